using Assessment.Reports.Blocks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>Blocks as Word paragraphs, tables and drawings.</summary>
internal sealed class WordBlocks
{
    private readonly NumberedReport _report;
    private readonly MainDocumentPart _main;
    private readonly WordMarks _marks = new();
    private readonly WordRuns _runs;
    private readonly WordPages _pages;
    private readonly WordTables _tables;
    private readonly WordFigures _figures;

    public WordBlocks(MainDocumentPart main, NumberedReport report)
    {
        (_main, _report) = (main, report);
        _runs = new WordRuns(main, report, _marks);
        _pages = new WordPages(main, report.Source);
        _tables = new WordTables(this, report);
        _figures = new WordFigures(main, this, _marks, report);
    }

    public W.Body Body()
    {
        var body = new W.Body(Write(_report.Blocks, WordPages.Text));
        if (body.LastChild is not W.Paragraph) body.Append(WordLine.In("AfterTable"));
        body.Append(_pages.Upright());
        WordNotes.Add(_main, _report, _marks);
        return body;
    }

    /// <summary>A paragraph in a style; the id makes it the target of references.</summary>
    public W.Paragraph Line(string style, Prose text, string? id = null) => WordLine.In(style, [.. Anchored(id, _runs.Write(text))]);

    public IEnumerable<OpenXmlElement> Anchored(string? id, IEnumerable<OpenXmlElement> inside) =>
        id is null ? inside : _marks.Bookmark(_marks.Name(id), inside);

    public IEnumerable<OpenXmlElement> Runs(Prose prose) => _runs.Write(prose);

    public IEnumerable<OpenXmlElement> Write(IEnumerable<Block> blocks, int width) => blocks.SelectMany(block => Write(block, width));

    private IEnumerable<OpenXmlElement> Write(Block block, int width) => block switch
    {
        Cover cover => new WordCover(this, _report, _figures).Write(cover),
        Contents contents => new WordContents(this, _report, _marks).Write(contents),
        Heading heading => [Flowing(heading, Line($"Heading{heading.Level}", Numbered(heading.Number, heading.Text), heading.Id))],
        Annex annex => [Line("Heading1", Numbered(annex.Number, annex.Text), annex.Id)],
        Paragraph paragraph => [Line("NumberedParagraph", paragraph.Text, paragraph.Id)],
        Text text => [Line("Normal", text.Content, text.Id)],
        Conclusion conclusion => [WordLine.In("Conclusion", [.. Anchored(conclusion.Id,
            [WordRuns.Plain(_report.Source.Labels.Conclusion + " ", "Lead"), .. _runs.Write(conclusion.Text)])])],
        Quote quote => Quote(quote),
        Listing listing => List(listing, 0, null),
        Table table => _tables.Write(table, width),
        Figure figure => _figures.Write(figure, width),
        Box box => _tables.Box(box, width),
        Recommendation recommendation => Recommendation(recommendation),
        Landscape landscape => Sideways(landscape),
        Break => [new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }))],
        Footnote => [],
        _ => throw new InvalidOperationException($"The Word writer does not know the block {block.GetType().Name}."),
    };

    /// <summary>In a short report a chapter begins where the last one ends; the first still begins a page, after the contents.</summary>
    private W.Paragraph Flowing(Heading heading, W.Paragraph line)
    {
        if (_report.Flows(heading))
        {
            line.ParagraphProperties!.PageBreakBefore = new W.PageBreakBefore { Val = false };
            line.ParagraphProperties.SpacingBetweenLines = new W.SpacingBetweenLines { Before = "600", After = "240" };
        }
        return line;
    }

    private static Prose Numbered(string number, Prose text) => number.Length == 0 ? text : (Prose)$"{number}  " + text;

    private IEnumerable<OpenXmlElement> Quote(Quote quote)
    {
        yield return Line("Quote", quote.Text, quote.Id);
        if (quote.By is { } by) yield return Line("QuoteSource", (Prose)"— " + by);
    }

    private IEnumerable<OpenXmlElement> List(Listing listing, int level, int? list)
    {
        level = Math.Min(level, 3);
        if (listing.Ordered && list is null) list = Start(listing);
        var style = listing.Ordered ? "ListNumber" : "ListBullet";
        foreach (var item in listing.Items)
        {
            var line = Line(style, item.Text);
            if (level > 0 || listing.Ordered || listing.Boxes)
                line.ParagraphProperties!.NumberingProperties = new W.NumberingProperties(
                    new W.NumberingLevelReference { Val = listing.Boxes ? 0 : level }, new W.NumberingId { Val = listing.Ordered ? list : listing.Boxes ? 4 : 3 });
            yield return line;
            if (item.Nested is { } nested)
                foreach (var inner in List(nested, level + 1, nested.Ordered == listing.Ordered ? list : null)) yield return inner;
        }
    }

    private int Start(Listing listing)
    {
        var list = _marks.NextList();
        _main.NumberingDefinitionsPart!.Numbering.Append(new W.NumberingInstance(
            new W.AbstractNumId { Val = 4 },
            new W.LevelOverride(new W.StartOverrideNumberingValue { Val = listing.Start }) { LevelIndex = 0 })
        { NumberID = list });
        return list;
    }

    private IEnumerable<OpenXmlElement> Recommendation(Recommendation r)
    {
        var labels = _report.Source.Labels;
        var first = Line(r.Title is null ? "RecommendationText" : "RecommendationTitle", r.Title ?? r.Text, r.Id);
        if (r.Title is null) first.ParagraphProperties!.NumberingProperties = new W.NumberingProperties(new W.NumberingId { Val = 2 });
        yield return first;
        if (r.Title is not null) yield return Whole(Line("RecommendationText", r.Text));
        var facts = new List<W.Paragraph>();
        void Fact(string label, params OpenXmlElement[] said) =>
            facts.Add(WordLine.In("RecommendationFact", [WordRuns.Plain(label, "FactName"), new W.Run(new W.TabChar()), .. said]));
        if (r.Addressee is { } addressee) Fact(labels.Addressee, [.. _runs.Write(addressee)]);
        if (r.Priority is { } priority) Fact(labels.Priority, WordRuns.Plain(priority.Plain, r.Urgent ? "Urgent" : "Strong"));
        if (r.TimeFrame is { } time) Fact(labels.TimeFrame, [.. _runs.Write(time)]);
        if (r.Cooperation is { } cooperation) Fact(labels.Cooperation, [.. _runs.Write(cooperation)]);
        if (r.Links is { } links) Fact(labels.Links, [.. _runs.Write(links)]);
        // Kept together only while it fits a page: a chain that does not sends some programs round in circles.
        var whole = facts.Sum(fact => fact.InnerText.Length) < 900;
        foreach (var (i, fact) in facts.Index())
        {
            if (whole && i < facts.Count - 1) fact.ParagraphProperties!.KeepNext = new W.KeepNext();
            yield return fact;
        }
    }

    private static W.Paragraph Whole(W.Paragraph line)
    {
        if (line.InnerText.Length < 900) (line.ParagraphProperties!.KeepNext, line.ParagraphProperties.KeepLines) = (new W.KeepNext(), new W.KeepLines());
        return line;
    }

    /// <summary>A section ends with a paragraph that carries its page: one before the turned pages, one after.</summary>
    private IEnumerable<OpenXmlElement> Sideways(Landscape landscape) =>
    [
        WordLine.Ending(_pages.Upright()),
        .. Write(landscape.Blocks, WordPages.Sideways),
        WordLine.Ending(_pages.Landscape()),
    ];
}
