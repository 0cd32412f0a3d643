using System.Globalization;
using Assessment.Domain;

namespace Assessment.Reports.Blocks;

/// <summary>
/// A report whose chapters, paragraphs, figures, tables, boxes, recommendations and notes have their numbers, so that every writer prints the same ones.
/// <see cref="Problems"/> are all the mistakes in its blocks; a writer refuses a report that has any.
/// </summary>
public sealed class NumberedReport
{
    private readonly Dictionary<Type, int> _counts = [];
    private readonly Dictionary<string, Block> _targets = [];
    private readonly Dictionary<string, Footnote> _declared = [];
    private readonly List<Footnote> _notes = [];
    private int _own;

    private NumberedReport(Report report)
    {
        Source = report;
        Blocks = Number(report.Blocks);
        foreach (var note in All().OfType<Footnote>()) _declared.TryAdd(note.Note, note);
        foreach (var mark in All().SelectMany(ProseOf.Block).SelectMany(prose => prose).OfType<NoteMark>()) Mark(mark.Note);
        Problems = new ReportCheck(this).All();
    }

    public Report Source { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Footnotes in the order in which the text first marks them: the first is note 1.</summary>
    public IReadOnlyList<Footnote> Notes => _notes;

    public IReadOnlyList<Problem> Problems { get; }

    public static NumberedReport Of(Report report) => new(report);

    /// <summary>Every block in reading order, those inside others after the one that holds them.</summary>
    public IEnumerable<Block> All() => Every(Blocks);

    public Block? Target(string id) => _targets.GetValueOrDefault(id);

    /// <summary>Whether this chapter begins on the page where the one before it ends.</summary>
    public bool Flows(Heading heading) => Source.ChaptersFlow && heading.Level == 1 && heading != Blocks.OfType<Heading>().FirstOrDefault(h => h.Level == 1);

    /// <summary>The number of a footnote, or 0 where nothing marks it.</summary>
    public int NoteNumber(string id) => _notes.FindIndex(note => note.Note == id) + 1;

    /// <summary>What a reference reads when it has no text of its own: “paragraph 14”, “Box 2”, “Annex I”.</summary>
    public string Named(Block block)
    {
        var labels = Source.Labels;
        return block switch
        {
            Paragraph p => Labels.With(labels.ParagraphReference, p.Number),
            Recommendation r => Labels.With(labels.RecommendationReference, r.Number),
            Figure f => Labels.With(labels.FigureReference, f.Number),
            Table { Caption: not null } t => Labels.With(labels.TableReference, t.Number),
            Box b => Labels.With(labels.BoxReference, b.Number),
            Annex a => a.Number.TrimEnd('.'),
            Heading { Counted: true } h => Labels.With(labels.ChapterReference, h.Number.TrimEnd('.')),
            Heading h => h.Text.Plain,
            _ => "",
        };
    }

    /// <summary>The letters of a text alone, references written out: for spreadsheet cells and contents.</summary>
    public string Plain(Prose prose) => string.Concat(prose.Select(run => run switch
    {
        Words words => words.Text,
        Reference reference => reference.Text ?? (Target(reference.To) is { } target ? Named(target) : ""),
        _ => "",
    }));

    internal static IEnumerable<Block> Every(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block => block is IHolder holder ? Every(holder.Blocks).Prepend(block) : [block]);

    private List<Block> Number(IReadOnlyList<Block> blocks) => [.. blocks.Select(Number)];

    private Block Number(Block block)
    {
        var numbered = block switch
        {
            Table { Caption: null } => block,
            Box box => box with { Number = Next(box), Blocks = Number(box.Blocks) },
            CountedBlock counted => counted with { Number = Next(counted) },
            Heading { Counted: true, Level: 1 } heading => heading with { Number = $"{Roman(Next(heading))}." },
            Annex annex => annex with { Number = $"{Labels.With(Source.Labels.Annex, Roman(Next(annex)))}." },
            Landscape landscape => landscape with { Blocks = Number(landscape.Blocks) },
            _ => block,
        };
        if (numbered is CountedBlock or Heading or Annex) numbered = numbered with { Id = numbered.Id ?? OwnId(numbered) };
        if (numbered.Id is { } id) _targets.TryAdd(id, numbered);
        return numbered;
    }

    /// <summary>An id for what contents and lists point at. It starts with an underscore, which an author's id cannot.</summary>
    private string OwnId(Block block) => string.Create(CultureInfo.InvariantCulture, $"_{block.GetType().Name.ToLowerInvariant()}-{++_own}");

    private int Next(Block block) => _counts[block.GetType()] = _counts.GetValueOrDefault(block.GetType()) + 1;

    private void Mark(string id)
    {
        if (_declared.TryGetValue(id, out var note) && !_notes.Contains(note)) _notes.Add(note);
    }

    /// <summary>Chapters are counted in Roman numerals, in right-to-left scripts in ordinary ones.</summary>
    private string Roman(int number)
    {
        if (Source.RightToLeft || number >= 40) return number.ToString(CultureInfo.InvariantCulture);
        var units = (number % 10) switch
        {
            1 => "I",
            2 => "II",
            3 => "III",
            4 => "IV",
            5 => "V",
            6 => "VI",
            7 => "VII",
            8 => "VIII",
            9 => "IX",
            _ => "",
        };
        return new string('X', number / 10) + units;
    }
}
