using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Assessment.Web.Scoring;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assessment.Web.TagHelpers;

/// <summary>A mark on a strip.</summary>
public readonly record struct StripMark(Voice Voice, double Score);

/// <summary><c>&lt;level-strip ruler marks names label /&gt;</c>: the bands as cells from sand to deep sea, with the mark of each layer where it stands. Drawn twice, for wide and narrow windows.</summary>
[HtmlTargetElement("level-strip", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LevelStripTagHelper : TagHelper
{
    public required Ruler Ruler { get; set; }

    public IReadOnlyList<StripMark> Marks { get; set; } = [];

    /// <summary>Band id → its name, written below its cell in a wide window; in a narrow one the cells are numbered.</summary>
    public IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>();

    /// <summary>What the picture shows, in words with the numbers, for those who do not see it.</summary>
    public required string Label { get; set; }

    /// <summary>One small strip with numbered cells, for cards.</summary>
    public bool Compact { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Compact ? Strip(420, "strip--compact") : Strip(800, "wide-only") + Strip(320, "narrow-only"));
    }

    private string Strip(double width, string when)
    {
        var label = HtmlEncoder.Default.Encode(Label);
        var svg = new StringBuilder($"<svg class=\"strip {when}\" viewBox=\"0 0 {N(width)} 62\" role=\"img\" aria-label=\"{label}\">");
        for (var i = 0; i < Ruler.Cells.Count; i++)
        {
            var cell = Ruler.Cells[i];
            var (left, right) = (Ruler.Share(cell.From) * width, Ruler.Share(cell.To) * width);
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"f{cell.Depth}\" x=\"{N(left + 1)}\" y=\"22\" width=\"{N(right - left - 2)}\" height=\"20\" rx=\"3\"/>");
            if (cell.Band is not null)
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{N((left + right) / 2)}\" y=\"59\">{Name(cell.Band, i, when)}</text>");
        }
        // The target lies lowest and the firmest layer on top, so that the answer the page is about is never covered.
        foreach (var mark in Marks.OrderByDescending(mark => mark.Voice == Voice.Target).ThenBy(mark => mark.Voice))
        {
            var x = Math.Clamp(Ruler.Share(mark.Score) * width, 12, width - 12);
            // Where a firmer layer stands on the same spot, the softer one moves up and stays in sight.
            var hidden = mark.Voice != Voice.Target && Marks.Any(other => other.Voice > mark.Voice && other.Voice != Voice.Target && Math.Abs(Ruler.Share(other.Score) * width - x) < 14);
            var shape = mark.Voice.Shape(x, hidden ? 12 : 32);
            svg.Append(CultureInfo.InvariantCulture, $"<g class=\"halo\">{shape}</g>{shape}");
        }
        return svg.Append("</svg>").ToString();
    }

    private string Name(string band, int index, string when) =>
        when != "wide-only" ? N(index + 1) : $"{N(index + 1)} {HtmlEncoder.Default.Encode(Names.GetValueOrDefault(band, band))}";

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
