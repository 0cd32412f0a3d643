using Assessment.Reports.Blocks;

namespace Assessment.Reports.Writers;

/// <summary>
/// The page each chapter, table and figure will stand on when Word sets the file. Word counts pages only when it opens it, and readers see
/// the contents before anybody presses F9, so lines are counted here with the measures of the styles. A page more or less is possible.
/// Lengths in points.
/// </summary>
internal sealed class PageEstimate
{
    /// <summary>Between two paragraphs Word leaves the larger of “after” and “before”, so 7 of every “before” are there already.</summary>
    private const double Upright = 694, Sideways = 470, Line = 10 * TypeWidths.LineHeight * 1.208, After = 7, Space = 13;

    private readonly NumberedReport _report;
    private readonly Dictionary<string, int> _pages = [];
    private readonly HashSet<string> _notes = [];
    private double _height = Upright, _width = WordPages.Text / 20.0, _y;
    private int _page = 1;

    public PageEstimate(NumberedReport report)
    {
        _report = report;
        Walk(report.Blocks);
    }

    /// <summary>The page of the block with this id, from 1 for the cover.</summary>
    public int Of(string id) => _pages.GetValueOrDefault(id, 1);

    private void Walk(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var follows = blocks[i] is Heading { Level: > 1 } && i + 1 < blocks.Count ? Math.Min(Height(blocks[i + 1]), 3 * Line) : 0;
            Place(blocks[i], follows);
            if (blocks[i] is IHolder and not Box and var holder)
            {
                Turn((Sideways, WordPages.Sideways / 20.0));
                Walk(holder.Blocks);
                Turn((Upright, WordPages.Text / 20.0));
            }
        }
    }

    private void Place(Block block, double follows)
    {
        switch (block)
        {
            case Cover cover: Cover(cover); break;
            case Contents contents: NewPage(); Flow(Contents(contents)); break;
            case Heading heading when _report.Flows(heading): _y += 23; Keep(heading, 5 * Line); break;
            case Heading { Level: 1 } or Annex: NewPage(); Keep(block, 0); break;
            case Break: NewPage(); break;
            case Table table: Rows(table); break;
            case Figure figure: Keep(figure, 0); if (figure is { ShowData: true, Chart: { } chart }) Rows(chart.Data()); break;
            case Heading or Recommendation: Keep(block, follows); break;
            case Landscape or Footnote: break; // a note is counted where its mark stands
            case Box { IsLong: false }: Keep(block, 0); break;
            case Box: Mark(block, 75); Flow(Height(block)); break;
            default: Mark(block, Line); Flow(Height(block) - After, After); break;
        }
        foreach (var mark in ProseOf.Block(block).SelectMany(prose => prose).OfType<NoteMark>())
            if (_notes.Add(mark.Note)) _y += 2 + 9.8 * Lines(_report.Notes[_report.NoteNumber(mark.Note) - 1].Text, 8.5, _width);
    }

    private void Cover(Cover cover)
    {
        NewPage();
        _y = 1;
        if (cover.People.Count + cover.Imprint.Count == 0) return;
        NewPage();
        Flow(cover.People.Sum(group => 40 + group.Names.Sum(person => person.Post is null ? Line + After : 2 * Line + After)) + 24 * cover.Imprint.Count);
    }

    private double Contents(Contents contents)
    {
        var chapters = _report.All().Sum(block => block is Heading { Level: 1 } or Annex ? Line + 6 : block is Heading { Level: 2 } ? Line + 1 : 0);
        var lists = contents.Lists.Sum(list => 40 + (Line + 1) * _report.All().Count(block =>
            list == ContentsList.Figures ? block is Figure : list == ContentsList.Tables ? block is Table { Caption: not null } : block is Box));
        return 45 + chapters + lists;
    }

    /// <summary>What the block needs where it is not broken over pages.</summary>
    private double Height(Block block) => block switch
    {
        Heading { Level: 1 } heading => 24 * Lines(heading.Text, 21, _width) + 18,
        Annex annex => 24 * Lines(annex.Text, 21, _width) + 18,
        Heading { Level: 2 } heading => 13.8 * Lines(heading.Text, 12.5, _width) + 18,
        Heading heading => 12 * Lines(heading.Text, 11, _width) + 11,
        Quote quote => Flowing(quote.Text, _width - 57) + 8 + (quote.By is null ? 0 : Line + 3),
        Listing listing => List(listing, 17),
        Box box => 66 + Inside(box),
        Recommendation r => 34 + Line * Lines(r.Title ?? Prose.Empty, 11, _width) + Line * Lines(r.Text, 10, _width) + 12.5 * Facts(r).Sum(fact => Lines(fact, 9, _width - 88)),
        Figure figure => 11 + Line + Picture(figure) + 3 + Under(figure.Source) + Under(figure.Comment),
        Conclusion conclusion => Flowing(conclusion.Text, _width) + 6,
        _ => ProseOf.Block(block).Sum(prose => Flowing(prose, _width)),
    };

    private double Inside(Box box)
    {
        var outer = _width;
        _width -= 37;
        var height = box.Blocks.Sum(Height) + 12 * Lines(box.Title, 12, _width);
        _width = outer;
        return height;
    }

    private double Picture(Figure figure)
    {
        var wide = _width * figure.WidthPercent / 100;
        if (figure.Chart is { } chart) return wide * chart.OfficeHeight(6 * figure.WidthPercent) / (6 * figure.WidthPercent);
        var (w, h) = figure.Image!.Size;
        return wide * h / Math.Max(1, w);
    }

    private double List(Listing listing, double indent) => listing.Items.Sum(item =>
        Line * Lines(item.Text, 10, _width - indent) + 3 + (item.Nested is { } nested ? List(nested, indent + 17) : 0));

    private double Under(Prose? said) => said is null ? 0 : 9.8 * Lines(said, 8.5, _width) + Space;

    private static IEnumerable<Prose> Facts(Recommendation r) => new[] { r.Addressee, r.Priority, r.TimeFrame, r.Cooperation, r.Links }.OfType<Prose>();

    private double Flowing(Prose text, double width) => Line * Lines(text, 10, width) + After;

    private int Lines(Prose text, double size, double width) => TypeWidths.Lines(_report.Plain(text), size, width);

    /// <summary>A table's rows stay whole, and its header row comes again on each page.</summary>
    private void Rows(Table table)
    {
        var widths = ColumnWidths.Of(table, (int)(20 * _width)).Select(w => w / 20.0 - 8.5).ToArray();
        double Row(IEnumerable<Prose> cells) => 4.5 + 9.8 * cells.Select((cell, i) => Lines(cell, 8.5, Math.Max(10, widths[i]))).DefaultIfEmpty(1).Max();
        var head = Row(table.Columns.Select(column => column.Label));
        var first = (table.Caption is { } caption ? 11 + Line * Lines(caption, 10, _width) : 0) + head;
        if (_y + first + 15 > _height) Overflow(table);
        Mark(table);
        _y += first;
        foreach (var row in table.Rows)
        {
            var height = row is GroupRow group ? 4.5 + 9.8 * Lines(group.Title, 8.5, _width) : Row(row.Cells.Select(cell => cell.Text));
            if (_y + height > _height)
            {
                NewPage();
                _y = head;
            }
            _y += height;
        }
        var below = Under(table.Source) + Under(table.Comment);
        Flow(below == 0 ? 0 : below - Space + 4, below == 0 ? 12 : Space + 8);
    }

    private void Keep(Block block, double follows)
    {
        var height = Height(block);
        if (_y > 0 && _y + height - Trailing(block) + follows > _height) Overflow(block);
        Mark(block);
        _y = Math.Min(_y + height, Math.Max(_height, _y + height - Trailing(block)));
    }

    /// <summary>Space that follows text is lost where the page ends.</summary>
    private void Flow(double height, double space = 0)
    {
        _y += height;
        for (; _y > _height; _y -= _height) _page++;
        _y = Math.Min(_y + space, _height);
    }

    /// <summary>Space that a block has below it; it need not fit on the page.</summary>
    private static double Trailing(Block block) => block switch
    {
        Figure { Source: null, Comment: null } => 3,
        Figure => Space,
        Box => 12,
        _ => After,
    };

    /// <summary>On a page that the text runs over to, the space above its first line is left out.</summary>
    private void Overflow(Block block)
    {
        NewPage();
        _y = block is Heading { Level: 2 } or Figure or Table ? -11 : 0;
    }

    private void Turn((double Height, double Width) page)
    {
        NewPage();
        (_height, _width) = page;
    }

    /// <summary>A page that is still empty is not turned.</summary>
    private void NewPage()
    {
        if (_y > 0) _page++;
        _y = 0;
    }

    /// <summary>Notes where the block begins: on the next page, if not even its first lines fit here.</summary>
    private void Mark(Block block, double least = 0)
    {
        if (_y + least > _height) Overflow(block);
        if (block.Id is { } id) _pages.TryAdd(id, _page);
    }
}
