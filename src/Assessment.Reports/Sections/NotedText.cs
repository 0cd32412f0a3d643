using System.Text.RegularExpressions;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>Markdown in which <c>[^id]</c> marks a footnote.</summary>
internal static partial class NotedText
{
    public static IReadOnlyList<Block> Read(string markdown) => [.. MarkdownText.Read(markdown).Select(block => block switch
    {
        Text text => new Text(Marked(text.Content)),
        Listing list => Marked(list),
        _ => block,
    })];

    private static Listing Marked(Listing list) => list with
    {
        Items = [.. list.Items.Select(item => item with { Text = Marked(item.Text), Nested = item.Nested is null ? null : Marked(item.Nested) })],
    };

    private static Prose Marked(Prose prose) => Prose.Of([.. prose.SelectMany(run => run is Words words ? Split(words) : [run])]);

    private static IEnumerable<Run> Split(Words words)
    {
        var at = 0;
        foreach (Match mark in Mark().Matches(words.Text))
        {
            if (mark.Index > at)
                yield return words with { Text = words.Text[at..mark.Index] };
            yield return new NoteMark(mark.Groups[1].Value);
            at = mark.Index + mark.Length;
        }
        if (at < words.Text.Length)
            yield return words with { Text = words.Text[at..] };
    }

    [GeneratedRegex(@"\[\^([a-z0-9_]+)\]")]
    private static partial Regex Mark();
}
