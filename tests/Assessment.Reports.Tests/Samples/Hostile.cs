using Assessment.Reports.Blocks;
using Assessment.Reports.Charts;
using Assessment.Reports.Workbooks;

namespace Assessment.Reports.Tests;

/// <summary>Text that people paste, by mistake or not, in every place of a report that takes text.</summary>
public static class Hostile
{
    public static readonly IReadOnlyList<string> Texts =
    [
        "<script>alert(1)</script><b onclick='x'>bold</b> & &amp; ]]> <!-- comment -->",
        "#set page(fill: red) #panic(\"no\") $x^2$ `raw` @ref <label> *bold* _it_ \\ // /* */ = heading",
        "[link](javascript:alert(1)) ![image](http://example.org/x.png) **bold** # heading",
        "{{7*7}} ${7*7} %s %n {0} {n} \\u0041 \\x00",
        "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1",
        new('w', 10_000),
        string.Concat(Enumerable.Repeat("é", 3_000)),
        "Family 👨‍👩‍👧 flag 🇱🇨 plain 😀", "漢字 ไทย हिन्दी தமிழ்", "وزارة الخدمة العامة 2015 (عربي)", "עברית",
        "control \0 \u0001 \u0007 \u001b[31m \u007f \u0085 end", "half \ud800 and half \udc00 of a pair", "\ufffe\uffff",
        "right \u202e to left \u202c mark", "zero\u200bwidth\u00adhyphen\ufeff", "line\r\nbreak\vand\fothers\u2028x\u2029y",
        "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘", "' OR 1=1; DROP TABLE answers; --", "../../etc/passwd", "  ", "\"quotes\" 'and' «others»",
    ];

    public static NumberedReport Report()
    {
        var text = string.Join(" | ", Texts);
        var title = string.Join(" ", Texts.Where(said => said.Length < 90))[..299];
        var blocks = new List<Block>
        {
            new Cover(Texts[0], Texts[1]) { Subtitle = title, Facts = [new Fact(Texts[2], Texts[0])], Note = title, People = [new People(Texts[3], [new Person(Texts[0], text)])], Imprint = [text] },
            new Contents(ContentsList.Boxes, ContentsList.Figures, ContentsList.Tables),
            new Heading(1, title) { Counted = true, Id = "top" },
        };
        blocks.AddRange(Texts.SelectMany((said, i) => Around(said, i)));
        blocks.Add(new Figure(title, text) { Chart = Chart(), ShowData = true, Source = Short(text, 1000), Comment = Short(text, 1000) });
        blocks.AddRange(Sample.EveryChart(Sample.English).Select(chart => new Figure("A chart", text) { Chart = chart }));
        return new Report(title, Sample.English, blocks)
        {
            Author = text,
            Description = text,
            Keywords = [text],
            RunningTitle = text,
            Sheets = [new Sheet(Texts[0], [new SheetColumn(text)], [.. Texts.Select(said => (IReadOnlyList<SheetCell>)[said])]), new Sheet("", [], []), new Sheet("a/b:c*?[x]", [new SheetColumn("x")], [])],
        }.Numbered();
    }

    private static IEnumerable<Block> Around(string said, int i) =>
    [
        new Heading(2, Short(said, 400)),
        new Paragraph([said, new Words(said) { Bold = true, Italic = true, Code = true, Link = said }, new NoteMark($"n{i}"), new Reference("top", said)]),
        new Footnote($"n{i}", Short(said, 2000)),
        new Text(said), new Conclusion(said), new Quote(said) { By = said },
        new Listing([said, new Item(said) { Nested = new Listing([said]) { Ordered = true } }]),
        new Table([new Column(Short(said, 300)) { NamesRows = true }, new Column(Short(said, 300), null), new Column("x", 1, Align.Number)], [Row.Group(Short(said, 400)), new Row(said, said, said)]) { Caption = Short(said, 400), Source = Short(said, 1000) },
        new Box(Short(said, 400), [new Text(said)]) { Country = said },
        new Recommendation(Short(said, 20_000)) { Title = Short(said, 400), Addressee = said, Priority = said, TimeFrame = said, Cooperation = said, Links = said },
    ];

    private static string Short(string text, int most) => string.IsNullOrWhiteSpace(text) ? "blank" : text.Length <= most ? text : text[..most];

    private static Radar Chart() => new([.. Texts.Select(said => Short(said, 200))], [new Series(Texts[0], Palette.Self, [.. Texts.Select((_, i) => (double?)(i % 5))]), new Series(Texts[4], Palette.Agreed, [.. Texts.Select((_, i) => i % 3 == 0 ? null : (double?)(i % 4))])], 5)
    {
        Subject = Texts[1],
        Culture = Sample.English,
    };
}
