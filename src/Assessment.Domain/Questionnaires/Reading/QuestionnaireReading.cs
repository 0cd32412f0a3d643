namespace Assessment.Domain.Questionnaires;

/// <summary>What reading an instrument gave: the questionnaire, complete or as far as it could be understood, and every problem.</summary>
/// <param name="Questionnaire">Null only where a file could not be read at all. Use it only when <see cref="IsValid"/>.</param>
/// <param name="Problems">In reading order.</param>
public sealed record QuestionnaireReading(Questionnaire? Questionnaire, IReadOnlyList<Problem> Problems)
{
    /// <summary>No errors; there may be warnings.</summary>
    public bool IsValid => Questionnaire is not null && Problems.All(p => p.Severity != ProblemSeverity.Error);
}
