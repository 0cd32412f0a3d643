using System.Text;
using Assessment.Domain;
using Assessment.Reports.Blocks;
using Assessment.Reports.Rendering;

namespace Assessment.Reports.Writers;

/// <summary>
/// One HTML file that needs no network and no script, reads well on a telephone and prints well. Charts are drawn into it, with their data
/// one click away; where nothing can draw them the data stands in their place.
/// </summary>
public sealed class HtmlWriter(Renderer renderer) : IWriter
{
    public string Format => "html";

    public string MediaType => "text/html";

    public async Task<Written> WriteAsync(NumberedReport report, Stream output, CancellationToken ct = default)
    {
        if (report.Problems.Count > 0) return new Written(report.Problems, []);
        var (charts, warnings) = await Draw(report, ct);
        await output.WriteAsync(Encoding.UTF8.GetBytes(Page(report, charts)), ct);
        return new Written([], warnings);
    }

    private async Task<(Dictionary<string, string>, IReadOnlyList<Problem>)> Draw(NumberedReport report, CancellationToken ct)
    {
        var charts = new Dictionary<string, string>();
        var warnings = new List<Problem>();
        foreach (var figure in report.All().OfType<Figure>())
        {
            if (figure.Chart is not { } chart) continue;
            var answer = await renderer.ChartAsync(chart, 6 * figure.WidthPercent, ct);
            if (answer.Value is { } svg) charts[figure.Id!] = svg;
            foreach (var problem in answer.Problems.Concat(answer.Warnings))
                if (!warnings.Contains(problem with { Severity = ProblemSeverity.Warning })) warnings.Add(problem with { Severity = ProblemSeverity.Warning });
        }
        return (charts, warnings);
    }

    private static string Page(NumberedReport report, Dictionary<string, string> charts)
    {
        var source = report.Source;
        var html = new Markup();
        html.Raw("<!doctype html>\n").Open("html", ("lang", source.Language), ("dir", source.RightToLeft ? "rtl" : "ltr")).Raw("\n<head>\n<meta charset=\"utf-8\">\n")
            // The file loads nothing and runs nothing; a browser that opens it holds it to that.
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n").Element("title", source.Title);
        if (source.Author.Length > 0) html.Open("meta", ("name", "author"), ("content", source.Author)).Raw("\n");
        if (source.Description.Length > 0) html.Open("meta", ("name", "description"), ("content", source.Description)).Raw("\n");
        html.Raw("<style>\n").Raw(Style(source)).Raw("</style>\n</head>\n<body>\n");

        var blocks = new HtmlBlocks(html, report, charts);
        var front = report.Blocks.TakeWhile(block => block is Cover or Contents).ToList();
        if (!front.Any(block => block is Cover)) html.Open("header", ("class", "cover plain")).Element("h1", source.Title).Close("header");
        blocks.Write(front);
        html.Open("main", ("id", "_main"));
        blocks.Write(report.Blocks.Skip(front.Count));
        blocks.Notes();
        html.Close("main").Raw("</body>\n</html>\n");
        return html.ToString();
    }

    private static string Style(Report report)
    {
        using var file = typeof(HtmlWriter).Assembly.GetManifestResourceStream("Html.report.css")
            ?? throw new InvalidOperationException("Html.report.css is not embedded.");
        using var reader = new StreamReader(file);
        return $":root{{--main:{report.Colours.Main};--accent:{report.Colours.Accent}}}\n{reader.ReadToEnd()}";
    }
}
