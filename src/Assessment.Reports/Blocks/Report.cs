using System.Globalization;
using Assessment.Reports.Workbooks;

namespace Assessment.Reports.Blocks;

/// <summary>A report as data: what a writer turns into a document. It has no numbers yet; <see cref="Numbered"/> gives them once for all writers.</summary>
public sealed record Report(string Title, CultureInfo Culture, IReadOnlyList<Block> Blocks)
{
    /// <summary>The title for page headers; the whole title where null.</summary>
    public string? RunningTitle { get; init; }

    /// <summary>The running title cut to what fits in half a page header: a header that outgrows its page leaves no room for the text.</summary>
    public string Running => Short(RunningTitle ?? Title);

    /// <summary>At most 70 letters of a text, with an ellipsis where it was longer.</summary>
    internal static string Short(string text) => text.Length <= 70 ? text : text[..(char.IsHighSurrogate(text[68]) ? 68 : 69)] + "…";
    public string Author { get; init; } = "";
    public string Description { get; init; } = "";
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public Colours Colours { get; init; } = Colours.House;

    /// <summary>The words that writers print by themselves, in the report's language.</summary>
    public Labels Labels { get; init; } = Labels.For(Culture);

    /// <summary>The folder under <c>reports/</c> whose <c>theme.typ</c> sets the PDF; the house theme where null.</summary>
    public string? Theme { get; init; }

    /// <summary>Data for the spreadsheet alone: answers, scores, weights, traces.</summary>
    public IReadOnlyList<Sheet> Sheets { get; init; } = [];

    /// <summary>Written into the file's properties. No writer looks at a clock: the same report gives the same bytes.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Chapters follow one another on a page, as in a short report; otherwise each begins a page. Annexes always do.</summary>
    public bool ChaptersFlow { get; init; }

    public string Language => Culture.Name.Length == 0 ? "en" : Culture.Name;

    public bool RightToLeft => Culture.TextInfo.IsRightToLeft;

    public NumberedReport Numbered() => NumberedReport.Of(this);
}

/// <summary>Two colours as <c>#RRGGBB</c>: the main one for headings and lines, the accent for what needs the reader. Both are read as text on white.</summary>
public sealed record Colours(string Main, string Accent)
{
    public static readonly Colours House = new("#0B4F5C", "#A04310");
}
