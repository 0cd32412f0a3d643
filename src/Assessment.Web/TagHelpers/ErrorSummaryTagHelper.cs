using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.TagHelpers;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>: everything that is wrong with a form, at its top, each line leading to its field. Nothing when
/// nothing is wrong. A problem without a field (key "") is said without a link. The lines stand in the order in which the page declares
/// its fields, which is that of the form; what it does not declare follows.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<Text> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        // Who sent the form with the keyboard or hears the page begins here, also without scripts.
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Content.AppendHtml("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">").Append(texts["Form.Problem"])
            .AppendHtml("</h2><div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">");
        var declared = PropertiesOf(View.ViewData.Model);
        foreach (var (name, state) in View.ModelState.OrderBy(one => declared.GetValueOrDefault(one.Key.Split('.', '[')[0], int.MaxValue)))
        {
            foreach (var error in state?.Errors ?? [])
            {
                var line = new TagBuilder(name.Length > 0 ? "a" : "span");
                if (name.Length > 0)
                    line.Attributes["href"] = $"#{FieldGroup.IdOf(name)}";
                line.InnerHtml.Append(error.ErrorMessage);
                output.Content.AppendHtml("<li>").AppendHtml(line).AppendHtml("</li>");
            }
        }
        output.Content.AppendHtml("</ul></div></div>");
    }

    // The state of a form is kept in alphabetical order, and reflection gives no order by contract but that of the tokens.
    private static Dictionary<string, int> PropertiesOf(object? page) => page is null ? [] : page.GetType().GetProperties().OrderBy(property => property.MetadataToken)
        .Select(property => property.Name).Distinct(StringComparer.OrdinalIgnoreCase).Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.OrdinalIgnoreCase);
}
