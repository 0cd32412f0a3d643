namespace Assessment.Reports.Blocks;

/// <summary>One thing on a page. Blocks are data: each writer decides how it looks, none decides what it says.</summary>
public abstract record Block
{
    /// <summary>What a <see cref="Reference"/> names: letters, digits, <c>. _ -</c>, at most 64, once in a report.</summary>
    public string? Id { get; init; }

    /// <summary>The language of this block where it differs from the report's (BCP 47); its direction follows from it.</summary>
    public string? Language { get; init; }
}

/// <summary>A block that carries a number. <see cref="Number"/> is 0 until <see cref="NumberedReport"/> gives it, once for all writers.</summary>
public abstract record CountedBlock : Block
{
    public int Number { get; init; }
}

/// <summary>A block that holds others.</summary>
public interface IHolder
{
    IReadOnlyList<Block> Blocks { get; }
}

/// <summary>A heading; level 1 starts a chapter on a new page. Levels go down one at a time from 1 (PDF/UA asks for it).</summary>
public sealed record Heading(int Level, Prose Text) : Block
{
    /// <summary>Chapters (level 1) only: counted I, II, III … in the report's numerals.</summary>
    public bool Counted { get; init; }

    /// <summary>“III.”; empty until <see cref="NumberedReport"/> gives it, and for headings that are not counted.</summary>
    public string Number { get; init; } = "";
}

/// <summary>The title of an annex: starts a page, reads “Annex I.” before its text.</summary>
public sealed record Annex(Prose Text) : Block
{
    /// <summary>“Annex I.” in the report's language; empty until <see cref="NumberedReport"/> gives it.</summary>
    public string Number { get; init; } = "";
}

/// <summary>A paragraph numbered in one run through the whole report.</summary>
public sealed record Paragraph(Prose Text) : CountedBlock;

/// <summary>A paragraph without a number: introductions, text in boxes and annexes.</summary>
public sealed record Text(Prose Content) : Block;

/// <summary>What the expert group concludes, set apart from the findings.</summary>
public sealed record Conclusion(Prose Text) : Block;

/// <summary>Somebody's words, and whose.</summary>
public sealed record Quote(Prose Text) : Block
{
    public Prose? By { get; init; }
}

/// <summary>A bulleted or ordered list; items may hold a list of their own.</summary>
public sealed record Listing(IReadOnlyList<Item> Items) : Block
{
    public bool Ordered { get; init; }
    public int Start { get; init; } = 1;

    /// <summary>Each item begins with a box to tick by hand, in place of a bullet.</summary>
    public bool Boxes { get; init; }
}

/// <summary>One item of a <see cref="Listing"/>.</summary>
public sealed record Item(Prose Text)
{
    public Listing? Nested { get; init; }

    public static implicit operator Item(string text) => new((Prose)text);
}

/// <summary>A framed text beside the main run: a good practice, with the country it comes from.</summary>
public sealed record Box(Prose Title, IReadOnlyList<Block> Blocks) : CountedBlock, IHolder
{
    public Prose? Country { get; init; }

    /// <summary>More than about half a page: it may break over pages, and a shorter one moves to the next page whole.</summary>
    public bool IsLong => NumberedReport.Every(Blocks).Sum(block => block is Figure ? 1600 : 60 + ProseOf.Block(block).Sum(prose => prose.Plain.Length)) > 1500;
}

/// <summary>A recommendation and what the register says about it. <see cref="Links"/> are the paragraphs, boxes and others it rests on.</summary>
public sealed record Recommendation(Prose Text) : CountedBlock
{
    public Prose? Title { get; init; }
    public Prose? Addressee { get; init; }
    public Prose? Priority { get; init; }

    /// <summary>The priority is printed in the accent colour. The word itself still says it.</summary>
    public bool Urgent { get; init; }
    public Prose? TimeFrame { get; init; }
    public Prose? Cooperation { get; init; }
    public Prose? Links { get; init; }
}

/// <summary>The text of a footnote, declared anywhere; a <see cref="NoteMark"/> shows where it belongs.</summary>
public sealed record Footnote(string Note, Prose Text) : Block;

/// <summary>A new page.</summary>
public sealed record Break : Block;

/// <summary>Blocks on pages turned sideways: wide tables. Holds no headings of level 1 or 2.</summary>
public sealed record Landscape(IReadOnlyList<Block> Blocks) : Block, IHolder;
