namespace Assessment.Domain.Answering;

/// <summary>What reading a sheet file gave: the sheets, as far as they could be understood, and every problem in reading order.</summary>
public sealed record SheetReading(IReadOnlyList<AnswerSheet> Sheets, IReadOnlyList<Problem> Problems)
{
    /// <summary>No errors; there may be warnings.</summary>
    public bool IsValid => Problems.All(p => p.Severity != ProblemSeverity.Error);
}
