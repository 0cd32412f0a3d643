using System.Globalization;
using Assessment.Reports.Blocks;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>The table of contents and the lists of figures, tables and boxes: Word fields with their entries filled in, which F9 brings up to date.</summary>
internal sealed class WordContents(WordBlocks blocks, NumberedReport report, WordMarks marks)
{
    private readonly PageEstimate _pages = new(report);

    public IEnumerable<OpenXmlElement> Write(Contents contents)
    {
        var labels = report.Source.Labels;
        var entries = report.All().Select(Entry).OfType<(string Id, int Level, string Text)>().Where(entry => entry.Level <= 2);
        return
        [
            blocks.Line("ContentsHeading", (Prose)labels.Contents),
            .. Field(" TOC \\o \"1-2\" \\h \\z \\u ", entries.Select(entry => ($"TOC{entry.Level}", entry.Id, entry.Text))),
            .. contents.Lists.SelectMany(List),
        ];
    }

    private static (string, int, string)? Entry(Block block) => block switch
    {
        Heading heading => (heading.Id!, heading.Level, Join(heading.Number, heading.Text)),
        Annex annex => (annex.Id!, 1, Join(annex.Number, annex.Text)),
        _ => null,
    };

    private static string Join(string number, Prose text) => number.Length == 0 ? text.Plain : $"{number}  {text.Plain}";

    private IEnumerable<OpenXmlElement> List(ContentsList list)
    {
        var labels = report.Source.Labels;
        var (title, sequence, found) = list switch
        {
            ContentsList.Figures => (labels.Figures, "Figure", report.All().OfType<Figure>().Select(f => (f.Id!, Labels.With(labels.Figure, f.Number), f.Caption))),
            ContentsList.Tables => (labels.Tables, "Table", report.All().OfType<Table>().Where(t => t.Caption is not null).Select(t => (t.Id!, Labels.With(labels.Table, t.Number), t.Caption!))),
            _ => (labels.Boxes, "Box", report.All().OfType<Box>().Select(b => (b.Id!, Labels.With(labels.Box, b.Number), b.Title))),
        };
        var entries = found.Select(one => ("TableofFigures", one.Item1, $"{one.Item2}  {one.Item3.Plain}")).ToList();
        return entries.Count == 0 ? [] : [blocks.Line("ListHeading", (Prose)title), .. Field($" TOC \\h \\z \\c \"{sequence}\" ", entries)];
    }

    /// <summary>One field over several paragraphs: it begins in the first entry and ends in the last.</summary>
    private List<W.Paragraph> Field(string instruction, IEnumerable<(string Style, string Id, string Text)> entries)
    {
        var lines = entries.Select(entry => WordLine.In(entry.Style, Linked(entry.Id, entry.Text))).ToList();
        if (lines.Count == 0) return [];
        var first = lines[0].ParagraphProperties!;
        foreach (var run in new[] { WordFields.Middle(), WordFields.Instruction(instruction), WordFields.Begin() }) first.InsertAfterSelf(run);
        lines[^1].Append(WordFields.End());
        return lines;
    }

    private W.Hyperlink Linked(string id, string text)
    {
        var anchor = marks.Name(id);
        return new W.Hyperlink(
            [
                WordRuns.Plain(text),
                new W.Run(new W.TabChar()),
                .. WordFields.Whole($" PAGEREF {anchor} \\h ", WordRuns.Plain(_pages.Of(id).ToString(CultureInfo.InvariantCulture))),
            ])
        { Anchor = anchor, History = true };
    }
}
