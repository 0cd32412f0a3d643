using System.Globalization;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.TagHelpers;

/// <summary><c>&lt;score of="2.34" /&gt;</c>: a score rounded for display; without one a dash that is read out as "no result", never 0.</summary>
[HtmlTargetElement("score", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScoreTagHelper(IStringLocalizer<Text> texts) : TagHelper
{
    public double? Of { get; set; }

    /// <summary>Decimal places.</summary>
    public int Digits { get; set; } = 1;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of is { } score)
            output.Content.SetContent(Scores.Write(score, Digits));
        else
            output.Content.SetHtmlContent($"<span aria-hidden=\"true\">–</span><span class=\"govuk-visually-hidden\">{texts["Score.None"].Value}</span>");
    }
}

/// <summary>Scores as text.</summary>
public static class Scores
{
    /// <summary>Rounded on the decimal value, ties away from zero, as the rest of the product does; never "-0".</summary>
    public static string Write(double score, int digits = 1)
    {
        var rounded = Math.Abs(score) < 1e15 ? (double)Math.Round((decimal)score, digits, MidpointRounding.AwayFromZero) : score;
        return (rounded == 0 ? 0 : rounded).ToString($"F{digits}", CultureInfo.CurrentCulture);
    }
}
