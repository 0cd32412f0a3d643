using System.Text.Json;
using Assessment.Domain.Answering;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary>Writes how one number came about, for each respondent: as indented text, or as a JSON array of <c>{respondent, author, trace}</c>.</summary>
internal sealed class ScoreExplanation(Scorer scorer, TextWriter output)
{
    public int Write(IReadOnlyList<AnswerSheet> sheets, Layer layer, string node, Func<string, bool> isShown, bool asJson)
    {
        var cohort = sheets.Where(sheet => sheet.Layer == layer).ToList();
        var shown = Enumerable.Range(0, cohort.Count).Where(i => isShown(cohort[i].Respondent)).Select(i => (Sheet: cohort[i], Trace: scorer.Explain(cohort, i, node)));
        if (asJson)
            WriteJson(shown);
        else
            foreach (var (sheet, trace) in shown)
            {
                output.WriteLine(sheet.Author is null ? sheet.Respondent : $"{sheet.Respondent} ({sheet.Author})");
                output.WriteLine(trace.ToString());
            }
        output.Flush();
        return VerbList.Done;
    }

    private void WriteJson(IEnumerable<(AnswerSheet Sheet, Trace Trace)> shown)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var (sheet, trace) in shown)
            {
                json.WriteStartObject();
                json.WriteString("respondent", sheet.Respondent);
                if (sheet.Author is not null)
                    json.WriteString("author", sheet.Author);
                json.WritePropertyName("trace");
                json.WriteRawValue(trace.ToJson());
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
