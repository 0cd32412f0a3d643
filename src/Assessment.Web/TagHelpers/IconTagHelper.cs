using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assessment.Web.TagHelpers;

/// <summary><c>&lt;icon name="print" /&gt;</c>: a line drawing beside words; screen readers pass over it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Name → the lines, on a field of 20 by 20.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["back"] = "M8 5l-4.5 4.5 4.5 4.5M4 9.5h8a4.5 4.5 0 0 1 0 9",
        ["check"] = "M4 10.5l4 4 8-9",
        ["clock"] = "M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M10 6v4.2l2.8 1.8",
        ["copy"] = "M7 7h10v10h-10zM13 7v-4h-10v10h4",
        ["document"] = "M5 2.5h7l3.5 3.5v11.5h-10.5zM12 2.5v4h3.5M7.5 10h5M7.5 13h5",
        ["download"] = "M10 3v9.5M6 9l4 4 4-4M3.5 13.5v3.5h13v-3.5",
        ["globe"] = "M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M3 10h14M10 3c-4.5 4-4.5 10 0 14M10 3c4.5 4 4.5 10 0 14",
        ["go"] = "M4 10h12M11.5 5.5l4.5 4.5-4.5 4.5",
        ["person"] = "M10 3a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 1 1 0-6.5M3.5 17c0-3.5 2.8-5.5 6.5-5.5s6.5 2 6.5 5.5",
        ["plus"] = "M10 4v12M4 10h12",
        ["print"] = "M6 7v-4.5h8v4.5M6 14h-3v-7h14v7h-3M6 11.5h8v6h-8z",
        ["ring"] = "M10 4.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11",
        ["talk"] = "M3 4h14v9.5h-7.5l-4 3.5v-3.5h-2.5z",
        ["up"] = "M10 16v-12M5.5 8.5l4.5-4.5 4.5 4.5",
        ["warn"] = "M10 3l8 14h-16zM10 8v4.5M10 14.7v.1",
    };

    public required string Name { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        // Arrows along the line of reading turn round with it.
        output.Attributes.SetAttribute("class", Name is "go" or "back" ? "icon icon--turn" : "icon");
        output.Attributes.SetAttribute("viewBox", "0 0 20 20");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent($"<path d=\"{All[Name]}\"/>");
    }
}
