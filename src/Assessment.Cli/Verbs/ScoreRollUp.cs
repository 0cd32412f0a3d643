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

    /// <summary>So many of those left out are named beside a score; every one of them has a line in CSV and JSON.</summary>
    private const int MostNames = 3;

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
        groups = [.. RollUp.By(plan, scores, respondent => groupOf[respondent], rule, weightOf).Select(pair => (pair.Key, pair.Value))];
    }

    public Questionnaire Questionnaire => plan.Questionnaire;

    public int Count => groups.Count;

    public string Title => $"{(groups is [var only] ? only.Name : $"{groups.Count} groups")} · {Questionnaire.Id} {Questionnaire.Edition} · rolled up";

    public IReadOnlyList<LeftOut> LeftOut { get; }

    public IReadOnlyList<string> CountHeadings { get; } = ["counted", "of"];

    /// <summary>Every node of every group, each with those who do not count in it.</summary>
    public IEnumerable<ScoreLine> Lines => Nodes().SelectMany(node => LeftOutOf(node.Group, node.At).Prepend(new ScoreLine(
        node.Group, node.At.Node, node.Node.Depth, node.At.Score, node.At.Band, node.Rank, Counts(node.At), Reason(node.At))));

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

    private static Coverage Counts(RolledUp at) => new(at.Count, at.Count + at.LeftOut.Count, at.Count + at.LeftOut.Count);

    /// <summary>A profile has no result on purpose, so nobody is left out of it.</summary>
    private static IEnumerable<ScoreLine> LeftOutOf(string group, RolledUp at) => at.Reason == NoResult.Profile ? []
        : at.LeftOut.Select(left => ScoreLine.Of(left with { Reason = $"Left out of {group}: {left.Reason}" }, at.Node));

    private static string Reason(RolledUp at)
    {
        if (at.Score is null)
            return at.Reason.Text();
        var spread = at.Spread is { } far && at.Count > 1
            ? $"From {Number(far.Lowest)} to {Number(far.Highest)}, half of them from {Number(far.FirstQuartile)} to {Number(far.ThirdQuartile)}." : "";
        if (at.LeftOut.Count == 0)
            return spread;
        var others = at.LeftOut.Count > MostNames ? $" and {at.LeftOut.Count - MostNames} more" : "";
        return $"{spread} Left out: {string.Join(", ", at.LeftOut.Take(MostNames).Select(left => left.Respondent))}{others}.".TrimStart();
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, string group, RolledUp at, int? rank)
    {
        json.WriteStartObject();
        json.WriteString("group", group);
        json.WriteString("node", at.Node);
        if (at.Score is { } score)
            json.WriteNumber("score", score);
        else
            json.WriteString("noResult", at.Reason.Word());
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
