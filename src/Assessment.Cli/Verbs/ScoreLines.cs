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
/// <param name="Coverage">Answered as a share of applicable; of a roll-up, respondents with a result as a share of all.</param>
/// <param name="Counts">The coverage in whole numbers, for people.</param>
/// <param name="Reason">Why there is no score, or what must be known beside it.</param>
internal readonly record struct ScoreLine(
    string Respondent, string Node, int Depth, double? Score, string? Band, int? Rank, double? Coverage, string Counts, string Reason);

/// <summary>What <c>assess score</c> worked out, ready for any format.</summary>
internal interface IScores
{
    Questionnaire Questionnaire { get; }

    /// <summary>How many respondents or groups there are.</summary>
    int Count { get; }

    string Title { get; }

    IEnumerable<ScoreLine> Lines { get; }

    /// <summary>Who is in no line, and why.</summary>
    IReadOnlyList<LeftOut> LeftOut { get; }

    string ToJson();
}
