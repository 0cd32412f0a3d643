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

    private static Prose Marked(Prose prose) => Prose.Of([.. Joined(prose).SelectMany(run => run is Words words ? Split(words) : [run])]);

    /// <summary>Neighbouring words of one look as one run: Markdown cuts a text at every bracket, and a mark may be cut in two.</summary>
    private static List<Run> Joined(Prose prose)
    {
        var runs = new List<Run>();
        foreach (var run in prose)
            if (run is Words next && runs.LastOrDefault() is Words last && last with { Text = "" } == next with { Text = "" })
                runs[^1] = last with { Text = last.Text + next.Text };
            else
                runs.Add(run);
        return runs;
    }

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
