using Assessment.Reports.Blocks;
using Assessment.Reports.Charts;

namespace Assessment.Reports.Writers;

/// <summary>Blocks as HTML. A report's level 1 is <c>h2</c>, because its title is the page's <c>h1</c>.</summary>
internal sealed class HtmlBlocks
{
    private readonly Markup _html;
    private readonly NumberedReport _report;
    private readonly IReadOnlyDictionary<string, string> _charts;
    private readonly HtmlRuns _runs;
    private readonly HtmlTables _tables;
    private int _level = 1;

    /// <param name="html">Where to write.</param>
    /// <param name="report">The report.</param>
    /// <param name="charts">Drawn charts by the id of their figure; a figure without one shows its table.</param>
    public HtmlBlocks(Markup html, NumberedReport report, IReadOnlyDictionary<string, string> charts)
    {
        (_html, _report, _charts) = (html, report, charts);
        _runs = new HtmlRuns(html, report);
        _tables = new HtmlTables(html, _runs, report);
    }

    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Write(block);
    }

    public void Notes()
    {
        if (_report.Notes.Count == 0) return;
        _html.Open("section", ("role", "doc-endnotes"), ("class", "notes")).Element("h2", _report.Source.Labels.Notes, ("id", "_notes")).Open("ol");
        foreach (var (i, note) in _report.Notes.Index())
        {
            var number = Markup.Number(i + 1);
            _html.Open("li", ("id", $"_note-{number}"));
            _runs.Write(note.Text);
            _html.Text(" ").Element("a", "↩", ("href", $"#_mark-{number}"), ("role", "doc-backlink"), ("aria-label", $"{_report.Source.Labels.Back} ({number})")).Close("li");
        }
        _html.Close("ol").Close("section");
    }

    private void Write(Block block)
    {
        var spoken = block.Language is not null;
        if (spoken) _html.Open("div", ("lang", block.Language), ("dir", HtmlRuns.Direction(block.Language)));
        switch (block)
        {
            case Cover cover: new HtmlCover(_html, _runs, _report).Write(cover); break;
            case Contents contents: new HtmlContents(_html, _report).Write(contents); break;
            case Heading heading: Heading(heading.Level, heading.Number, heading.Text, heading.Id!); break;
            case Annex annex: Heading(1, annex.Number, annex.Text, annex.Id!); break;
            case Paragraph paragraph: Paragraph(paragraph); break;
            case Text text: Line("p", text.Content, text.Id); break;
            case Conclusion conclusion: Conclusion(conclusion); break;
            case Quote quote: Quote(quote); break;
            case Listing listing: List(listing, listing.Id); break;
            case Table table: _tables.Write(table); break;
            case Figure figure: Figure(figure); break;
            case Box box: Box(box); break;
            case Recommendation recommendation: Recommendation(recommendation); break;
            case Landscape landscape: _html.Open("div", ("class", "landscape")); Write(landscape.Blocks); _html.Close("div"); break;
            case Break: _html.Open("div", ("class", "break")).Close("div"); break;
            case Footnote: break;
            default: throw new InvalidOperationException($"The HTML writer does not know the block {block.GetType().Name}.");
        }
        if (spoken) _html.Close("div");
    }

    private void Line(string tag, Prose text, string? id, string? look = null)
    {
        _html.Open(tag, ("id", id), ("class", look));
        _runs.Write(text);
        _html.Close(tag);
    }

    private void Heading(int level, string number, Prose text, string id)
    {
        _level = level;
        _html.Open($"h{level + 1}", ("id", id));
        if (number.Length > 0) _html.Element("span", $"{number} ", ("class", "count"));
        _runs.Write(text);
        _html.Close($"h{level + 1}");
    }

    /// <summary>The number is a link to its own paragraph, so that a reader can pass the address on.</summary>
    private void Paragraph(Paragraph paragraph)
    {
        var number = Markup.Number(paragraph.Number);
        _html.Open("p", ("id", paragraph.Id), ("class", "numbered"))
            .Element("a", number, ("class", "n"), ("href", $"#{paragraph.Id}"), ("aria-label", Labels.With(_report.Source.Labels.ParagraphReference, number))).Text(" ");
        _runs.Write(paragraph.Text);
        _html.Close("p");
    }

    private void Conclusion(Conclusion conclusion)
    {
        _html.Open("p", ("id", conclusion.Id), ("class", "conclusion")).Element("strong", _report.Source.Labels.Conclusion).Text(" ");
        _runs.Write(conclusion.Text);
        _html.Close("p");
    }

    private void Quote(Quote quote)
    {
        _html.Open("figure", ("class", "quote"), ("id", quote.Id)).Open("blockquote");
        Line("p", quote.Text, null);
        _html.Close("blockquote");
        if (quote.By is { } by) Line("figcaption", (Prose)"— " + by, null);
        _html.Close("figure");
    }

    private void List(Listing listing, string? id)
    {
        var tag = listing.Ordered ? "ol" : "ul";
        _html.Open(tag, ("id", id), ("class", listing.Boxes ? "boxes" : null), ("start", listing is { Ordered: true, Start: not 1 } ? Markup.Number(listing.Start) : null));
        foreach (var item in listing.Items)
        {
            _html.Open("li");
            _runs.Write(item.Text);
            if (item.Nested is { } nested) List(nested, null);
            _html.Close("li");
        }
        _html.Close(tag);
    }

    private void Figure(Figure figure)
    {
        var label = Labels.With(_report.Source.Labels.Figure, figure.Number);
        _html.Open("figure", ("id", figure.Id)).Open("figcaption").Element("b", label).Text("  ");
        _runs.Write(figure.Caption);
        _html.Close("figcaption");
        if (figure.Image is { } image)
            _html.Open("img", ("src", $"data:{image.MediaType};base64,{Convert.ToBase64String(image.Bytes.Span)}"), ("alt", figure.Alt), ("style", $"width:{Markup.Number(figure.WidthPercent)}%"));
        else if (_charts.TryGetValue(figure.Id!, out var svg))
        {
            _html.Open("div", ("class", "chart"), ("role", "region"), ("tabindex", "0"), ("aria-label", label), ("style", $"max-width:{Markup.Number(figure.WidthPercent * 7)}px")).Raw(Svg.ForPage(svg, $"c{Markup.Number(figure.Number)}-", figure.Alt)).Close("div");
            _html.Open("details").Element("summary", _report.Source.Labels.Data);
            _tables.Grid(figure.Chart!.Data(), label, figure.Caption, $"{label}: {_report.Source.Labels.Data}");
            _html.Close("details");
        }
        else
        {
            _html.Element("p", figure.Alt);
            _tables.Grid(figure.Chart!.Data(), label, figure.Caption, $"{label}: {_report.Source.Labels.Data}");
        }
        _tables.Under(figure.Source, figure.Comment);
        _html.Close("figure");
    }

    private void Box(Box box)
    {
        var around = _level;
        _html.Open("div", ("class", "box"), ("id", box.Id)).Open("p", ("class", "label")).Text(Labels.With(_report.Source.Labels.Box, box.Number));
        if (box.Country is { } country)
        {
            _html.Text(" · ");
            _runs.Write(country);
        }
        _html.Close("p");
        Line($"h{around + 2}", box.Title, null);
        Write(box.Blocks);
        _html.Close("div");
        _level = around;
    }

    private void Recommendation(Recommendation r)
    {
        var labels = _report.Source.Labels;
        _html.Open("section", ("class", "recommendation"), ("id", r.Id), ("aria-label", Labels.With(labels.RecommendationReference, r.Number)))
            .Element("span", Markup.Number(r.Number), ("class", "number"));
        if (r.Title is { } title) Line($"h{_level + 2}", title, null);
        Line("p", r.Text, null);
        (string Label, Prose? Text, string? Look)[] facts =
        [
            (labels.Addressee, r.Addressee, null), (labels.Priority, r.Priority, r.Urgent ? "urgent" : null), (labels.TimeFrame, r.TimeFrame, null),
            (labels.Cooperation, r.Cooperation, null), (labels.Links, r.Links, null),
        ];
        if (facts.Any(fact => fact.Text is not null)) _html.Open("dl");
        foreach (var (label, text, look) in facts)
            if (text is not null)
            {
                _html.Element("dt", label);
                Line("dd", text, null, look);
            }
        if (facts.Any(fact => fact.Text is not null)) _html.Close("dl");
        _html.Close("section");
    }
}
