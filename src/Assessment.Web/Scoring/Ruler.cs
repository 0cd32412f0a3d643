using Assessment.Domain.Questionnaires;

namespace Assessment.Web.Scoring;

/// <summary>A scale as it is drawn: one cell for each band, lowest first, and where a score stands on it.</summary>
public sealed record Ruler(IReadOnlyList<RulerCell> Cells)
{
    public double From => Cells[0].From;
    public double To => Cells[^1].To;

    /// <summary>The cells of a band set over the scores a node can have; one nameless cell where there are no bands.</summary>
    public static Ruler Of(BandSet? bands, ScoreRange range)
    {
        if (bands is null || bands.Bands.Count < 2)
            return new Ruler([new RulerCell(null, range.Lowest, range.Highest, 2)]);
        var bounds = bands.Bands.Skip(1).Select(band => band.From ?? band.Above ?? double.NaN).ToList();
        var edges = new List<double> { Lower(bounds, range) };
        edges.AddRange(bounds);
        edges.Add(Upper(bounds, range));
        return new Ruler([.. bands.Bands.Select((band, i) => new RulerCell(band.Id, edges[i], edges[i + 1], Depth(i, bands.Bands.Count)))]);
    }

    /// <summary>The levels of a scale as cells, each reaching half way to its neighbours.</summary>
    public static Ruler Of(Scale scale)
    {
        var values = scale.Levels.Select(level => level.Value).ToList();
        double Edge(int i) => i == 0 ? values[0] - (values[1] - values[0]) / 2 : i == values.Count ? values[^1] + (values[^1] - values[^2]) / 2 : (values[i - 1] + values[i]) / 2;
        return new Ruler([.. scale.Levels.Select((level, i) => new RulerCell(level.Id, Edge(i), Edge(i + 1), Depth(i, values.Count)))]);
    }

    /// <summary>Where a score stands, 0 (left end) to 1 (right end); scores beyond an end stand at it.</summary>
    public double Share(double score) => To > From ? Math.Clamp((score - From) / (To - From), 0, 1) : 0;

    /// <summary>Which of the five colours of the ramp, 1 (sand) to 5 (deep sea), the n-th of so many bands has.</summary>
    public static int Depth(int index, int count) => count < 2 ? 3 : 1 + (int)Math.Round(index * 4.0 / (count - 1), MidpointRounding.AwayFromZero);

    // Bands round a whole level from half below to half above (1.5, 2.5 …): the outer ones are drawn as wide as their
    // neighbours although the scale ends in their middle, so that level 1 and level 5 look as large as level 3.
    private static double Lower(List<double> bounds, ScoreRange range)
    {
        var step = bounds.Count > 1 ? bounds[1] - bounds[0] : 0;
        var even = bounds[0] - step;
        return step > 0 && even < range.Lowest && range.Lowest - even <= step / 2 + 1e-9 ? even : Math.Min(range.Lowest, bounds[0]);
    }

    private static double Upper(List<double> bounds, ScoreRange range)
    {
        var step = bounds.Count > 1 ? bounds[^1] - bounds[^2] : 0;
        var even = bounds[^1] + step;
        return step > 0 && even > range.Highest && even - range.Highest <= step / 2 + 1e-9 ? even : Math.Max(range.Highest, bounds[^1]);
    }
}

/// <summary>One band on a <see cref="Ruler"/>. <paramref name="Depth"/> is its colour on the ramp, 1 to 5.</summary>
public sealed record RulerCell(string? Band, double From, double To, int Depth);
