using System.Globalization;
using Assessment.Reports.Blocks;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>The cover: a coloured panel to the edges of the page with the title in it, facts under it, then people and imprint on a page of their own.</summary>
internal sealed class WordCover(WordBlocks blocks, NumberedReport report, WordFigures figures)
{
    private const int Page = 11906, Panel = 10885, Side = 1361;

    public IEnumerable<OpenXmlElement> Write(Cover cover)
    {
        yield return Frame(Ground(cover), Panel, report.Source.Colours.Main[1..]);
        yield return WordLine.In("AfterTable");
        if (cover.Facts.Count > 0) yield return Facts(cover);
        if (cover.Note is { } note) yield return Indented(blocks.Line("SourceLine", note), before: 1400);
        if (cover.Crest is { } crest)
        {
            const long High = 792_000;
            var (w, h) = crest.Size;
            yield return Indented(WordLine.In("Normal", new W.Run(figures.Picture(crest, cover.Organisation, High * w / Math.Max(1, h), High))), before: 200);
        }
        yield return WordLine.Ending(WordPages.Cover());
        foreach (var line in People(cover)) yield return line;
    }

    private IEnumerable<OpenXmlElement> Ground(Cover cover)
    {
        yield return Indented(blocks.Line("CoverLine", cover.Organisation), before: 1247, after: 5600);
        yield return Indented(blocks.Line("CoverLine", cover.Kicker));
        yield return Indented(blocks.Line("Title", report.Source.Title));
        if (cover.Subtitle is { } subtitle) yield return Indented(blocks.Line("Subtitle", subtitle), right: 3000);
    }

    private W.Table Facts(Cover cover)
    {
        var width = (Page - 2 * Side) / cover.Facts.Count;
        return new W.Table(
            [
                new W.TableProperties(
                    new W.TableStyle { Val = "TableNormal" },
                    new W.TableWidth { Width = Number(width * cover.Facts.Count), Type = W.TableWidthUnitValues.Dxa },
                    new W.TableIndentation { Width = Side - 108, Type = W.TableWidthUnitValues.Dxa },
                    new W.TableLayout { Type = W.TableLayoutValues.Fixed }),
                new W.TableGrid(cover.Facts.Select(_ => new W.GridColumn { Width = Number(width) })),
                new W.TableRow(cover.Facts.Select(fact => new W.TableCell(
                    new W.TableCellProperties(new W.TableCellWidth { Width = Number(width), Type = W.TableWidthUnitValues.Dxa }),
                    blocks.Line("CoverLabel", (Prose)fact.Label),
                    WordLine.In("Normal", [.. blocks.Runs(fact.Text)])))),
            ]);
    }

    private IEnumerable<OpenXmlElement> People(Cover cover)
    {
        foreach (var group in cover.People)
        {
            yield return blocks.Line("ListHeading", (Prose)group.Label);
            foreach (var person in group.Names)
                yield return WordLine.In("Normal", [WordRuns.Plain(person.Name, "Strong"), .. person.Post is { } post ? new[] { WordRuns.Plain($"\n{post}") } : []]);
        }
        foreach (var line in cover.Imprint) yield return blocks.Line("SourceLine", line);
    }

    private static W.Table Frame(IEnumerable<OpenXmlElement> inside, int height, string colour) => new(
        new W.TableProperties(
            new W.TableStyle { Val = "TableNormal" },
            new W.TableWidth { Width = Number(Page), Type = W.TableWidthUnitValues.Dxa },
            new W.TableBorders(new W.BottomBorder { Val = W.BorderValues.Single, Size = 36, Color = "C2571A" }),
            new W.TableLayout { Type = W.TableLayoutValues.Fixed }),
        new W.TableGrid(new W.GridColumn { Width = Number(Page) }),
        new W.TableRow(
            new W.TableRowProperties(new W.TableRowHeight { Val = (uint)height, HeightType = W.HeightRuleValues.AtLeast }),
            new W.TableCell(
            [
                new W.TableCellProperties(
                    new W.TableCellWidth { Width = Number(Page), Type = W.TableWidthUnitValues.Dxa },
                    new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = colour }),
                .. inside,
            ])));

    /// <summary>The cover's page has no margins, so that the panel reaches its edges; text brings its own.</summary>
    private static W.Paragraph Indented(W.Paragraph line, int? before = null, int? after = null, int right = Side)
    {
        var spacing = new W.SpacingBetweenLines();
        if (before is { } b) spacing.Before = Number(b);
        if (after is { } a) spacing.After = Number(a);
        if (spacing.HasAttributes) line.ParagraphProperties!.SpacingBetweenLines = spacing;
        line.ParagraphProperties!.Indentation = new W.Indentation { Left = Number(Side), Right = Number(right) };
        return line;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
