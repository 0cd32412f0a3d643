using System.Text.Json.Nodes;
using Assessment.Reports.Blocks;
using Assessment.Reports.Rendering;

namespace Assessment.Reports.Writers;

/// <summary>
/// PDF/UA-1 through Typst: tagged, with bookmarks and embedded fonts, the same bytes for the same report.
/// A character that no font shows is replaced and reported. Where Node is missing the answer is a problem that says so.
/// </summary>
public sealed class PdfWriter(Renderer renderer) : IWriter
{
    public string Format => "pdf";

    public string MediaType => "application/pdf";

    public async Task<Written> WriteAsync(NumberedReport report, Stream output, CancellationToken ct = default)
    {
        if (report.Problems.Count > 0) return new Written(report.Problems, []);
        var answer = await renderer.AskAsync(Requests(report), ct);
        if (answer.Value is not { } reply) return new Written(answer.Problems, []);
        await output.WriteAsync(reply.Bytes, ct);
        return new Written([], answer.Warnings) { Pages = reply.Said["pages"]!.GetValue<int>() };
    }

    /// <summary>The charts go first: they are drawn while the report is still being put into words.</summary>
    private static IEnumerable<JsonObject> Requests(NumberedReport report)
    {
        var figures = report.All().OfType<Figure>().ToList();
        yield return new JsonObject
        {
            ["kind"] = "charts",
            ["charts"] = new JsonObject(figures.Where(figure => figure.Chart is not null)
                .Select(figure => KeyValuePair.Create<string, JsonNode?>(PdfBlocks.Name(figure), Renderer.ChartRequest(figure.Chart!, 6 * figure.WidthPercent)))),
        };
        var images = new JsonObject();
        foreach (var figure in figures)
            if (figure.Image is { } image) images[PdfBlocks.Name(figure)] = Convert.ToBase64String(image.Bytes.Span);
        if (report.All().OfType<Cover>().FirstOrDefault()?.Crest is { } crest) images[PdfBlocks.Crest(crest)] = Convert.ToBase64String(crest.Bytes.Span);
        var request = new JsonObject { ["kind"] = "pdf", ["report"] = new PdfBlocks(report).Report(), ["images"] = images };
        if (report.Source.Theme is { } theme) request["theme"] = theme;
        if (report.Source.Published is { } published) request["timestamp"] = published.ToUnixTimeSeconds();
        yield return request;
    }
}
