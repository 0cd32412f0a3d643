using Assessment.Web.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assessment.Web.TagHelpers;

/// <summary>Words with a <c>lang</c> of their own run in the direction of that language: where a page from right to left holds words from left to right, or the other way round, <c>dir</c> is set beside it.</summary>
[HtmlTargetElement(Attributes = "lang")]
public sealed class LangTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (output.Attributes.ContainsName("dir") || output.Attributes["lang"]?.Value?.ToString() is not { Length: > 0 } tag)
            return;
        var direction = Language.DirectionOf(tag);
        // Beside its page's own language an element may still stand within one of another.
        if (Language.Current.RightToLeft || direction == "rtl")
            output.Attributes.SetAttribute("dir", direction);
    }
}
