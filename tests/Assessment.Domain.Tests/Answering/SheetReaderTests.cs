using System.Text;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Answering;

public class SheetReaderTests
{
    private const string Head = "questionnaire: small\nedition: \"1\"\nrespondent: LCA\n";

    private static readonly SheetLayout Layout = new(Sample.With(
        new() { Id = "has_law", Type = "yes_no", NotApplicable = true },
        new() { Id = "score", Type = "integer", Minimum = 0, Maximum = 100 },
        new() { Id = "topics", Type = "multiple_choice", Options = [new() { Id = "legal" }, new() { Id = "data" }] },
        new() { Id = "remarks", Type = "long_text", DontKnow = true },
        new() { Id = "channels", Type = "matrix", Scale = "maturity", NotApplicable = true, Rows = [new() { Id = "web" }, new() { Id = "phone" }] },
        new() { Id = "laws", Type = "repeat", Questions = [new() { Id = "title", Type = "short_text", DontKnow = true }, new() { Id = "year", Type = "integer" }] }));

    [Fact]
    public void Every_random_sheet_comes_back_from_its_canonical_json_and_hashes_the_same()
    {
        var reader = new SheetReader(Sample.Layout);
        for (var seed = 0; seed < 300; seed++)
        {
            var sheet = Sample.Random(seed);
            var canonical = SheetWriter.Canonical(sheet);

            var read = reader.Read(new SourceFile("sheet.json", canonical));

            read.Problems.Where(p => p.Severity == ProblemSeverity.Error).Should().BeEmpty($"seed {seed}: {Encoding.UTF8.GetString(canonical)}");
            var again = read.Sheets.Single();
            Encoding.UTF8.GetString(SheetWriter.Canonical(again)).Should().Be(Encoding.UTF8.GetString(canonical));
            SheetWriter.Hash(again).Should().Be(SheetWriter.Hash(sheet));
            again.Answers.ToArray().Select(Shape).Should().Equal(sheet.Answers.ToArray().Select(Shape));
        }
    }

    [Fact]
    public void The_canonical_json_is_yaml_too()
    {
        var sheet = Sample.Random(7);
        var read = new SheetReader(Sample.Layout).Read(new SourceFile("sheet.yaml", SheetWriter.Canonical(sheet)));

        SheetWriter.Hash(read.Sheets.Single()).Should().Be(SheetWriter.Hash(sheet));
    }

    [Fact]
    public void A_sheet_is_read_with_its_facts_values_states_notes_rows_and_entries()
    {
        var sheet = Valid(Head + """
            layer: judged
            author: Expert A
            group: Caribbean
            weight: 2.5
            reference_date: 2015-07-13
            answers:
              has_law: { value: n/a, justification: No parliament sits. }
              score: { value: 3, not_sure: true, comment: Estimate., sources: ["2015 report, paragraph 23", Gazette 12] }
              topics: [data, legal]
              remarks: { text: n/a }
              channels: { web: planned, phone: { value: "2" } }
              laws:
                - { id: foi, title: Freedom of Information Bill, year: 2009 }
                - { id: data, title: don't know }
            """);

        (sheet.Layer, sheet.Author, sheet.Group, sheet.Weight, sheet.ReferenceDate).Should().Be((Layer.Judged, "Expert A", "Caribbean", 2.5, new DateOnly(2015, 7, 13)));
        sheet[0].State.Should().Be(AnswerState.NotApplicable);
        sheet.Notes[new("has_law")].Justification.Should().Be("No parliament sits.");
        (sheet[1].Number, sheet[1].NotSure).Should().Be((3, true));
        sheet.Notes[new("score")].Sources.Should().Equal("2015 report, paragraph 23", "Gazette 12");
        sheet[2].Text.Should().Be("legal data");
        (sheet[3].State, sheet[3].Text).Should().Be((AnswerState.Answered, "n/a"));
        sheet[Layout.SlotOf("channels", "phone")].Text.Should().Be("started");
        sheet.Entries(0).Select(e => (e.Id, e[0].State)).Should().Equal(("foi", AnswerState.Answered), ("data", AnswerState.DontKnow));
    }

    [Fact]
    public void A_state_at_a_matrix_is_the_state_of_each_row() =>
        Valid(Head + "answers:\n  channels: n/a\n").Answers.ToArray().Count(a => a.State == AnswerState.NotApplicable).Should().Be(2);

    [Fact]
    public void A_file_may_hold_a_list_of_sheets() =>
        Read("- {questionnaire: small, edition: '1', respondent: LCA, answers: }\n- {questionnaire: small, edition: '1', respondent: BLZ, answers: {}}")
            .Sheets.Select(s => s.Respondent).Should().Equal("LCA", "BLZ");

    [Fact]
    public void Every_mistake_is_reported_with_its_place_and_what_was_expected()
    {
        var problems = Read("""
            questionnaire: small
            edition: "2"
            respondent: LCA
            layer: jugded
            autor: me
            answers:
              has_lwa: yes
              has_law: maybe
              score: { value: 101, sorces: [a] }
              title: Bill
              channels: { wed: planned, phone: never }
              laws:
                - title: No id
                - { id: a, yaer: 1 }
                - { id: a }
            """).Problems;

        problems.Select(p => (p.Place, p.Key)).Should().Equal(
            ("sheet.yaml:2:11", "other-edition"),
            ("sheet.yaml:4:8", "bad-value"),
            ("sheet.yaml:5:1", "unknown-member"),
            ("sheet.yaml:7:3", "unknown-question"),
            ("sheet.yaml:8:12", "bad-answer"),
            ("sheet.yaml:9:19", "bad-answer"),
            ("sheet.yaml:9:24", "unknown-member"),
            ("sheet.yaml:10:3", "unknown-question"),
            ("sheet.yaml:11:15", "unknown-row"),
            ("sheet.yaml:11:36", "bad-answer"),
            ("sheet.yaml:13:7", "entry-without-id"),
            ("sheet.yaml:14:16", "unknown-question"),
            ("sheet.yaml:15:7", "duplicate-entry"));
        problems[3].Message.Should().Contain("Did you mean 'has_law'?");
        problems[4].Message.Should().Contain("'maybe'").And.Contain("yes, no");
        problems[7].Message.Should().Contain("each entry of 'laws'");
    }

    [Fact]
    public void A_sheet_without_its_head_says_what_is_missing() =>
        Read("answers: {}").Problems.Select(p => p.Key).Should().Equal("no-questionnaire", "no-edition", "no-respondent");

    [Theory]
    [InlineData("")]
    [InlineData("just a text")]
    [InlineData("[1, 2")]
    [InlineData("a: &x 1\nb: *x")]
    [InlineData("answers: [1]")]
    [InlineData("answers:\n  laws: 3\n  channels: [a]\n  score: [[1]]")]
    [InlineData("answers:\n  laws: [x]\n  has_law: { not_sure: perhaps, comment: [a], sources: [[b]] }")]
    public void A_file_of_another_shape_is_a_problem_and_no_crash(string text) =>
        Read(text).IsValid.Should().BeFalse();

    [Fact]
    public void A_file_of_another_kind_is_one_problem() =>
        Read("id: mecigep\nlanguages: [en]\nsections: []").Problems.Single().Key.Should().Be("not-a-sheet");

    [Fact]
    public void A_missing_file_is_a_problem() =>
        new SheetReader(Layout).Read("no/such/sheet.yaml").Problems.Single().Key.Should().Be("no-file");

    private static AnswerSheet Valid(string text)
    {
        var read = Read(text);
        read.Problems.Should().BeEmpty();
        return read.Sheets.Single();
    }

    private static SheetReading Read(string text) => new SheetReader(Layout).Read(SourceFile.OfText("sheet.yaml", text));

    private static (AnswerState, double, string?, bool) Shape(Answer a) => (a.State, a.Number, a.Text, a.NotSure);
}
