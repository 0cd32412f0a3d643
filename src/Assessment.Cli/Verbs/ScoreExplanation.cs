using System.Text.Json;
using Assessment.Domain.Answering;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary>Writes how one number came about, for each respondent: as indented text, or as a JSON array of <c>{respondent, author, trace}</c>.</summary>
internal sealed class ScoreExplanation(Scorer scorer, TextWriter output)
{
    public int Write(IReadOnlyList<AnswerSheet> sheets, Layer layer, string node, Fallback fallback, Func<string, bool> isShown, bool asJson)
    {
        var shown = scorer.Explain(sheets, layer, node, fallback).Where(explained => isShown(explained.Respondent));
        if (asJson)
            WriteJson(shown);
        else
            foreach (var (respondent, author, fellBackTo, trace) in shown)
            {
                output.WriteLine($"{respondent}{(author is null ? "" : $" ({author})")}{(fellBackTo is { } lower ? $", from the layer below ({lower})" : "")}");
                output.WriteLine(trace.ToString());
            }
        output.Flush();
        return VerbList.Done;
    }

    private void WriteJson(IEnumerable<Explained> shown)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var (respondent, author, _, trace) in shown)
            {
                json.WriteStartObject();
                json.WriteString("respondent", respondent);
                if (author is not null)
                    json.WriteString("author", author);
                json.WritePropertyName("trace");
                json.WriteRawValue(trace.ToJson());
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
