using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assessment.Web.TagHelpers;

/// <summary><c>&lt;area-field for="Reason" label="…" rows="3" /&gt;</c>: several lines of text with its label, its hint and what is wrong with it.</summary>
[HtmlTargetElement("area-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AreaTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Lines that are seen at once.</summary>
    public int Rows { get; set; } = 3;

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = View.ModelState.GetValueOrDefault(For.Name);
        var group = new FieldGroup(For.Name, Label, Hint, state);
        var area = new TagBuilder("textarea");
        area.AddCssClass("govuk-textarea");
        area.Attributes["id"] = group.Id;
        area.Attributes["name"] = For.Name;
        area.Attributes["dir"] = "auto";
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        // A browser drops one line break after the tag.
        area.InnerHtml.Append("\n" + (state?.AttemptedValue ?? For.Model?.ToString()));
        group.Write(output, area, "govuk-textarea--error");
    }
}
