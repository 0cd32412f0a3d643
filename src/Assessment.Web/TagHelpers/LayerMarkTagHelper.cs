using Assessment.Web.Scoring;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assessment.Web.TagHelpers;

/// <summary><c>&lt;layer-mark voice="Self" /&gt;</c>: the shape and line of a layer, as in every chart. Says nothing to screen readers; its name stands beside it.</summary>
[HtmlTargetElement("layer-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LayerMarkTagHelper : TagHelper
{
    public Voice Voice { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "layer-mark");
        output.Attributes.SetAttribute("viewBox", "0 0 32 16");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent($"<path class=\"{Voice.Line()}\" d=\"M0 8h32\"/>{(Voice == Voice.Target ? Voice.Shape(16, 10, 0.4) : Voice.Shape(16, 8, 0.62))}");
    }
}
