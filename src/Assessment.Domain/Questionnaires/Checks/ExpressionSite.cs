using Assessment.Domain.Expressions;

namespace Assessment.Domain.Questionnaires;

/// <summary>An expression and where it stands.</summary>
/// <param name="Owner">The record that has it.</param>
/// <param name="Member">The member it is the value of, for example <c>relevant</c>.</param>
/// <param name="Parsed">What reading it gave.</param>
internal sealed record ExpressionSite(object Owner, string Member, ParsedExpression Parsed)
{
    public IReadOnlyList<string> References => Parsed.Expression?.References ?? [];

    public Impurities Impurities => Parsed.Expression?.Impurities ?? Impurities.None;

    /// <summary>Where <c>${name}</c> stands in the text.</summary>
    public int OffsetOf(string name) => Math.Max(0, Parsed.Expression?.Text.IndexOf($"${{{name}}}", StringComparison.Ordinal) ?? 0);
}

/// <summary>All expressions of a questionnaire, each read once.</summary>
internal sealed class ExpressionSites
{
    private static readonly string[] EvidenceWords = ["none", "optional", "required"];
    private readonly Dictionary<object, List<ExpressionSite>> sites = new(ReferenceEqualityComparer.Instance);

    public ExpressionSites(Questionnaire questionnaire, CheckedQuestionnaire check)
    {
        foreach (var section in questionnaire.Sections)
            Add(section, "relevant", section.Relevant);
        foreach (var (question, _, _) in check.Questions)
        {
            Add(question, "relevant", question.Relevant);
            Add(question, "required", question.Required is "true" or "false" ? null : question.Required);
            Add(question, "constraint", question.Constraint);
            Add(question, "calculate", question.Calculate);
            Add(question, "evidence", EvidenceWords.Contains(question.Evidence) ? null : question.Evidence);
            foreach (var row in question.Rows)
                Add(row, "relevant", row.Relevant);
        }
        foreach (var rule in questionnaire.Rules)
            Add(rule, "check", rule.Check);
        foreach (var dimension in check.Dimensions)
        {
            Add(dimension, "gate", dimension.Gate);
            Add(dimension, "precondition", dimension.Precondition);
            Add(dimension, "formula", dimension.Formula);
        }
    }

    public IEnumerable<ExpressionSite> All => sites.Values.SelectMany(s => s);

    public IEnumerable<ExpressionSite> Of(object owner) => sites.GetValueOrDefault(owner) ?? [];

    /// <summary>
    /// The expressions that decide a question's answer, or a row's: its formula, and whether it, its group and its section are relevant.
    /// </summary>
    public IEnumerable<ExpressionSite> Deciding(AskedQuestion asked, Row? row = null)
    {
        var owners = row is not null ? [row] : new object?[] { asked.Question, asked.Group, asked.Section }.OfType<object>();
        return owners.SelectMany(Of)
            .Where(s => s.Member == "relevant" || (s.Member == "calculate" && ReferenceEquals(s.Owner, asked.Question)));
    }

    private void Add(object owner, string member, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        if (!sites.TryGetValue(owner, out var list))
            sites[owner] = list = [];
        list.Add(new ExpressionSite(owner, member, Expression.Parse(text)));
    }
}
