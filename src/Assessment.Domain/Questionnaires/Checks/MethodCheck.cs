using Assessment.Domain.Scoring;
using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Questionnaires;

/// <summary>The method exists, the dimension uses only members of that method, and the method finds nothing wrong with them.</summary>
internal static class MethodCheck
{
    /// <summary>Members that belong to some methods only.</summary>
    private static readonly HashSet<string> Special = [.. ScoringMethods.All.SelectMany(m => m.Members)];

    public static void Run(CheckedQuestionnaire check)
    {
        foreach (var dimension in check.Dimensions)
            if (ScoringMethods.Find(dimension.Method) is { } method)
                foreach (var member in Special.Where(m => !method.Members.Contains(m) && check.Says(dimension, m)))
                    check.AtKey(dimension, member, "member-not-used",
                        $"'{member}' means nothing for the method '{method.Id}'. It is for {UsedBy(member)}.");
        foreach (var (owner, problem) in ScoringCheck.All(check.Questionnaire).TakeWhile(_ => !check.IsFull))
            check.Found(owner, problem);
    }

    private static string UsedBy(string member) =>
        string.Join(", ", ScoringMethods.All.Where(m => m.Members.Contains(member)).Select(m => m.Id));
}
