namespace Assessment.Domain;

/// <summary>A mistake a person made or a thing worth knowing: where it is, what is wrong and what to do about it. Never an exception.</summary>
/// <param name="Place"><c>file:line:column</c>, <c>row 3, column has_law</c>, or an id.</param>
/// <param name="Key">Stable text key, for translation and for tests, for example <c>unknown-dimension</c>.</param>
/// <param name="Message">Plain English, complete sentence, with a suggestion where there is one.</param>
/// <param name="Severity">An error stops the work; a warning does not.</param>
public sealed record Problem(string Place, string Key, string Message, ProblemSeverity Severity = ProblemSeverity.Error)
{
    /// <inheritdoc />
    public override string ToString() => $"{Place}: {(Severity == ProblemSeverity.Error ? "error" : "warning")}: {Message} [{Key}]";
}

/// <summary>Whether a problem stops the work.</summary>
public enum ProblemSeverity { Error, Warning }
