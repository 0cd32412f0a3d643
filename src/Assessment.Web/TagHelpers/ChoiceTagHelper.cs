using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assessment.Web.TagHelpers;

/// <summary>
/// <c>&lt;choice for="Country" label="…" of="list" /&gt;</c>: one of a list, in groups where the entries have them, with its label, its
/// hint and what is wrong with it. <c>empty</c> is the line that stands for no choice.
/// </summary>
[HtmlTargetElement("choice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public required IEnumerable<SelectListItem> Of { get; set; }

    public string? Empty { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = View.ModelState.GetValueOrDefault(For.Name);
        var group = new FieldGroup(For.Name, Label, Hint, state);
        var select = new TagBuilder("select");
        select.AddCssClass("govuk-select");
        select.Attributes["id"] = group.Id;
        select.Attributes["name"] = For.Name;
        var value = state?.AttemptedValue ?? For.Model?.ToString() ?? "";
        if (Empty is not null)
            select.InnerHtml.AppendHtml(Option("", Empty, value));
        foreach (var entries in Of.GroupBy(item => item.Group?.Name))
        {
            var into = select;
            if (entries.Key is { } name)
            {
                into = new TagBuilder("optgroup");
                into.Attributes["label"] = name;
                select.InnerHtml.AppendHtml(into);
            }
            foreach (var item in entries)
                into.InnerHtml.AppendHtml(Option(item.Value, item.Text, value));
        }
        group.Write(output, select, "govuk-select--error");
    }

    private static TagBuilder Option(string value, string text, string chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (value == chosen)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(text);
        return option;
    }
}
