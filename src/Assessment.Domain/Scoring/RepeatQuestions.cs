using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>Which questions of a repeat group are scored, and where. A group that names a dimension is one node there: each entry is the weighted
/// mean of the questions inside that name the same dimension or, where none does, of all that name none and have a known range of points.
/// <c>over</c> combines the entries. A question inside the group that names another dimension is a node of that dimension, combined over the entries in the same way.</summary>
internal static class RepeatQuestions
{
    /// <summary>The question itself and, for a repeat group, the questions inside that feed another dimension.</summary>
    public static IEnumerable<Question> Scored(Question question) =>
        question.Questions.Where(inner => FeedsElsewhere(inner, question)).Prepend(question);

    /// <summary>Repeat groups, and the questions inside them, with their group.</summary>
    public static Dictionary<Question, Question> GroupOf(Questionnaire questionnaire)
    {
        var groups = new Dictionary<Question, Question>(ReferenceEqualityComparer.Instance);
        foreach (var group in questionnaire.Sections.SelectMany(s => s.Questions).Where(q => q.Questions.Count > 0))
            foreach (var question in group.Questions.Prepend(group))
                groups[question] = group;
        return groups;
    }

    /// <summary>The questions that make up one entry of the node.</summary>
    public static IEnumerable<Question> PartsOf(Question question, Question group, Func<string, IQuestionType?> types, Questionnaire questionnaire)
    {
        if (!ReferenceEquals(question, group))
            return [question];
        var own = group.Questions.Where(inner => !FeedsElsewhere(inner, group)).ToList();
        var named = own.Where(inner => inner.Dimension is not null).ToList();
        return named.Count > 0 ? named : own.Where(inner => types(inner.Type)?.Range(inner, questionnaire) is { } range
            && double.IsFinite(range.Lowest) && double.IsFinite(range.Highest));
    }

    private static bool FeedsElsewhere(Question inner, Question group) =>
        inner.Dimension is not null && inner.Dimension != group.Dimension;
}
