using System.Globalization;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Writers;

/// <summary>The head of the page: title on the main colour, facts, people and imprint.</summary>
internal sealed class HtmlCover(Markup html, HtmlRuns runs, NumberedReport report)
{
    public void Write(Cover cover)
    {
        html.Open("header", ("class", "cover")).Raw(Rings()).Element("p", cover.Organisation, ("class", "organisation"))
            .Element("p", cover.Kicker, ("class", "kicker")).Element("h1", report.Source.Title);
        if (cover.Subtitle is { } subtitle) Line("p", subtitle, "subtitle");
        html.Close("header");
        html.Open("section", ("class", "imprint"), ("aria-label", cover.Kicker.Length > 0 ? cover.Kicker : report.Source.Title));
        if (cover.Facts.Count > 0)
        {
            html.Open("dl", ("class", "facts"));
            foreach (var fact in cover.Facts)
            {
                html.Open("div").Element("dt", fact.Label).Open("dd");
                runs.Write(fact.Text);
                html.Close("dd").Close("div");
            }
            html.Close("dl");
        }
        if (cover.Crest is { } crest)
            html.Open("img", ("class", "crest"), ("alt", cover.Organisation), ("src", $"data:{crest.MediaType};base64,{Convert.ToBase64String(crest.Bytes.Span)}"));
        foreach (var group in cover.People)
        {
            html.Element("p", group.Label, ("class", "label")).Open("ul", ("class", "people"));
            foreach (var person in group.Names)
            {
                html.Open("li").Element("strong", person.Name);
                if (person.Post is { } post) html.Text($"\n{post}");
                html.Close("li");
            }
            html.Close("ul");
        }
        if (cover.Note is { } note) Line("p", note, "source");
        foreach (var line in cover.Imprint) Line("p", line, "source");
        html.Close("section");
    }

    private void Line(string tag, Prose text, string look)
    {
        html.Open(tag, ("class", look));
        runs.Write(text);
        html.Close(tag);
    }

    /// <summary>The product's mark: a radar with nine axes. Decoration, so passed over when read aloud.</summary>
    private static string Rings()
    {
        double[] values = [0.92, 0.7, 0.84, 0.58, 0.95, 0.66, 0.78, 0.5, 0.86];
        static string Point(int axis, double r) =>
            string.Create(CultureInfo.InvariantCulture, $"{100 + 100 * r * Math.Sin(axis * Math.Tau / 9):0.#},{100 - 100 * r * Math.Cos(axis * Math.Tau / 9):0.#}");
        static string Ring(Func<int, double> r) => string.Join(' ', Enumerable.Range(0, 9).Select(axis => Point(axis, r(axis))));
        double[] rings = [0.25, 0.5, 0.75, 1];
        var lines = string.Concat(rings.Select(r => $"<polygon points=\"{Ring(_ => r)}\"/>"))
            + string.Concat(Enumerable.Range(0, 9).Select(axis => $"<path d=\"M100,100L{Point(axis, 1)}\"/>"));
        return "<svg class=\"rings\" viewBox=\"0 0 200 200\" aria-hidden=\"true\" fill=\"none\" stroke=\"#fff\">"
            + $"<g stroke-opacity=\".28\" stroke-width=\".7\">{lines}</g>"
            + $"<polygon points=\"{Ring(axis => values[axis])}\" fill=\"#fff\" fill-opacity=\".12\" stroke-opacity=\".65\" stroke-width=\"1.2\"/></svg>\n";
    }
}
