using System.Text.Json;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary>Writes how one number came about, for each respondent: as indented text, or as a JSON array of
/// <c>{respondent, author, fellBackTo, trace, raise}</c>.</summary>
internal sealed class ScoreExplanation(Scorer scorer, TextWriter output)
{
    public int Write(IReadOnlyList<AnswerSheet> sheets, Layer layer, string node, Fallback fallback, Func<string, bool> isShown, bool asJson)
    {
        var shown = scorer.Explain(sheets, layer, node, fallback).Where(explained => isShown(explained.Respondent));
        if (asJson)
            WriteJson(shown);
        else
            foreach (var of in shown)
            {
                output.WriteLine($"{of.Respondent}{(of.Author is null ? "" : $" ({of.Author})")}{(of.FellBackTo is { } lower ? $", from the layer below ({lower.Word()})" : "")}");
                output.Write(of.Trace);
                if (of.Trace.Method is not null)
                    output.Write(of.Raise);
                output.WriteLine();
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
            foreach (var of in shown)
            {
                json.WriteStartObject();
                json.WriteString("respondent", of.Respondent);
                if (of.Author is not null)
                    json.WriteString("author", of.Author);
                if (of.FellBackTo is { } lower)
                    json.WriteString("fellBackTo", lower.Word());
                json.WritePropertyName("trace");
                json.WriteRawValue(of.Trace.ToJson());
                if (of.Trace.Method is not null)
                {
                    json.WritePropertyName("raise");
                    json.WriteRawValue(of.Raise.ToJson());
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
