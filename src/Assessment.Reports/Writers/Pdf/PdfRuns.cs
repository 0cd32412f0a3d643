using System.Globalization;
using System.Text.Json.Nodes;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Writers;

/// <summary>Runs and cells as the JSON that <c>house.typ</c> places.</summary>
internal sealed class PdfRuns(NumberedReport report)
{
    private readonly HashSet<string> _marked = [];

    public JsonNode? Write(Prose prose) => prose.Runs switch
    {
        [] => "",
        [Words { Bold: false, Italic: false, Code: false, Address: null, Language: null } only] => only.Text,
        _ => new JsonArray([.. prose.Runs.Select(Run)]),
    };

    public JsonNode? Cell(Cell cell)
    {
        var isLong = cell.Text.Plain.Length > 900;
        if (cell.Shade is null && !isLong) return Write(cell.Text);
        var json = new JsonObject { ["text"] = Write(cell.Text), ["long"] = isLong };
        if (cell.Shade is { } shade) (json["fill"], json["ink"]) = (shade.Fill, shade.Ink);
        return json;
    }

    /// <summary>Notes the language of a run or block, and the direction it is written in.</summary>
    public static void Speak(JsonObject json, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        json["lang"] = culture.TwoLetterISOLanguageName;
        json["dir"] = culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";
    }

    private JsonNode Run(Run run) => run switch
    {
        Words words => Words(words),
        NoteMark mark => new JsonObject { ["note"] = mark.Note, ["again"] = !_marked.Add(mark.Note) },
        Reference reference => new JsonObject { ["ref"] = reference.To, ["t"] = reference.Text ?? report.Named(report.Target(reference.To)!) },
        _ => throw new InvalidOperationException($"The PDF writer does not know the run {run.GetType().Name}."),
    };

    private static JsonObject Words(Words words)
    {
        var json = new JsonObject { ["t"] = words.Text };
        if (words.Bold) json["b"] = true;
        if (words.Italic) json["i"] = true;
        if (words.Code) json["code"] = true;
        if (words.Address is { } address) json["href"] = address.AbsoluteUri;
        if (words.Language is { } language) Speak(json, language);
        return json;
    }
}
