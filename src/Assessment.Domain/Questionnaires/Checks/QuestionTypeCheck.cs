namespace Assessment.Domain.Questionnaires;

/// <summary>The type exists, the question uses only members of that type, and the type finds nothing wrong with them.</summary>
internal static class QuestionTypeCheck
{
    /// <summary>Members that belong to some types only.</summary>
    private static readonly HashSet<string> Special = [.. QuestionTypes.All.SelectMany(t => t.Members)];

    public static void Run(CheckedQuestionnaire check)
    {
        foreach (var (question, _, _) in check.Questions)
        {
            if (QuestionTypes.Find(question.Type) is not { } type)
            {
                if (question.Type.Length > 0)
                    check.Error(question, "type", "unknown-type", UnknownType(question.Type));
                continue;
            }
            foreach (var member in Special.Where(m => !type.Members.Contains(m) && check.Says(question, m)))
                check.AtKey(question, member, "member-not-used", $"'{member}' means nothing in a {type.Id} question. {UsedBy(member)}");
            foreach (var problem in type.Check(question, check.Questionnaire))
                check.Found(question, problem);
        }
    }

    private static string UnknownType(string type) =>
        $"{Suggestion.Unknown("question type", type, QuestionTypes.All.Select(t => t.Id))}{(Suggestion.Nearest(type, QuestionTypes.All.Select(t => t.Id)) is null
            ? $" Types: {string.Join(", ", QuestionTypes.All.Select(t => t.Id))}." : "")}";

    private static string UsedBy(string member) =>
        $"It is for {string.Join(", ", QuestionTypes.All.Where(t => t.Members.Contains(member)).Select(t => t.Id))}.";
}
