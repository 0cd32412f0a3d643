using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// The one spelling of a questionnaire: JSON in snake_case, members in the order of the model, names in mappings sorted, what equals
/// its default left out, UTF-8, line feeds. Comments, quotes, key order and the split into files leave no trace in it, so the same
/// questionnaire has the same SHA-256 (<see cref="PublishedEdition.HashOf"/>). Defaults are part of the format: they never change.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>The canonical text, with a line feed at the end. <see cref="QuestionnaireReader"/> reads it back.</summary>
    public static string Write(Questionnaire questionnaire)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Value(json, questionnaire);
        buffer.Write("\n"u8);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Value(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case double number: json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case Enum word: json.WriteStringValue(Shape.NameOf(word.ToString())); break;
            case IDictionary mapping: Mapping(json, mapping); break;
            case IEnumerable list: List(json, list); break;
            default: Record(json, value, Shape.Of(value.GetType())); break;
        }
    }

    private static void Record(Utf8JsonWriter json, object record, Shape shape)
    {
        json.WriteStartObject();
        foreach (var member in shape.Members)
            if (member.Get(record) is { } value && (member.IsRequired || !shape.IsDefault(member, value)))
            {
                json.WritePropertyName(member.Name);
                Value(json, value);
            }
        json.WriteEndObject();
    }

    private static void Mapping(Utf8JsonWriter json, IDictionary mapping)
    {
        json.WriteStartObject();
        foreach (var key in mapping.Keys.Cast<string>().Order(StringComparer.Ordinal))
        {
            json.WritePropertyName(key);
            Value(json, mapping[key]!);
        }
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var item in list)
            Value(json, item);
        json.WriteEndArray();
    }
}
