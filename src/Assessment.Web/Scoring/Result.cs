using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using Assessment.Web.Rounds;
using Assessment.Web.TagHelpers;

namespace Assessment.Web.Scoring;

/// <summary>The one number of a node and what stands round it: band, layers on the strip, target, gap, coverage.</summary>
public sealed record Result
{
    public required Dossier Dossier { get; init; }
    public required Standpoint Standpoint { get; init; }
    public required NodeScore Node { get; init; }
    public required Ruler Ruler { get; init; }

    /// <summary>Band id → name.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public required IReadOnlyList<StripMark> Marks { get; init; }

    /// <summary>Drawn small, in a card.</summary>
    public bool Compact { get; init; }

    /// <summary>The name of the band, or of the level on which a single question was answered; null where the score has no name.</summary>
    public string? Band
    {
        get
        {
            var id = Node.Band ?? (Node.Kind != NodeKind.Dimension && Node.Score is { } score ? Ruler.Cells.FirstOrDefault(cell => score >= cell.From && score < cell.To)?.Band : null);
            return id is null ? null : Names.GetValueOrDefault(id, id);
        }
    }

    /// <summary>The overall result of the firmest layer; null where nobody has answered.</summary>
    public static Result? Of(Dossier dossier) => dossier.Firmest is { } firmest ? Of(dossier, firmest, firmest.Card.Overall) : null;

    public static Result Of(Dossier dossier, Standpoint standpoint, NodeScore node)
    {
        var plan = dossier.Edition.Scorer.Plan.Find(node.Id);
        var words = dossier.Edition.Words;
        var marks = dossier.Standpoints.Where(other => other.Score(node.Id) is not null).Select(other => new StripMark(other.Voice, other.Score(node.Id)!.Value)).ToList();
        if (node.Target is { } target)
            marks.Add(new StripMark(Voice.Target, target));
        var (ruler, names) = (plan?.Bands, ScaleOf(dossier, plan)) switch
        {
            ({ } bands, _) => (Ruler.Of(bands, node.Range ?? new(0, 1)), bands.Bands.ToDictionary(band => band.Id, band => words.Band(bands.Id, band.Id))),
            (null, { } scale) => (Ruler.Of(scale), scale.Levels.ToDictionary(level => level.Id, level => words.Level(scale.Id, level.Id))),
            _ => (Ruler.Of(null, node.Range ?? new(0, 1)), []),
        };
        return new Result
        {
            Dossier = dossier,
            Standpoint = standpoint,
            Node = node,
            Ruler = ruler,
            Names = names,
            Marks = marks,
        };
    }

    /// <summary>The scale on which a single question is answered; null for anything else.</summary>
    private static Scale? ScaleOf(Dossier dossier, ScoringNode? node) => node is { Kind: NodeKind.Question or NodeKind.Row, Question.Scale: { } id }
        ? dossier.Edition.Questionnaire.Scales.FirstOrDefault(scale => scale.Id == id && scale.Levels.Count > 1)
        : null;

    /// <summary>Colour of a score on the ramp, 1 to 5; null without a score.</summary>
    public static int? Depth(Dossier dossier, string node, double? score)
    {
        if (score is not { } value || dossier.Edition.Scorer.Plan.Find(node) is not { } plan)
            return null;
        if (plan.Bands is { } bands && bands.IndexOf(value) is >= 0 and var index)
            return Ruler.Depth(index, bands.Bands.Count);
        return plan.Range is { } range && range.Highest > range.Lowest
            ? 1 + Math.Clamp((int)((value - range.Lowest) / (range.Highest - range.Lowest) * 5), 0, 4)
            : 3;
    }
}
