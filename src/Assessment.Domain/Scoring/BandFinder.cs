using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>Finds the band of a score and the level of a grade.</summary>
public static class BandFinder
{
    /// <summary>Index of the first band that fits from the top, or -1 when the score is below them all.</summary>
    public static int IndexOf(this BandSet set, double score)
    {
        var value = set.Digits is { } digits ? Rounder.Round(score, digits) : score;
        for (var i = set.Bands.Count - 1; i >= 0; i--)
            if (set.Bands[i] is var band && (band.From is not { } from || Precision.Reaches(value, from))
                && (band.Above is not { } above || Precision.Exceeds(value, above)))
                return i;
        return -1;
    }

    /// <summary>Index of the highest level the score reaches, or -1 when it is below the lowest.</summary>
    public static int IndexOf(this Scale scale, double score)
    {
        for (var i = scale.Levels.Count - 1; i >= 0; i--)
            if (Precision.Reaches(score, scale.Levels[i].Value))
                return i;
        return -1;
    }
}
