using System.Globalization;
using Assessment.Reports.Blocks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>Runs of text as Word's: looks by character style, links, footnotes, and cross-references that Word can update.</summary>
internal sealed class WordRuns(OpenXmlPart part, NumberedReport report, WordMarks marks)
{
    private readonly Dictionary<Uri, string> _links = [];

    public IEnumerable<OpenXmlElement> Write(Prose prose)
    {
        Run? before = null;
        foreach (var run in prose.Runs)
        {
            // A note's mark belongs to the paragraph, not to the words of the other direction before it. LibreOffice 7 does not end without this.
            if (run is NoteMark && before is Words { Text: var said } && !report.Source.RightToLeft && said.Any(IsRightToLeft)) yield return Plain("\u200e");
            foreach (var element in Run(run)) yield return element;
            before = run;
        }
    }

    private static bool IsRightToLeft(char letter) => letter is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufdff' or >= '\ufe70' and <= '\ufeff';

    /// <summary>A run of plain text; line breaks stay.</summary>
    public static W.Run Plain(string text, string? style = null, W.RunProperties? look = null)
    {
        var run = new W.Run();
        if (style is not null) look = new W.RunProperties(new W.RunStyle { Val = style });
        if (look is not null) run.Append(look);
        foreach (var (i, line) in Legible.Xml(text).Split('\n').Index())
        {
            if (i > 0) run.Append(new W.Break());
            run.Append(new W.Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private IEnumerable<OpenXmlElement> Run(Run run) => run switch
    {
        Words { Address: { } address } words => [Link(address, words)],
        Words words => [Plain(words.Text, null, Look(words))],
        NoteMark mark => Note(mark),
        Reference reference => CrossReference(reference),
        _ => throw new InvalidOperationException($"The Word writer does not know the run {run.GetType().Name}."),
    };

    private W.RunProperties? Look(Words words, string? style = null)
    {
        OpenXmlElement?[] looks =
        [
            style is not null ? new W.RunStyle { Val = style } : words.Code ? new W.RunStyle { Val = "Code" } : null,
            words.Bold ? new W.Bold() : null,
            words.Bold ? new W.BoldComplexScript() : null,
            words.Italic ? new W.Italic() : null,
            words.Italic ? new W.ItalicComplexScript() : null,
            RightToLeft(words.Language) ? new W.RightToLeftText() : null,
            words.Language is { } language ? Language(language) : null,
        ];
        var used = looks.OfType<OpenXmlElement>().ToList();
        return used.Count == 0 ? null : new W.RunProperties(used);
    }

    private bool RightToLeft(string? language) =>
        language is null ? report.Source.RightToLeft : CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft;

    private static W.Languages Language(string language) =>
        CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? new W.Languages { Bidi = language } : new W.Languages { Val = language };

    private W.Hyperlink Link(Uri address, Words words)
    {
        if (!_links.TryGetValue(address, out var id))
        {
            id = $"rIdLink{_links.Count + 1}";
            part.AddHyperlinkRelationship(address, isExternal: true, id);
            _links.Add(address, id);
        }
        return new W.Hyperlink(Plain(words.Text, null, Look(words, "Hyperlink"))) { Id = id };
    }

    private IEnumerable<OpenXmlElement> Note(NoteMark mark)
    {
        var number = report.NoteNumber(mark.Note);
        var style = new W.RunProperties(new W.RunStyle { Val = "FootnoteReference" });
        if (marks.FirstNote(mark.Note))
            return marks.Bookmark($"_Note{number}", [new W.Run(style, new W.FootnoteReference { Id = number })]);
        var again = Plain(number.ToString(CultureInfo.InvariantCulture), null, style);
        return WordFields.Whole($" NOTEREF _Note{number} \\f \\h ", again);
    }

    /// <summary>“paragraph 14” with Word's own number in it, so that it follows when somebody adds a paragraph.</summary>
    private IEnumerable<OpenXmlElement> CrossReference(Reference reference)
    {
        var target = report.Target(reference.To)!;
        var anchor = marks.Name(reference.To);
        W.Hyperlink Linked(params OpenXmlElement[] inside) => new(inside) { Anchor = anchor };
        if (reference.Text is { } own) return [Linked(Plain(own, "CrossReference"))];
        var said = report.Named(target);
        if (target is not (Paragraph or Recommendation)) return [Linked(Plain(said, "CrossReference"))];

        var number = ((CountedBlock)target).Number.ToString(CultureInfo.InvariantCulture);
        var at = said.LastIndexOf(number, StringComparison.Ordinal);
        return [Linked(
            [
                Plain(said[..at], "CrossReference"),
                .. WordFields.Whole($" REF {anchor} \\n \\h ", Plain(number, "CrossReference")),
                Plain(said[(at + number.Length)..], "CrossReference"),
            ])];
    }
}
