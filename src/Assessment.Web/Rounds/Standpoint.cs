using System.Collections.Concurrent;
using Assessment.Domain.Answering;
using Assessment.Domain.Scoring;
using Assessment.Web.Scoring;

namespace Assessment.Web.Rounds;

/// <summary>What one layer says of the country: the sheets and their scorecards. The judged layer may hold several experts.</summary>
public sealed record Standpoint(Layer Layer, IReadOnlyList<AnswerSheet> Sheets, IReadOnlyList<Scorecard> Cards)
{
    public Voice Voice => Voices.Of(Layer);

    /// <summary>The first card; the only one, except where several people answered or judged.</summary>
    public Scorecard Card => Cards[0];

    /// <summary>Several people speak: participants of a workshop, experts.</summary>
    public bool IsMany => Cards.Count > 1;

    private readonly ConcurrentDictionary<int, Sensitivity> sensitivities = new();

    /// <summary>How much the scores of a sheet hang on weights and unsure answers; worked out when first asked for.</summary>
    public Sensitivity Sensitivity(Dossier dossier, int sheet) =>
        sensitivities.GetOrAdd(sheet, index => Domain.Scoring.Sensitivity.Of(dossier.Edition.Scorer, Sheets[index], options: dossier.Options));

    /// <summary>The score of a node; of several experts their median; null where nobody has a result.</summary>
    public double? Score(string node)
    {
        var scores = Cards.Select(card => card.Find(node)?.Score).OfType<double>().Order().ToList();
        return scores.Count == 0 ? null : (scores[(scores.Count - 1) / 2] + scores[scores.Count / 2]) / 2;
    }
}
