using System.Globalization;
using System.Text;
using System.Text.Json;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary>Scores rolled up by group (<c>group</c> in the answers), or all together where nobody names one; groups are ranked among each other.</summary>
internal sealed class ScoreRollUp : IScores
{
    private const string Everybody = "all";
    private readonly IReadOnlyList<(string Name, RollUp RollUp)> groups;
    private readonly ScoringPlan plan;

    public ScoreRollUp(ScoringPlan plan, LayerScores scores, IEnumerable<AnswerSheet> sheets, RollUpRule rule)
    {
        this.plan = plan;
        LeftOut = scores.LeftOut;
        var (groupOf, weightOf) = (new Dictionary<string, string>(), new Dictionary<string, double>());
        foreach (var sheet in sheets)
        {
            groupOf.TryAdd(sheet.Respondent, sheet.Group ?? Everybody);
            weightOf.TryAdd(sheet.Respondent, sheet.Weight);
        }
        groups = [.. RollUp.By(plan, scores.Scorecards, card => groupOf[card.Respondent], rule, weightOf).Select(pair => (pair.Key, pair.Value))];
    }

    public Questionnaire Questionnaire => plan.Questionnaire;

    public int Count => groups.Count;

    public string Title => $"{(groups is [var only] ? only.Name : $"{groups.Count} groups")} · {Questionnaire.Id} {Questionnaire.Edition} · rolled up";

    public IReadOnlyList<LeftOut> LeftOut { get; }

    public IEnumerable<ScoreLine> Lines => Nodes().Select(node => new ScoreLine(
        node.Group, node.At.Node, node.Node.Depth, node.At.Score, node.At.Band, node.Rank, Share(node.At), Counts(node.At), Reason(node.At)));

    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var (group, _, at, rank) in Nodes())
                Write(json, group, at, rank);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private IEnumerable<(string Group, ScoringNode Node, RolledUp At, int? Rank)> Nodes()
    {
        var dimensions = plan.Nodes.Where(node => node.Kind == NodeKind.Dimension).ToList();
        var ranks = dimensions.ToDictionary(node => node.Id, node => groups.Count == 1 ? null
            : Ranks.Of([.. groups.Select(group => group.RollUp[node.Id].Score ?? double.NaN)], node.Settings.RankDigits ?? ScoringOptions.Default.RankDigits));
        for (var i = 0; i < groups.Count; i++)
            foreach (var node in dimensions)
                yield return (groups[i].Name, node, groups[i].RollUp[node.Id], ranks[node.Id]?[i] is > 0 and var rank ? rank : null);
    }

    private static double? Share(RolledUp at) => at.Count + at.LeftOut.Count == 0 ? null : (double)at.Count / (at.Count + at.LeftOut.Count);

    private static string Counts(RolledUp at) => $"{at.Count}/{at.Count + at.LeftOut.Count}";

    private static string Reason(RolledUp at) => at.Score is null ? at.Reason.Text()
        : at.Spread is { } spread && at.Count > 1 ? $"From {Number(spread.Lowest)} to {Number(spread.Highest)}, half of them from {Number(spread.FirstQuartile)} to {Number(spread.ThirdQuartile)}."
        : "";

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, string group, RolledUp at, int? rank)
    {
        json.WriteStartObject();
        json.WriteString("group", group);
        json.WriteString("node", at.Node);
        if (at.Score is { } score)
            json.WriteNumber("score", score);
        else
            json.WriteString("noResult", at.Reason.ToString());
        if (at.Band is not null)
            json.WriteString("band", at.Band);
        if (rank is { } place)
            json.WriteNumber("rank", place);
        json.WriteNumber("count", at.Count);
        if (at.Spread is { } spread)
        {
            json.WriteStartObject("spread");
            json.WriteNumber("lowest", spread.Lowest);
            json.WriteNumber("firstQuartile", spread.FirstQuartile);
            json.WriteNumber("median", spread.Median);
            json.WriteNumber("thirdQuartile", spread.ThirdQuartile);
            json.WriteNumber("highest", spread.Highest);
            json.WriteEndObject();
        }
        json.WriteStartArray("leftOut");
        foreach (var (respondent, reason) in at.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("respondent", respondent);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
