using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assessment.Web.TagHelpers;

/// <summary><c>&lt;day of="…" /&gt;</c>: a date, or a span to <c>until</c>, as the reader writes it, with the machine's date beside it.</summary>
[HtmlTargetElement("day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayTagHelper : TagHelper
{
    public DateOnly Of { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>Only the month is known.</summary>
    public bool Month { get; set; }

    /// <summary>Short: day and month only, where the year stands nearby.</summary>
    public bool Short { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Of.ToString(Month ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Month ? Days.Month(Of, Short) : Days.Span(Of, Until, Short));
    }
}
