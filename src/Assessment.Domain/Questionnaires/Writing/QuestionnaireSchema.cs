using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// JSON Schemas of <c>questionnaire.yaml</c> and <c>texts.&lt;lang&gt;.yaml</c>, made from the model, so that an editor completes and
/// checks what is typed. The reader checks far more; the schema is for comfort.
/// </summary>
public static class QuestionnaireSchema
{
    private static readonly JsonSerializerOptions Model = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly JsonSerializerOptions Printed = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>Members whose words are known: they are offered by the editor.</summary>
    private static readonly Dictionary<(Type, string), Func<IEnumerable<string>>> KnownWords = new()
    {
        [(typeof(Question), "type")] = () => QuestionTypes.All.Select(t => t.Id),
        [(typeof(Question), "over")] = () => Matrix.Overs,
        [(typeof(Dimension), "method")] = () => ScoringMethods.All.Select(m => m.Id),
        [(typeof(Points), "choices")] = () => ["share", "sum"],
    };

    /// <summary>The files of the folder <c>questionnaires</c> and what they should hold.</summary>
    public static IReadOnlyDictionary<string, string> Files => new Dictionary<string, string>
    {
        ["questionnaire.schema.json"] = Of(typeof(Questionnaire), "A questionnaire of Assessment: questionnaire.yaml"),
        ["texts.schema.json"] = Of(typeof(Texts), "The words of a questionnaire in one language: texts.<lang>.yaml"),
    };

    private static string Of(Type type, string title)
    {
        var words = new XmlDocs(type.Assembly);
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Described(context, node, words)
        };
        var schema = (JsonObject)Model.GetJsonSchemaAsNode(type, options);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return schema.ToJsonString(Printed) + "\n";
    }

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode node, XmlDocs words)
    {
        if (node is not JsonObject schema)
            return node;
        // A member left out and a member without a value are not the same: the reader refuses the second.
        if (schema["type"] is JsonArray types && types.Select(t => t!.GetValue<string>()).Where(t => t != "null").ToArray() is [var only])
            schema["type"] = only;
        if (schema["enum"] is JsonArray values && values.Any(v => v is null))
            schema["enum"] = new JsonArray([.. values.Where(v => v is not null).Select(v => v!.DeepClone())]);
        if (context.PropertyInfo is not { } member)
            return schema;
        if (KnownWords.TryGetValue((member.DeclaringType, member.Name), out var known))
            schema["enum"] = new JsonArray([.. known().Select(w => JsonValue.Create(w))]);
        schema.Remove("default");
        if (words.Summary(member.DeclaringType, member.Name) is { } summary)
            schema.Insert(0, "description", summary);
        return schema;
    }
}
