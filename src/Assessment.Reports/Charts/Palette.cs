namespace Assessment.Reports.Charts;

/// <summary>How one series is told from another: by colour, by shape and by dash, so that it also reads in greyscale and by colour-blind eyes.</summary>
public sealed record Mark(string Colour, Shape Shape, Dash Dash, bool Open = false);

/// <summary>The shape of a point.</summary>
public enum Shape { Circle, Square, Diamond, Upright, Triangle, Cross }

/// <summary>The stroke of a line.</summary>
public enum Dash { Solid, Dashed, Dotted, DashDot }

/// <summary>The fill of a maturity level and the ink that reads on it.</summary>
public sealed record Depth(string Fill, string Ink);

/// <summary>The product's colours for data, the same on every page and in every document.</summary>
public static class Palette
{
    public const string Ink = "#16282D", Soft = "#465A60", Line = "#CDD7D7", Gap = "#FADBC8", GapEdge = "#C2571A";

    /// <summary>What the institution says of itself.</summary>
    public static readonly Mark Self = new("#9C4A82", Shape.Circle, Dash.Dashed, Open: true);

    /// <summary>What an expert judges.</summary>
    public static readonly Mark Judged = new("#0072B2", Shape.Square, Dash.DashDot);

    /// <summary>What both agree on after discussion.</summary>
    public static readonly Mark Agreed = new("#0B4F5C", Shape.Diamond, Dash.Solid);

    /// <summary>Where the institution wants to be.</summary>
    public static readonly Mark Target = new("#16282D", Shape.Upright, Dash.Dotted);

    /// <summary>Maturity, from the beach to deep water: five steps that stay in order when printed grey.</summary>
    public static readonly IReadOnlyList<Depth> Levels =
    [
        new("#F1E5C8", Ink), new("#BFE0DA", Ink), new("#6FBABC", Ink), new("#1E7583", "#FFFFFF"), new("#0A4358", "#FFFFFF"),
    ];

    /// <summary>Okabe and Ito's colours, without the yellow that white paper swallows; with shapes and dashes that no two share.</summary>
    private static readonly Mark[] Many =
    [
        new("#0072B2", Shape.Circle, Dash.Solid), new("#D55E00", Shape.Square, Dash.Dashed), new("#009E73", Shape.Triangle, Dash.Dotted),
        new("#CC79A7", Shape.Diamond, Dash.DashDot), new("#E69F00", Shape.Circle, Dash.Dashed, Open: true),
        new("#56B4E9", Shape.Square, Dash.Solid, Open: true), new("#000000", Shape.Triangle, Dash.DashDot, Open: true),
    ];

    /// <summary>The mark of the n-th of several equal series, from 0; they repeat after seven.</summary>
    public static Mark Series(int index) => Many[index % Many.Length];

    /// <summary>The level a value from 0 to 1 falls in: a fifth each, the upper end in the last.</summary>
    public static Depth Level(double share) => Levels[Math.Clamp((int)Math.Floor(share * Levels.Count), 0, Levels.Count - 1)];
}
