using System.Globalization;
using Assessment.Reports.Blocks;
using Assessment.Reports.Charts;

namespace Assessment.Bench.Reports;

/// <summary>A report of about 50 pages with 12 charts, made up word by word; another seed gives another report of the same size.</summary>
public static class LongReport
{
    private static readonly string[] Words =
    [
        "government", "open", "data", "publish", "citizens", "ministry", "law", "institution", "access", "information", "service", "officers", "portal", "request",
        "the", "the", "the", "of", "of", "and", "and", "to", "in", "a", "with", "for", "that", "their", "has", "will", "each", "first", "experts", "policy", "training",
        "records", "budget", "participation", "transparency", "plan", "coordination", "register", "year", "committee", "draft", "answers", "evidence",
    ];

    private static readonly string[] Topics =
        ["Legal basis", "Access to information", "Open data", "Participation", "Coordination", "Records and digitisation", "Channels to citizens", "Skills and staff"];

    public static NumberedReport Of(int seed, int chapters = 8) => new Builder(seed).Report(chapters);

    private sealed class Builder(int seed)
    {
        // Not for secrets: the same seed must give the same report.
        private readonly Random _random = new(seed);

        public NumberedReport Report(int chapters)
        {
            var blocks = new List<Block>
            {
                new Cover("Organization of Countries", "Peer review report")
                {
                    Subtitle = "Legal framework, institutions and initiatives: findings and recommendations of the expert group",
                    Facts = [new Fact("Countries", "Northland; Southland"), new Fact("Mechanism", "Peer review"), new Fact("Published", "October 2026")],
                    People = [new People("Experts", [new Person("Ana Example", "Director of Open Government, Northland"), new Person("Ben Example", "Adviser, Southland")])],
                },
                new Contents(ContentsList.Boxes, ContentsList.Figures, ContentsList.Tables),
            };
            for (var chapter = 0; chapter < chapters; chapter++) blocks.AddRange(Chapter(chapter));
            blocks.Add(new Heading(1, "Recommendations"));
            blocks.AddRange(Enumerable.Range(0, 16).Select(Recommendation));
            blocks.Add(new Annex("Answers to the questionnaire"));
            blocks.Add(Answers(220));
            return new Report($"Open government in a made-up country, number {seed}", CultureInfo.GetCultureInfo("en"), blocks) { RunningTitle = "A made-up report" }.Numbered();
        }

        private IEnumerable<Block> Chapter(int chapter)
        {
            yield return new Heading(1, Title()) { Counted = true };
            for (var section = 0; section < 3; section++)
            {
                yield return new Heading(2, Title());
                for (var n = 0; n < 3; n++)
                {
                    var note = $"n{chapter}-{section}-{n}";
                    yield return new Paragraph(n == 1 ? [Sentence(60), new NoteMark(note)] : Sentence(70));
                    if (n == 1) yield return new Footnote(note, Sentence(14));
                }
                if (section == 0) yield return new Figure(Title(), Sentence(20)) { Chart = Chart(chapter), ShowData = chapter % 2 == 0, Comment = "Made-up values." };
                if (section == 1 && chapter % 2 == 0) yield return new Figure(Title(), Sentence(20)) { Chart = Chart(chapter + 1) };
                if (section == 1) yield return new Listing([.. Enumerable.Range(0, 4).Select(_ => new Item(Sentence(12)))]);
                if (section == 2) yield return new Box(Title(), [new Text(Sentence(60)), new Text(Sentence(40))]) { Country = "Southland" };
            }
            yield return new Conclusion(Sentence(45));
        }

        private Chart Chart(int n) => (n % 4) switch
        {
            0 => new Radar(Topics, [Layer("Self-assessment", Palette.Self), Layer("Agreed", Palette.Agreed), Layer("Target", Palette.Target)], 5) { Subject = "Topic", Culture = CultureInfo.InvariantCulture },
            1 => new GapBars(Topics, Layer("Agreed", Palette.Agreed), 5)
            {
                Subject = "Topic",
                Culture = CultureInfo.InvariantCulture,
                Gap = "Gap",
                Target = Layer("Target", Palette.Target),
                Others = [Layer("Self-assessment", Palette.Self)],
            },
            2 => new Heatmap([.. Enumerable.Range(1, 9).Select(i => $"Institution number {i}")], Topics, [.. Enumerable.Range(0, 9).Select(_ => Layer("", Palette.Self).Values)])
            {
                Subject = "Institution",
                Culture = CultureInfo.InvariantCulture,
                Missing = "none",
                Levels = [new("1 Ad hoc", 0), new("2 Emerging", 1.5), new("3 Defined", 2.5), new("4 Managed", 3.5), new("5 Leading", 4.5)],
            },
            _ => new Trend(["2015", "2018", "2021", "2024"], [.. Topics.Take(4).Select((topic, i) => new Series(topic, Palette.Series(i), [.. Layer("", Palette.Self).Values.Take(4)]))], 5)
            {
                Subject = "Round",
                Culture = CultureInfo.InvariantCulture,
            },
        };

        private Series Layer(string name, Mark mark) => new(name, mark, [.. Topics.Select(_ => (double?)Math.Round(_random.NextDouble() * 5, 1))]);

        private Recommendation Recommendation(int n) => new(Sentence(45))
        {
            Title = Title(),
            Addressee = "Ministry of the Public Service",
            Priority = n % 3 == 0 ? "High" : "Medium",
            Urgent = n % 3 == 0,
            TimeFrame = "Short term",
            Cooperation = Sentence(6),
        };

        private Table Answers(int rows) => new(
            [new Column("Question", 3) { NamesRows = true }, new Column("Answer", 2), new Column("Evidence", 2), new Column("Score", 1, Align.Number)],
            [.. Enumerable.Range(0, rows).Select(n => n % 20 == 0 ? Row.Group(Title()) : new Row(Sentence(14), Sentence(8), Sentence(6), new Cell("2.5") { Value = 2.5, Format = "0.0" }))])
        { Caption = "Questions, answers and evidence" };

        private string Title()
        {
            var words = Sentence(4);
            return words.TrimEnd('.');
        }

        private string Sentence(int length)
        {
            var words = Enumerable.Range(0, length).Select(_ => Words[_random.Next(Words.Length)]).ToArray();
            words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
            return string.Join(' ', words) + ".";
        }
    }
}
