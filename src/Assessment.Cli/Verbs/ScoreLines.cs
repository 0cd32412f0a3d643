using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary>One result, the same in every format.</summary>
/// <param name="Respondent">Whose it is; of a roll-up, the group's name.</param>
/// <param name="Node">Dimension, question, or <c>question.row</c>.</param>
/// <param name="Depth">0 for a root.</param>
/// <param name="Score">Full precision; null: no result.</param>
/// <param name="Band">Named level.</param>
/// <param name="Rank">Competition rank; null when there is nobody to compare with.</param>
/// <param name="Coverage">Answered, applicable and all questions; of a roll-up, respondents with a result and all respondents.</param>
/// <param name="Reason">Why there is no score, or what must be known beside a score.</param>
/// <param name="Progress">How much of the next level is there, where levels are climbed.</param>
internal readonly record struct ScoreLine(
    string Respondent, string Node, int Depth, double? Score, string? Band, int? Rank, Coverage Coverage, string Reason, LevelProgress? Progress = null)
{
    /// <summary>The line of somebody who is in no result.</summary>
    public static ScoreLine Of(LeftOut left, string node = "") => new(left.Respondent, node, 0, null, null, null, default, left.Reason) { IsLeftOut = true };

    public bool IsLeftOut { get; private init; }
}

/// <summary>What <c>assess score</c> worked out, ready for any format.</summary>
internal interface IScores
{
    Questionnaire Questionnaire { get; }

    /// <summary>How many respondents or groups there are.</summary>
    int Count { get; }

    string Title { get; }

    /// <summary>What the counts of <see cref="ScoreLine.Coverage"/> are called in a table; as many as are worth showing.</summary>
    IReadOnlyList<string> CountHeadings { get; }

    /// <summary>Every result, and who is left out.</summary>
    IEnumerable<ScoreLine> Lines { get; }

    /// <summary>Who has no sheet in the layer.</summary>
    IReadOnlyList<LeftOut> LeftOut { get; }

    string ToJson();
}
