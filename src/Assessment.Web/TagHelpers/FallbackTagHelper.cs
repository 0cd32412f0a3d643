using Assessment.Web.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assessment.Web.TagHelpers;

/// <summary><c>&lt;fallback of="…" /&gt;</c>: beside a text that the instrument lacks in the reader's language, the name of the language it stands in; nothing where nothing is lacking.</summary>
[HtmlTargetElement("fallback", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FallbackTagHelper : TagHelper
{
    /// <summary>The language's tag, as <see cref="Domain.Questionnaires.Words.LanguageOf"/> finds it.</summary>
    public string? Of { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Of))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tag tag--line");
        output.Attributes.SetAttribute("lang", Of);
        output.Attributes.SetAttribute("dir", Language.DirectionOf(Of));
        output.Content.SetContent(Language.NameOf(Of));
    }
}
