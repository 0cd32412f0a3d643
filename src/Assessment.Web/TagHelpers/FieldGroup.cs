using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assessment.Web.TagHelpers;

/// <summary>What stands round a control: its label, its hint, and what is wrong with it, tied together for screen readers.</summary>
internal sealed class FieldGroup(string name, string label, string? hint, ModelStateEntry? state)
{
    /// <summary>The id of the control, to which the error summary jumps.</summary>
    public string Id { get; } = IdOf(name);

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public void Write(TagHelperOutput output, TagBuilder control, string errorClass)
    {
        var errors = state?.Errors.Select(error => error.ErrorMessage).Where(text => text.Length > 0).ToList() ?? [];
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "govuk-form-group govuk-form-group--error" : "govuk-form-group");
        var words = new TagBuilder("label");
        words.AddCssClass("govuk-label");
        words.Attributes["for"] = Id;
        words.InnerHtml.Append(label);
        output.Content.AppendHtml(words);
        var described = new List<string>();
        if (hint is not null)
            output.Content.AppendHtml(Line("div", "govuk-hint", $"{Id}-hint", hint, described));
        foreach (var (error, index) in errors.Select((error, index) => (error, index)))
            output.Content.AppendHtml(Line("p", "govuk-error-message", $"{Id}-error{(index > 0 ? index + 1 : "")}", error, described));
        if (described.Count > 0)
            control.Attributes["aria-describedby"] = string.Join(' ', described);
        if (errors.Count > 0)
        {
            control.AddCssClass(errorClass);
            control.Attributes["aria-invalid"] = "true";
        }
        output.Content.AppendHtml(control);
    }

    private static TagBuilder Line(string tag, string look, string id, string text, List<string> described)
    {
        var line = new TagBuilder(tag);
        line.AddCssClass(look);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        described.Add(id);
        return line;
    }
}
