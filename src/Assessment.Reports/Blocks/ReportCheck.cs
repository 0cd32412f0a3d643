using System.Globalization;
using System.Text.RegularExpressions;
using Assessment.Domain;

namespace Assessment.Reports.Blocks;

/// <summary>Every mistake in a report's blocks, with its place, before a writer sees them.</summary>
internal sealed partial class ReportCheck(NumberedReport report)
{
    private readonly List<Problem> _found = [];
    private readonly HashSet<string> _ids = [], _notes = [];
    private int _level;

    public IReadOnlyList<Problem> All()
    {
        if (string.IsNullOrWhiteSpace(report.Source.Title)) Add("title-missing", "title", "The report has no title.");
        Short(report.Source.Title, 300, "title", "title");
        Colour(report.Source.Colours.Main, "colours.main");
        Colour(report.Source.Colours.Accent, "colours.accent");
        Walk(report.Blocks, "blocks", top: true);
        return _found;
    }

    private void Add(string key, string place, string text) => _found.Add(new Problem(place, key, text));

    private void Walk(IReadOnlyList<Block> blocks, string place, bool top)
    {
        foreach (var (index, block) in blocks.Index())
        {
            var here = string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]");
            Identity(block, here);
            if (!top && block is (Cover or Contents or Annex or Landscape))
                Add("misplaced", here, $"A {Name(block)} stands at the top of a report, not inside another block.");
            Shape(block, here);
            foreach (var run in ProseOf.Block(block).SelectMany(prose => prose)) Known(run, here);
            if (block is IHolder holder) Walk(holder.Blocks, $"{here}.blocks", top: false);
        }
    }

    private void Identity(Block block, string here)
    {
        if (block.Id is { } id && !id.StartsWith('_') && (!IdShape().IsMatch(id) || !_ids.Add(id)))
            Add("id", here, $"The id “{id}” is used twice or is not made of letters, digits and . _ - (64 at most).");
        if (block is Footnote note && !_notes.Add(note.Note))
            Add("note-twice", here, $"The footnote “{note.Note}” is declared twice.");
    }

    private void Known(Run run, string here)
    {
        if (run is Reference reference && report.Target(reference.To) is null)
            Add("reference-unknown", here, $"No block has the id “{reference.To}”.");
        if (run is NoteMark mark && !report.All().OfType<Footnote>().Any(note => note.Note == mark.Note))
            Add("note-unknown", here, $"No footnote has the id “{mark.Note}”.");
    }

    private void Shape(Block block, string here)
    {
        switch (block)
        {
            case Heading heading: Level(heading, here); break;
            case Annex annex: _level = 1; Named(annex.Text, "text", here); break;
            case Cover cover: Front(cover, here); break;
            case Paragraph paragraph: Said(paragraph.Text, "text", here); break;
            case Recommendation recommendation: Said(recommendation.Text, "text", here); Short(recommendation.Title?.Plain ?? "", 500, "title", here); Below("recommendation", here); break;
            case Box box: Named(box.Title, "title", here); Below("box", here); break;
            case Footnote note: Said(note.Text, "text", here); Short(note.Text.Plain, 2000, "footnote", here); break;
            case Listing { Items.Count: 0 }: Add("list-empty", here, "The list has no items."); break;
            case Table table: Rows(table, here); break;
            case Figure figure: Picture(figure, here); break;
        }
    }

    /// <summary>A cover is one page.</summary>
    private void Front(Cover cover, string here)
    {
        if (cover.Facts.Count > 4) Add("facts-many", here, "A cover shows at most four facts.");
        Short(cover.Organisation, 200, "organisation", here);
        Short(cover.Kicker, 200, "kicker", here);
        Short(cover.Subtitle?.Plain ?? "", 400, "subtitle", here);
        Short(cover.Note?.Plain ?? "", 600, "note", here);
        foreach (var fact in cover.Facts) Short(fact.Label + fact.Text.Plain, 300, "fact", here);
    }

    private void Level(Heading heading, string here)
    {
        Named(heading.Text, "text", here);
        if (heading.Level is < 1 or > 4) Add("heading-level", here, $"A heading has level 1 to 4, not {heading.Level}.");
        else if (heading.Level > _level + 1)
            Add("heading-skips", here, $"A heading of level {heading.Level} follows one of level {_level}: no level may be left out.");
        _level = Math.Max(1, heading.Level);
    }

    /// <summary>Boxes and recommendations carry headings of the level below; without a chapter that would be a skipped level.</summary>
    private void Below(string name, string here)
    {
        if (_level == 0) Add("heading-first", here, $"A {name} needs a heading of level 1 before it.");
    }

    private void Said(Prose text, string field, string here)
    {
        if (text.IsBlank) Add("text-missing", here, $"The {field} is empty.");
    }

    /// <summary>A heading stands in the contents and in bookmarks as well: it has words, and not a page of them.</summary>
    private void Named(Prose text, string field, string here)
    {
        Said(text, field, here);
        Short(text.Plain, 500, field, here);
    }

    private void Short(string text, int most, string field, string here)
    {
        if (text.Length > most) Add("text-long", here, $"The {field} has {text.Length} letters; here are at most {most}.");
    }

    /// <summary>What stands above and under a figure or table shares a page with it.</summary>
    private void Under(Prose? caption, Prose? source, Prose? comment, string here)
    {
        Short(caption?.Plain ?? "", 1000, "caption", here);
        Short(source?.Plain ?? "", 1000, "source", here);
        Short(comment?.Plain ?? "", 1000, "comment", here);
    }

    private void Rows(Table table, string here)
    {
        Under(table.Caption, table.Source, table.Comment, here);
        if (table.Columns.Count == 0) Add("table-empty", here, "The table has no columns.");
        foreach (var column in table.Columns) Short(column.Label.Plain, 300, "head of a column", here);
        foreach (var group in table.Rows.OfType<GroupRow>()) Short(group.Title.Plain, 500, "title of a group", here);
        foreach (var (index, row) in table.Rows.Index())
            if (row is not GroupRow && row.Cells.Count != table.Columns.Count)
                Add("table-cells", string.Create(CultureInfo.InvariantCulture, $"{here}.rows[{index}]"),
                    $"The row has {row.Cells.Count} cells and the table {table.Columns.Count} columns.");
    }

    private void Picture(Figure figure, string here)
    {
        Under(figure.Caption, figure.Source, figure.Comment, here);
        if (string.IsNullOrWhiteSpace(figure.Alt)) Add("alt-missing", here, "The figure has no words for those who cannot see it (alt).");
        if ((figure.Chart is null) == (figure.Image is null)) Add("figure-source", here, "A figure shows either a chart or an image.");
        foreach (var name in figure.Chart is { } chart ? chart.Grid.Rows.Concat(chart.Grid.Columns.Select(column => column.Name)) : [])
            Short(name, 200, "name of a row or series", here);
        if (figure.Image is { Kind: null }) Add("image-kind", here, "The image is neither PNG nor JPEG.");
        if (figure.WidthPercent is < 20 or > 100) Add("figure-width", here, "The width of a figure is 20 to 100 %.");
    }

    private void Colour(string colour, string here)
    {
        if (!ColourShape().IsMatch(colour)) Add("colour", here, $"“{colour}” is not a colour such as #0B4F5C.");
        else if (Contrast.OnWhite(colour) < 4.5)
            Add("colour-contrast", here, $"{colour} is too light to be read on white ({Contrast.OnWhite(colour):0.0}:1, needed 4.5:1).");
    }

    private static string Name(Block block) => block.GetType().Name.ToLowerInvariant();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z")]
    private static partial Regex IdShape();

    [GeneratedRegex(@"\A#[0-9A-Fa-f]{6}\z")]
    private static partial Regex ColourShape();
}
