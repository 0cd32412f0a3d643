using Assessment.Domain.Answering;

namespace Assessment.Domain.Scoring;

/// <summary>How one respondent's number came about, and what would raise it.</summary>
public sealed class Explained
{
    private readonly Lazy<Raise> raise;

    internal Explained(SheetInLayer sheet, Trace trace, Func<Raise> raise)
    {
        (Respondent, Author, FellBackTo, Trace) = (sheet.Sheet.Respondent, sheet.Sheet.Author, sheet.FellBackTo, trace);
        this.raise = new(raise);
    }

    public string Respondent { get; }

    /// <summary>Who judged, in the judged layer.</summary>
    public string? Author { get; }

    /// <summary>The lower layer this whole sheet was taken from; null normally.</summary>
    public Layer? FellBackTo { get; }

    public Trace Trace { get; }

    /// <summary>What would raise the number by one level; worked out when first asked for.</summary>
    public Raise Raise => raise.Value;
}
