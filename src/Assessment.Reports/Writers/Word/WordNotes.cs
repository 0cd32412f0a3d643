using Assessment.Reports.Blocks;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>The footnotes of a Word file, with the two that Word itself asks for.</summary>
internal static class WordNotes
{
    public static void Add(MainDocumentPart main, NumberedReport report, WordMarks marks)
    {
        var part = main.AddNewPart<FootnotesPart>("rIdFootnotes");
        part.Footnotes = new W.Footnotes(
            new W.Footnote(new W.Paragraph(new W.Run(new W.SeparatorMark()))) { Type = W.FootnoteEndnoteValues.Separator, Id = -1 },
            new W.Footnote(new W.Paragraph(new W.Run(new W.ContinuationSeparatorMark()))) { Type = W.FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
        var runs = new WordRuns(part, report, marks);
        foreach (var (i, note) in report.Notes.Index())
            part.Footnotes.Append(new W.Footnote(new W.Paragraph(
                [
                    new W.ParagraphProperties(new W.ParagraphStyleId { Val = "FootnoteText" }),
                    new W.Run(new W.RunProperties(new W.RunStyle { Val = "FootnoteReference" }), new W.FootnoteReferenceMark()),
                    WordRuns.Plain(" "),
                    .. runs.Write(note.Text),
                ]))
            { Id = i + 1 });
    }
}
