using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Assessment.Reports.Charts;

/// <summary>Marks as native charts draw them.</summary>
internal static class OfficeLook
{
    /// <summary>The bar of a layer: filled; white with an edge for open marks, grey with an edge for targets.</summary>
    public static C.ChartShapeProperties Bar(Mark mark) =>
        mark.Open || mark.Shape == Shape.Upright ? Outlined(mark) : Fill(mark.Colour, null);

    public static C.ChartShapeProperties Fill(string colour, string? edge) => new(
        new A.SolidFill(Rgb(colour)),
        edge is null ? new A.Outline(new A.NoFill()) : new A.Outline(new A.SolidFill(Rgb(edge))) { Width = 19050 });

    public static C.ChartShapeProperties NoFill() => new(new A.NoFill(), new A.Outline(new A.NoFill()));

    public static C.ChartShapeProperties Line(Mark mark) => new(Stroke(mark, 28575));

    public static C.Marker Marker(Mark mark) => new(
        new C.Symbol
        {
            Val = mark.Shape switch
            {
                Shape.Circle => C.MarkerStyleValues.Circle,
                Shape.Square => C.MarkerStyleValues.Square,
                Shape.Triangle => C.MarkerStyleValues.Triangle,
                Shape.Diamond => C.MarkerStyleValues.Diamond,
                Shape.Upright => C.MarkerStyleValues.Plus,
                _ => C.MarkerStyleValues.X,
            },
        },
        new C.Size { Val = 8 },
        new C.ChartShapeProperties(
            new A.SolidFill(Rgb(mark.Open ? "#FFFFFF" : mark.Colour)),
            new A.Outline(new A.SolidFill(Rgb(mark.Colour))) { Width = 19050 }));

    private static C.ChartShapeProperties Outlined(Mark mark) => new(
        new A.SolidFill(Rgb(mark.Shape == Shape.Upright ? "#DDE3E4" : "#FFFFFF")),
        new A.Outline(new A.SolidFill(Rgb(mark.Colour))) { Width = 15875 });

    private static A.Outline Stroke(Mark mark, int width) => new(
        new A.SolidFill(Rgb(mark.Colour)),
        new A.PresetDash
        {
            Val = mark.Dash switch
            {
                Dash.Dashed => A.PresetLineDashValues.Dash,
                Dash.Dotted => A.PresetLineDashValues.SystemDot,
                Dash.DashDot => A.PresetLineDashValues.DashDot,
                _ => A.PresetLineDashValues.Solid,
            },
        },
        new A.Round())
    { Width = width };

    private static A.RgbColorModelHex Rgb(string colour) => new() { Val = colour[1..] };
}
