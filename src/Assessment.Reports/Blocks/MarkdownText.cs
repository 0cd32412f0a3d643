using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Assessment.Reports.Blocks;

/// <summary>
/// What people write, as blocks: Markdown without HTML. Paragraphs, lists, emphasis, code and links (http, https, mailto); anything else, and any markup
/// of another kind, is shown as the letters it was typed in. Never fails.
/// </summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().DisableHeadings().Build();

    public static IReadOnlyList<Block> Read(string text) => [.. Markdown.Parse(text, Pipeline).SelectMany(block => Of(block, text))];

    /// <summary>The text as one line, its paragraphs joined by spaces.</summary>
    public static Prose Line(string text) =>
        Read(text).SelectMany(ProseOf.Block).Aggregate(Prose.Empty, (all, next) => all.IsBlank ? next : all + " " + next);

    private static IEnumerable<Block> Of(Markdig.Syntax.Block block, string text) => block switch
    {
        ParagraphBlock paragraph => [new Text(Inlines(paragraph.Inline))],
        ListBlock list => [List(list, text)],
        QuoteBlock quote => quote.SelectMany(inner => Of(inner, text)).Select(inner => inner is Text said ? new Quote(said.Content) : inner),
        LeafBlock leaf when leaf.Span.Length > 0 => [new Text(text.Substring(leaf.Span.Start, leaf.Span.Length))],
        _ => [],
    };

    private static Listing List(ListBlock list, string text) => new([.. list.OfType<ListItemBlock>().Select(item => Item(item, text))])
    {
        Ordered = list.IsOrdered,
        Start = int.TryParse(list.OrderedStart, out var start) ? start : 1,
    };

    private static Item Item(ListItemBlock item, string text)
    {
        var words = item.OfType<ParagraphBlock>().Select(p => Inlines(p.Inline)).Aggregate(Prose.Empty, (all, next) => all.IsBlank ? next : all + " " + next);
        return new Item(words) { Nested = item.OfType<ListBlock>().FirstOrDefault() is { } nested ? List(nested, text) : null };
    }

    private static Prose Inlines(ContainerInline? container) => Prose.Of([.. Runs(container, new Words(""))]);

    private static IEnumerable<Run> Runs(ContainerInline? container, Words look) => (container ?? []).SelectMany(inline => Run(inline, look));

    private static IEnumerable<Run> Run(Inline inline, Words look) => inline switch
    {
        LiteralInline literal => [look with { Text = literal.Content.ToString() }],
        CodeInline code => [look with { Text = code.Content, Code = true }],
        LineBreakInline { IsHard: true } => [look with { Text = "\n" }],
        LineBreakInline => [look with { Text = " " }],
        EmphasisInline { DelimiterCount: >= 2 } strong => Runs(strong, look with { Bold = true }),
        EmphasisInline emphasis => Runs(emphasis, look with { Italic = true }),
        LinkInline { IsImage: false } link => Runs(link, look with { Link = link.Url }),
        AutolinkInline link => [look with { Text = link.Url, Link = link.IsEmail ? $"mailto:{link.Url}" : link.Url }],
        ContainerInline other => Runs(other, look),
        HtmlEntityInline entity => [look with { Text = entity.Transcoded.ToString() }],
        _ => [look with { Text = inline.ToString() ?? "" }],
    };
}
