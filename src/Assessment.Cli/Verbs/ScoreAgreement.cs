using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary>How far several voices agree, over all questions and dimension by dimension: the experts of one respondent where somebody has several
/// sheets, otherwise the respondents of one group (the participants of a workshop).</summary>
internal sealed class ScoreAgreement : IListing
{
    /// <summary>So many questions are named below a table; JSON has all of them.</summary>
    private const int MostQuestions = 10;

    private readonly List<AgreementRecord> found;

    private ScoreAgreement(Questionnaire questionnaire, List<AgreementRecord> found)
    {
        this.found = found;
        Title = $"Agreement · {questionnaire.Id} {questionnaire.Edition}";
    }

    public string Title { get; }

    public IReadOnlyList<string> Columns { get; } = ["respondent", "node", "raters", "questions", "exact", "weighted_kappa", "alpha"];

    public IEnumerable<object?[]> Rows => found.Select(at => new object?[]
        { at.Respondent, at.Agreement.Node, at.Agreement.Raters, at.Agreement.Items, at.Agreement.Exact, at.Agreement.WeightedKappa, at.Agreement.Alpha });

    public IEnumerable<string> Notes => found.DistinctBy(at => at.Respondent).Where(at => at.Agreement.Disagreements.Count > 0).SelectMany(at =>
        at.Agreement.Disagreements.Take(MostQuestions).Select(Line).Prepend($"{Environment.NewLine}Largest differences: {at.Respondent}"));

    /// <summary>The agreement in a layer; null where there are no two voices to compare.</summary>
    public static ScoreAgreement? Of(ScoredRound round, LayerScores scores)
    {
        var groupOf = round.Sheets.DistinctBy(sheet => sheet.Respondent).ToDictionary(sheet => sheet.Respondent, sheet => sheet.Group ?? "all");
        var byRespondent = scores.Scorecards.GroupBy(card => card.Respondent).Where(cards => cards.Count() > 1).ToList();
        var voices = byRespondent.Count > 0 ? byRespondent : [.. scores.Scorecards.GroupBy(card => groupOf[card.Respondent]).Where(cards => cards.Count() > 1)];
        var dimensions = round.Scorer.Plan.Nodes.Where(node => node.Kind == NodeKind.Dimension).Select(node => node.Id);
        var found = voices.SelectMany(cards => dimensions.Prepend<string?>(null).Select(node => new AgreementRecord(cards.Key, Agreement.Of([.. cards], node))))
            .Where(at => at.Agreement.Items > 0).ToList();
        return found.Count == 0 ? null : new ScoreAgreement(round.Questionnaire, found);
    }

    public string ToJson() => JsonSerializer.Serialize(found, ListingJson.Default.ListAgreementRecord);

    private static string Line(Disagreement at) =>
        $"  {at.Question}: {string.Join(", ", at.Ratings.Select(rating => $"{rating.Author} {rating.Points?.ToString("0.####", CultureInfo.InvariantCulture) ?? "–"}"))}";
}

/// <summary>The agreement on one node.</summary>
/// <param name="Respondent">Whom the experts rated; of participants, their group.</param>
/// <param name="Agreement">What they agree on.</param>
internal sealed record AgreementRecord(string Respondent, Agreement Agreement);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<AgreementRecord>))]
[JsonSerializable(typeof(List<TrendRecord>))]
internal sealed partial class ListingJson : JsonSerializerContext;
