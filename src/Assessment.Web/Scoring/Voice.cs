using System.Globalization;
using Assessment.Domain.Answering;

namespace Assessment.Web.Scoring;

/// <summary>Who says a score: a layer of answers, or the target. Each has its own shape, colour and dash on every page and in every report.</summary>
public enum Voice { Self, Judged, Agreed, Final, Target }

/// <summary>Draws the shapes.</summary>
public static class Voices
{
    public static Voice Of(Layer layer) => (Voice)(int)layer;

    /// <summary>The shape round a point, as SVG without style attributes; classes carry the colours.</summary>
    public static string Shape(this Voice voice, double x, double y, double size = 1)
    {
        string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
        return voice switch
        {
            Voice.Self => $"<circle class=\"mk-self\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(7 * size)}\"/>",
            Voice.Judged => $"<path class=\"mk-expert\" d=\"M{N(x - 7 * size)} {N(y - 7 * size)}h{N(14 * size)}v{N(14 * size)}h{N(-14 * size)}z\"/>",
            Voice.Target => $"<path class=\"mk-target\" d=\"M{N(x)} {N(y - 24 * size)}v{N(36 * size)}\"/>",
            _ => $"<path class=\"mk-agreed{(voice == Voice.Final ? " mk-final" : "")}\" d=\"M{N(x)} {N(y - 11 * size)}l{N(11 * size)} {N(11 * size)}-{N(11 * size)} {N(11 * size)}-{N(11 * size)}-{N(11 * size)}z\"/>",
        };
    }

    /// <summary>The dash of its lines: a class, or nothing for a solid line.</summary>
    public static string Line(this Voice voice) => voice switch
    {
        Voice.Self => "mk-self dash",
        Voice.Judged => "mk-expert-line dashdot",
        Voice.Target => "mk-target dots",
        _ => "mk-agreed",
    };
}
