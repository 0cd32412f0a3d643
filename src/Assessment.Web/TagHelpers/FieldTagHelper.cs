using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assessment.Web.TagHelpers;

/// <summary>
/// <c>&lt;field for="Email" label="…" hint="…" type="email" /&gt;</c>: one line of text with its label, its hint and what is wrong with
/// it. A password is never sent back to the page.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>HTML's kind of input: text, email, password.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What the browser may fill in, in HTML's words: username, current-password, new-password, one-time-code, name, email.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Width in characters: 5, 10, 20 or 30; without it the field is as wide as its column.</summary>
    public int? Width { get; set; }

    /// <summary>Digits come up on telephones.</summary>
    public bool Numeric { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = View.ModelState.GetValueOrDefault(For.Name);
        var group = new FieldGroup(For.Name, Label, Hint, state);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("govuk-input");
        input.Attributes["id"] = group.Id;
        input.Attributes["name"] = For.Name;
        input.Attributes["type"] = Type;
        if (Type != "password" && Value(state) is { Length: > 0 } value)
            input.Attributes["value"] = value;
        if (Autocomplete is not null)
            input.Attributes["autocomplete"] = Autocomplete;
        if (Type is "email" or "password" || Autocomplete is "username" or "one-time-code")
            input.Attributes["spellcheck"] = "false";
        // Addresses, codes and numbers run from left to right in every language; other words in the direction of what is typed.
        input.Attributes["dir"] = Numeric || Type is not "text" || Autocomplete is "username" or "one-time-code" ? "ltr" : "auto";
        if (Numeric)
            input.Attributes["inputmode"] = "numeric";
        if (Width is { } width)
            input.AddCssClass($"govuk-input--width-{width}");
        group.Write(output, input, "govuk-input--error");
    }

    private string? Value(ModelStateEntry? state) => state?.AttemptedValue ?? For.Model?.ToString();
}
