using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assessment.Domain.Expressions;

namespace Assessment.Cli.Verbs;

/// <summary>One line of <c>assess evaluate --jsonl</c>: a JSON object in, one out. A line with a mistake gives <c>{"error": ...}</c>; nothing throws.</summary>
internal static class JsonLines
{
    public const string UsualZoneName = "America/Phoenix";

    /// <summary>
    /// The zone of a line that names none: the one the OpenRosa reference tests are written in, seven hours behind UTC all year.
    /// Fixed, so that a file of lines gives the same answers on every machine.
    /// </summary>
    public static readonly TimeZoneInfo UsualZone = TimeZoneInfo.CreateCustomTimeZone(UsualZoneName, TimeSpan.FromHours(-7), UsualZoneName, UsualZoneName);

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ResultType TypeOf(string? type) => type switch
    {
        "boolean" => ResultType.Boolean,
        "number" => ResultType.Number,
        "string" => ResultType.Text,
        _ => ResultType.Any,
    };

    public static string Evaluate(string line, TimeZoneInfo usualZone)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return Error("A line has to be a JSON object with 'expression' and 'xml'.");
            return Evaluate(json.RootElement, usualZone);
        }
        catch (JsonException mistake)
        {
            return Error($"The line is not JSON; the mistake is at byte {mistake.BytePositionInLine + 1}.");
        }
    }

    private static string Evaluate(JsonElement line, TimeZoneInfo usualZone)
    {
        if (Text(line, "expression") is not { } text)
            return Error("'expression' is missing.");
        if (Text(line, "as") is { } type and not ("boolean" or "number" or "string"))
            return Error($"'as' is boolean, number or string, not '{type}'.");
        var zone = Text(line, "zone") is { } name ? Zones.Find(name) : usualZone;
        if (zone is null)
            return Error($"There is no time zone '{Text(line, "zone")}'.");
        var parsed = Expression.Parse(text);
        if (parsed.Expression is not { } expression)
            return Error(string.Join(" ", parsed.Problems.Select(p => $"At {p.Offset}: {p.Message}")));
        var (node, mistake) = XmlData.Read(Text(line, "xml") ?? "<data/>", Text(line, "contextNode"));
        if (node is null)
            return Error(mistake!);
        var (value, problem) = expression.Evaluate(Verbs.Evaluate.Over(expression, node, zone), TypeOf(Text(line, "as")));
        return problem is { } failed ? Error(failed.Message) : Written(writer => Write(writer, value, zone));
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Write(Utf8JsonWriter writer, in Value value, TimeZoneInfo zone)
    {
        var text = value.Kind == ValueKind.Nodes ? null : value.ToText();
        writer.WriteString("type", value.Kind switch
        {
            ValueKind.Boolean => "boolean",
            ValueKind.Number => "number",
            ValueKind.Text => "string",
            ValueKind.Date => text!.Contains('T', StringComparison.Ordinal) ? "dateTime" : "date",
            _ => "nodes",
        });
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                writer.WriteBoolean("value", value.ToBoolean());
                break;
            case ValueKind.Number when double.IsFinite(value.ToNumber(zone)):
                // Adding 0 turns -0 into 0.
                writer.WriteNumber("value", value.ToNumber(zone) + 0);
                break;
            case ValueKind.Nodes:
                writer.WriteStartArray("value");
                foreach (var item in value.ToTexts())
                    writer.WriteStringValue(item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteString("value", text);
                break;
        }
    }

    private static string Error(string message) => Written(writer => writer.WriteString("error", message));

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
