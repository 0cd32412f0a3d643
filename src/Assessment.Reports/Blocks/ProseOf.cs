namespace Assessment.Reports.Blocks;

/// <summary>The text of a block, in reading order; of the block itself, not of the blocks it holds.</summary>
public static class ProseOf
{
    public static IEnumerable<Prose> Block(Block block) => block switch
    {
        Cover cover => Cover(cover),
        Heading heading => [heading.Text],
        Annex annex => [annex.Text],
        Paragraph paragraph => [paragraph.Text],
        Text text => [text.Content],
        Conclusion conclusion => [conclusion.Text],
        Quote quote => Known(quote.Text, quote.By),
        Listing listing => Items(listing),
        Table table => Table(table),
        Figure figure => Known(figure.Caption, figure.Source, figure.Comment),
        Box box => Known(box.Country, box.Title),
        Recommendation r => Known(r.Title, r.Text, r.Addressee, r.Priority, r.TimeFrame, r.Cooperation, r.Links),
        Footnote note => [note.Text],
        _ => [],
    };

    private static IEnumerable<Prose> Known(params IEnumerable<Prose?> all) => all.OfType<Prose>();

    private static IEnumerable<Prose> Items(Listing listing) =>
        listing.Items.SelectMany(item => item.Nested is { } nested ? Items(nested).Prepend(item.Text) : [item.Text]);

    private static IEnumerable<Prose> Table(Table table) =>
        Known(table.Caption)
            .Concat(table.Columns.Select(column => column.Label))
            .Concat(table.Rows.SelectMany(row => row is GroupRow group ? [group.Title] : row.Cells.Select(cell => cell.Text)))
            .Concat(Known(table.Source, table.Comment));

    private static IEnumerable<Prose> Cover(Cover cover) =>
        Known(cover.Subtitle).Concat(cover.Facts.Select(fact => fact.Text)).Concat(Known(cover.Note)).Concat(cover.Imprint);
}
