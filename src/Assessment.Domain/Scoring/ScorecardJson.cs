using System.Text.Json;
using System.Text.Json.Serialization;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>A scorecard as JSON, in full precision; what is read back equals what was written, without the questionnaire at hand.</summary>
public static class ScorecardJson
{
    public static string Write(Scorecard card) => JsonSerializer.Serialize(CardRecord.Of(card), ScorecardContext.Default.CardRecord);

    /// <summary>Several scorecards as one JSON array.</summary>
    public static string Write(IEnumerable<Scorecard> cards) =>
        JsonSerializer.Serialize([.. cards.Select(CardRecord.Of)], ScorecardContext.Default.ListCardRecord);

    /// <summary>The scorecards of a layer as one JSON array, with an entry for everybody who is left out: no nodes, and the reason in <c>leftOut</c>.</summary>
    public static string Write(LayerScores scores, Questionnaire questionnaire) => JsonSerializer.Serialize(
        [.. scores.Scorecards.Select(CardRecord.Of), .. scores.LeftOut.Select(left => new CardRecord(
            questionnaire.Id, questionnaire.Edition, left.Respondent, scores.Layer, null, null, []) { LeftOut = left.Reason })],
        ScorecardContext.Default.ListCardRecord);

    /// <summary>Reads what <see cref="Write(Scorecard)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a scorecard.</exception>
    public static Scorecard Read(string json) => Restored(() => JsonSerializer.Deserialize(json, ScorecardContext.Default.CardRecord)!.ToCard());

    /// <summary>Reads what <see cref="Write(IEnumerable{Scorecard})"/> wrote; who is left out has no scorecard.</summary>
    /// <exception cref="JsonException">The text is not a list of scorecards.</exception>
    public static IReadOnlyList<Scorecard> ReadAll(string json) =>
        Restored(() => JsonSerializer.Deserialize(json, ScorecardContext.Default.ListCardRecord)!.FindAll(c => c.LeftOut is null).ConvertAll(c => c.ToCard()));

    private static T Restored<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is NullReferenceException or ArgumentException or KeyNotFoundException)
        {
            throw new JsonException("The text holds no scorecard.", e);
        }
    }
}

/// <summary>The JSON shape of a scorecard.</summary>
internal sealed record CardRecord(
    string Questionnaire, string Edition, string Respondent, Layer Layer, string? Author, Layer? FellBackTo, IReadOnlyList<LineRecord> Nodes)
{
    /// <summary>Why there is no scorecard.</summary>
    public string? LeftOut { get; init; }

    public static CardRecord Of(Scorecard card) => new(card.Shape.Questionnaire, card.Shape.Edition, card.Respondent, card.Layer, card.Author,
        card.FellBackTo, [.. card.Nodes.Select(LineRecord.Of)]);

    public Scorecard ToCard()
    {
        var places = new Dictionary<string, int>();
        var nodes = new List<ScorecardNode>(Nodes.Count);
        var cells = new NodeCell[Nodes.Count];
        foreach (var line in Nodes)
        {
            var parent = line.Parent is null ? -1 : places[line.Parent];
            cells[nodes.Count] = line.ToCell();
            places.TryAdd(line.Id, nodes.Count);
            nodes.Add(new ScorecardNode(line.Id, line.Kind, parent, parent < 0 ? 0 : nodes[parent].Depth + 1, line.Method, line.Weight,
                line.Range, line.Target, line.Band is null ? [] : [line.Band]));
        }
        return new Scorecard(new ScorecardShape(Questionnaire, Edition, nodes), cells)
        {
            Respondent = Respondent,
            Layer = Layer,
            Author = Author,
            FellBackTo = FellBackTo,
        };
    }
}

/// <summary>The JSON shape of one node.</summary>
internal sealed record LineRecord(
    string Id, NodeKind Kind, string? Parent, string? Method, double Weight, double? Score, NoResult? NoResult, string? Band, int? Rank,
    double? Target, double? Gap, LevelProgress? Progress, Coverage Coverage, ScoreRange? Range, NodeRemarks? Flags)
{
    public static LineRecord Of(NodeScore node) => new(
        node.Id, node.Kind, node.Parent, node.Method, node.Weight, node.Score, node.Score is null ? node.Reason : null, node.Band, node.Rank,
        node.Target, node.Gap, node.Progress, node.Coverage, node.Range, node.Flags == NodeRemarks.None ? null : node.Flags);

    public NodeCell ToCell() => new()
    {
        Score = Score ?? double.NaN,
        Reason = NoResult ?? Scoring.NoResult.None,
        Answered = Coverage.Answered,
        Applicable = Coverage.Applicable,
        Total = Coverage.Total,
        LevelMet = (ushort)(Progress?.Met ?? 0),
        LevelCriteria = (ushort)(Progress?.Criteria ?? 0),
        Rank = Rank ?? 0,
        Flags = Flags ?? NodeRemarks.None,
        BandPlusOne = Band is null ? (byte)0 : (byte)1,
    };
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EnumWordConverter<NodeKind>), typeof(EnumWordConverter<NoResult>), typeof(EnumWordConverter<NodeRemarks>),
        typeof(EnumWordConverter<Layer>)])]
[JsonSerializable(typeof(CardRecord))]
[JsonSerializable(typeof(List<CardRecord>))]
internal sealed partial class ScorecardContext : JsonSerializerContext;
