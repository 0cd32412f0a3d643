using System.Globalization;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Writers;

/// <summary>Runs of text as HTML: looks, links, footnote marks and references.</summary>
internal sealed class HtmlRuns(Markup html, NumberedReport report)
{
    private readonly HashSet<string> _marked = [];

    public void Write(Prose prose)
    {
        foreach (var run in prose) Write(run);
    }

    /// <summary>The direction that goes with a language, as the <c>dir</c> attribute says it; null where none is named.</summary>
    public static string? Direction(string? language) =>
        language is null ? null : CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";

    private void Write(Run run)
    {
        switch (run)
        {
            case Words words: Write(words); break;
            case NoteMark mark: Write(mark); break;
            case Reference reference:
                html.Element("a", reference.Text ?? report.Named(report.Target(reference.To)!), ("href", $"#{reference.To}"));
                break;
            default: throw new InvalidOperationException($"The HTML writer does not know the run {run.GetType().Name}.");
        }
    }

    private void Write(Words words)
    {
        List<string> open = [];
        void Open(bool wanted, string tag, params ReadOnlySpan<(string, string?)> attributes)
        {
            if (!wanted) return;
            html.Open(tag, attributes);
            open.Add(tag);
        }
        Open(words.Address is not null, "a", ("href", words.Address?.AbsoluteUri));
        Open(words.Language is not null, "span", ("lang", words.Language), ("dir", Direction(words.Language)));
        Open(words.Bold, "strong");
        Open(words.Italic, "em");
        Open(words.Code, "code");
        html.Text(words.Text);
        open.Reverse();
        foreach (var tag in open) html.Close(tag);
    }

    /// <summary>Only the first mark carries the id that the note leads back to.</summary>
    private void Write(NoteMark mark)
    {
        var number = Markup.Number(report.NoteNumber(mark.Note));
        html.Open("sup").Element("a", number,
            ("href", $"#_note-{number}"), ("role", "doc-noteref"), ("id", _marked.Add(mark.Note) ? $"_mark-{number}" : null)).Close("sup");
    }
}
