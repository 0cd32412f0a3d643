using Assessment.Reports.Blocks;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assessment.Web.TagHelpers;

/// <summary><c>&lt;prose text="…" /&gt;</c>: what people wrote, as Markdown without HTML. Links lead to http, https and mailto only; markup shows as letters.</summary>
[HtmlTargetElement("prose", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProseTagHelper : TagHelper
{
    public required string Text { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var html = new HtmlContentBuilder();
        foreach (var block in MarkdownText.Read(Text))
            Write(html, block);
        output.Content.SetHtmlContent(html);
    }

    private static void Write(HtmlContentBuilder html, Block block)
    {
        switch (block)
        {
            case Text text:
                Element(html, "p", text.Content);
                break;
            case Quote quote:
                Element(html, "blockquote", quote.Text);
                break;
            case Listing list:
                Write(html, list);
                break;
        }
    }

    private static void Write(HtmlContentBuilder html, Listing list)
    {
        var tag = list.Ordered ? "ol" : "ul";
        html.AppendHtml(list is { Ordered: true, Start: not 1 } ? $"<ol class=\"prose-list\" start=\"{list.Start}\">" : $"<{tag} class=\"prose-list\">");
        foreach (var item in list.Items)
        {
            html.AppendHtml("<li>");
            Write(html, item.Text);
            if (item.Nested is { } nested)
                Write(html, nested);
            html.AppendHtml("</li>");
        }
        html.AppendHtml($"</{tag}>");
    }

    private static void Element(HtmlContentBuilder html, string tag, Prose prose)
    {
        html.AppendHtml($"<{tag}>");
        Write(html, prose);
        html.AppendHtml($"</{tag}>");
    }

    private static void Write(HtmlContentBuilder html, Prose prose)
    {
        foreach (var words in prose.OfType<Words>())
        {
            var (open, close) = Look(words);
            html.AppendHtml(open);
            if (words.Address is { } address)
                html.AppendHtml("<a rel=\"noopener\" href=\"").Append(address.AbsoluteUri).AppendHtml("\">").Append(words.Text).AppendHtml("</a>");
            else
                html.Append(words.Text);
            html.AppendHtml(close);
        }
    }

    private static (string Open, string Close) Look(Words words)
    {
        var tags = new List<string>();
        if (words.Bold)
            tags.Add("strong");
        if (words.Italic)
            tags.Add("em");
        if (words.Code)
            tags.Add("code");
        return (string.Concat(tags.Select(tag => $"<{tag}>")), string.Concat(tags.AsEnumerable().Reverse().Select(tag => $"</{tag}>")));
    }
}
