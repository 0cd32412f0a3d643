using System.Globalization;
using Assessment.Reports.Blocks;
using Assessment.Reports.Charts;

namespace Assessment.Reports.Tests;

/// <summary>A small report with every kind of block and run in it.</summary>
public static class Sample
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en"), Spanish = CultureInfo.GetCultureInfo("es"), Arabic = CultureInfo.GetCultureInfo("ar");

    public static Radar Radar(CultureInfo culture) => new(
        ["Legal basis", "Access to information", "Open data", "Participation", "Coordination"],
        [
            new Series("Self-assessment", Palette.Self, [2.5, 2.5, 3.5, 3, null]),
            new Series("Agreed", Palette.Agreed, [2, 1.5, 3, 1.5, 2]),
            new Series("Target", Palette.Target, [4, 3.5, 4, 4, 3]),
        ],
        5)
    { Subject = "Topic", Culture = culture };

    public static GapBars Gaps(CultureInfo culture) => new(
        ["Legal framework", "Records and data", "Access to information", "Institutions and coordination between them"],
        new Series("Agreed", Palette.Agreed, [2.0, 1.6, 1.9, null]), 5)
    {
        Subject = "Topic",
        Culture = culture,
        Gap = "Gap",
        Target = new Series("Target", Palette.Target, [3.5, 3, 1.5, 3.5]),
        Others = [new Series("Self-assessment", Palette.Self, [2.5, 2, 2.6, 3])],
    };

    public static Heatmap Heat(CultureInfo culture) => new(
        ["Public Sector Modernisation", "Information Service", "Ministry of Health"],
        ["Legal framework", "Access to information", "Open data"],
        [[3.1, 2.6, 4.5], [2.2, null, 1.2], [2.0, 1.9, 3.6]])
    {
        Subject = "Institution",
        Culture = culture,
        Missing = "none",
        Levels = [new("1 Ad hoc", 0), new("2 Emerging", 1.5), new("3 Defined", 2.5), new("4 Managed", 3.5), new("5 Leading", 4.5)],
    };

    public static Trend Trend(CultureInfo culture) => new(
        ["2012", "2015", "2018"],
        [
            new Series("Open data", Palette.Series(0), [1.2, 2.4, 3.8]),
            new Series("Access to information", Palette.Series(1), [1, null, 2.6]),
            new Series("Participation", Palette.Series(2), [1.4, 1.5, 2.5]),
        ],
        5)
    { Subject = "Round", Culture = culture };

    /// <summary>One of every kind of chart.</summary>
    public static IReadOnlyList<Chart> EveryChart(CultureInfo culture) => [Radar(culture), Gaps(culture), Heat(culture), Trend(culture)];

    public static Report Of(params Block[] blocks) => new("Open government in a small country", English, blocks);

    public static IReadOnlyList<Block> EveryBlock(CultureInfo culture) =>
    [
        new Cover("Organization of Countries", "Peer review report")
        {
            Subtitle = "Legal framework, institutions and initiatives",
            Facts = [new Fact("Countries", "Northland; Southland"), new Fact("Mechanism", "Peer review"), new Fact("Published", "October 2015")],
            Note = "A sample. Every score is made up.",
            People = [new People("Experts", [new Person("Ana Example", "Director, Northland"), new Person("Ben Example")])],
            Imprint = ["Made for tests."],
        },
        new Contents(ContentsList.Boxes, ContentsList.Figures, ContentsList.Tables),
        new Heading(1, "Background") { Counted = true, Id = "background" },
        new Heading(2, "The round"),
        new Paragraph(["The first paragraph has a note", new NoteMark("n1"), " and ", new Words("bold") { Bold = true }, ", ", new Words("italic") { Italic = true }, ", ", new Words("code()") { Code = true }, " and a ", new Words("link") { Link = "https://example.org/a?b=1&c=2" }, "."]) { Id = "p-first" },
        new Paragraph(["See ", new Reference("p-first"), ", ", new Reference("f-radar"), ", ", new Reference("t-dates"), ", ", new Reference("b-board"), ", ", new Reference("r-law"), ", ", new Reference("annex-a"), " and ", new Reference("background", "the beginning"), ". The note again", new NoteMark("n1"), "."]),
        new Footnote("n1", ["The text of the note, with a ", new Words("link") { Link = "mailto:a@example.org" }, "."]),
        new Listing(["first;", new Item("second:") { Nested = new Listing(["inner one", "inner two"]) }, "third."]),
        new Listing(["one", "two"]) { Ordered = true, Start = 3 },
        new Table(
            [new Column("Step", 3) { NamesRows = true }, new Column("Who", 2), new Column("Date", null), new Column("Days", 1, Align.Number)],
            [
                Row.Group("Before the visit"),
                new Row("Request", "Minister", "15 June 2015", new Cell("0") { Value = 0, Format = "0" }),
                new Row("Answers returned", "Modernisation Unit", "13 July 2015", new Cell("28") { Value = 28, Format = "0" }),
                Row.Group("The visit"),
                new Row("Visit", "Experts", "5–7 August 2015", new Cell("51") { Value = 51, Format = "0", Shade = Palette.Levels[3] }),
            ])
        { Caption = "The round in dates", Source = "Report of the round.", Comment = "Days from the request.", Id = "t-dates" },
        new Table([new Column("Word"), new Column("Meaning", 3)], [new Row("OAS", "Organization of American States")]),
        new Heading(2, "Findings"),
        new Figure("Maturity by topic", "Radar chart of five topics from 0 to 5. Agreed scores lie between 1.5 and 3, below the targets everywhere.")
        {
            Chart = Radar(culture), Id = "f-radar", WidthPercent = 84, ShowData = true, Comment = "Made-up values.",
        },
        new Figure("Way still to go", "Bars of four topics. Records and data is 1.4 points short of its target.") { Chart = Gaps(culture) },
        new Figure("Three institutions", "Heatmap of three institutions and three topics, from 1.2 to 4.5.") { Chart = Heat(culture), MayMove = true },
        new Figure("Three rounds", "Lines of three topics over three rounds; open data rises from 1.2 to 3.8.") { Chart = Trend(culture), ShowData = true },
        new Figure("A picture", "A single teal square.") { Image = new Image(Pictures.Png), WidthPercent = 20, Source = "The authors." },
        new Conclusion("Practice runs ahead of the law."),
        new Quote("The State guarantees access to information.") { By = "Constitution, paraphrased" },
        new Box("A board that civil society elects",
            [new Text("Organisations register under one of fifteen sectors."), new Listing(["one;", "two."]), new Text(["See ", new Reference("p-first"), "."])])
        { Country = "Southland", Id = "b-board" },
        new Text("A paragraph without a number.") { Language = "en" },
        new Landscape([new Table([.. Enumerable.Range(1, 9).Select(n => new Column($"Column {n}"))], [new Row([.. Enumerable.Range(1, 9).Select(n => (Cell)$"Cell {n}")])]) { Caption = "A wide table" }]),
        new Heading(1, "Recommendations"),
        new Recommendation("Move the bill forward and settle its open points.")
        {
            Title = "Pass the Freedom of Information Bill", Addressee = "Attorney General", Priority = "High", Urgent = true, TimeFrame = "Short term",
            Cooperation = "Review of the draft", Links = [new Reference("p-first"), "; ", new Reference("b-board")], Id = "r-law",
        },
        new Recommendation("A recommendation without a title."),
        new Break(),
        new Text("After the break."),
        new Annex("Agenda of the visit") { Id = "annex-a" },
        new Text("The agenda."),
    ];

    public static NumberedReport Everything(CultureInfo? culture = null) =>
        new Report("Open government in a small country", culture ?? English, EveryBlock(culture ?? English))
        {
            RunningTitle = "Open government 2015",
            Author = "The secretariat",
            Description = "A sample",
            Keywords = ["open data", "review"],
            Published = new DateTimeOffset(2015, 10, 1, 12, 0, 0, TimeSpan.Zero),
        }.Numbered();
}
