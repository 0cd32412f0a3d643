using System.Runtime.CompilerServices;

namespace Assessment.Reports.Blocks;

/// <summary>A line of text made of <see cref="Run"/>s. A plain string converts by itself. It is data: no writer reads markup out of it.</summary>
[CollectionBuilder(typeof(Prose), nameof(Of))]
public sealed record Prose(IReadOnlyList<Run> Runs) : IEnumerable<Run>
{
    public static readonly Prose Empty = Of([]);

    public static Prose Of(ReadOnlySpan<Run> runs) => new(runs.ToArray());

    public static implicit operator Prose(string text) => text.Length == 0 ? Empty : Of([new Words(text)]);

    public static Prose operator +(Prose first, Prose second) => Of([.. first.Runs, .. second.Runs]);

    /// <summary>Nothing to read: no runs, or only white space.</summary>
    public bool IsBlank => Runs.All(run => run is Words words && string.IsNullOrWhiteSpace(words.Text));

    /// <summary>The letters alone: for bookmarks, spreadsheet cells and lengths. References without a text of their own are left out.</summary>
    public string Plain => string.Concat(Runs.Select(run => run switch
    {
        Words words => words.Text,
        Reference { Text: { } text } => text,
        _ => "",
    }));

    public IEnumerator<Run> GetEnumerator() => Runs.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => Plain;
}

/// <summary>A piece of a <see cref="Prose"/>: words, a footnote mark, or a reference to another block.</summary>
public abstract record Run
{
    public static implicit operator Run(string text) => new Words(text);
}

/// <summary>Words in one look. <see cref="Link"/> is used only when it is http, https or mailto; any other address stays plain text.</summary>
public sealed record Words(string Text) : Run
{
    public bool Bold { get; init; }
    public bool Italic { get; init; }
    public bool Code { get; init; }
    public string? Link { get; init; }

    /// <summary>The language of these words where it differs from the report's (BCP 47, such as <c>es</c>); direction follows from it.</summary>
    public string? Language { get; init; }

    /// <summary>The address, if it is one that a reader may safely be sent to; otherwise null.</summary>
    public Uri? Address =>
        Uri.TryCreate(Link, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https" or "mailto") ? uri : null;
}

/// <summary>The mark of the footnote with this id. The first mark in reading order gives the note its number; later ones repeat it.</summary>
public sealed record NoteMark(string Note) : Run;

/// <summary>A link to the block with this id; reads “paragraph 14” or “Box 2” in the report's language unless it has a text of its own.</summary>
public sealed record Reference(string To, string? Text = null) : Run;
