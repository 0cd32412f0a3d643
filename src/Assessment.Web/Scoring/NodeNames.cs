using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Web.Scoring;

/// <summary>Names of the nodes of a scorecard, in the reader's language.</summary>
public static class NodeNames
{
    /// <summary>The name of a dimension, question, matrix row or repeat entry.</summary>
    public static string Of(Words words, ScoringPlan plan, string id)
    {
        if (plan.Find(id) is { } node)
            return node.Question is not { } question ? words.Dimension(id) : node.Row is { } row ? words.Row(question.Id, row.Id) : words.Question(question.Id);
        return id;
    }

    /// <summary>What distinguishes a child among its sisters: "open data" of "Legal framework: open data" under "Legal framework".</summary>
    public static string Within(string parent, string child)
    {
        var rest = child.StartsWith(parent + ":", StringComparison.CurrentCulture) ? child[(parent.Length + 1)..].Trim() : child;
        return rest.Length == 0 ? child : char.ToUpper(rest[0], System.Globalization.CultureInfo.CurrentCulture) + rest[1..];
    }
}
