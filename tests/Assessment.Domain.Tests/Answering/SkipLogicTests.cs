using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Answering;

public class SkipLogicTests
{
    [Fact]
    public void A_hidden_answer_is_not_relevant_and_is_not_lost()
    {
        var sheet = Sheet(
            [new() { Id = "has_law", Type = "yes_no" }, new() { Id = "year", Type = "integer", Relevant = "${has_law} = 'yes'" }],
            ("has_law", "no"), ("year", "2009"));

        var live = new LiveSheet(sheet);

        live.Applied[1].State.Should().Be(AnswerState.NotRelevant);
        live.Given[1].Number.Should().Be(2009);
        live.Put(0, Read(sheet, "has_law", "yes")).Should().Equal(new AnswerAddress("year"));
        live.Applied[1].Number.Should().Be(2009);
    }

    [Fact]
    public void What_is_hidden_reads_as_empty_so_that_what_hangs_on_it_is_hidden_too()
    {
        var sheet = Sheet(
            [
                new() { Id = "c", Type = "integer", Relevant = "${b} > 0" },
                new() { Id = "b", Type = "integer", Relevant = "${a} = 'yes'" },
                new() { Id = "a", Type = "yes_no" },
            ],
            ("a", "yes"), ("b", "1"), ("c", "1"));
        var live = new LiveSheet(sheet);

        live.Put(2, Read(sheet, "a", "no")).Should().BeEquivalentTo([new AnswerAddress("b"), new AnswerAddress("c")]);

        States(live.Applied).Should().Equal(AnswerState.NotRelevant, AnswerState.NotRelevant, AnswerState.Answered);
    }

    [Fact]
    public void A_hidden_section_hides_its_questions_rows_and_entries_whatever_they_say_themselves()
    {
        var layout = new SheetLayout(Sample.With() with
        {
            Sections =
            [
                new() { Id = "first", Questions = [new() { Id = "ask", Type = "yes_no" }] },
                new()
                {
                    Id = "second",
                    Relevant = "${ask} = 'yes'",
                    Questions =
                    [
                        new() { Id = "plain", Type = "yes_no", Relevant = "true()" },
                        new() { Id = "channels", Type = "matrix", Scale = "maturity", Rows = [new() { Id = "web" }, new() { Id = "phone", Relevant = "${plain} = 'yes'" }] },
                        new() { Id = "laws", Type = "repeat", Questions = [new() { Id = "title", Type = "short_text" }] },
                    ],
                },
            ],
        });
        var sheet = new AnswerSheet(layout, "LCA");
        sheet.Entries(0).Add(new RepeatEntry(layout.Repeats[0], "a"));

        var live = new LiveSheet(sheet);
        States(live.Applied).Skip(1).Should().OnlyContain(s => s == AnswerState.NotRelevant);
        live.Applied.Entries(0)[0][0].State.Should().Be(AnswerState.NotRelevant);

        live.Put(0, Read(sheet, "ask", "yes"));
        live.Applied[layout.SlotOf("plain")].State.Should().Be(AnswerState.Blank);
        live.Applied[layout.SlotOf("channels", "web")].State.Should().Be(AnswerState.Blank);
        live.Applied[layout.SlotOf("channels", "phone")].State.Should().Be(AnswerState.NotRelevant);
        live.Applied.Entries(0)[0][0].State.Should().Be(AnswerState.Blank);
    }

    [Fact]
    public void A_calculated_question_has_its_value_wherever_it_stands()
    {
        var sheet = Sheet(
            [
                new() { Id = "double", Type = "calculated", Calculate = "${sum} * 2" },
                new() { Id = "sum", Type = "calculated", Calculate = "${a} + ${b}" },
                new() { Id = "a", Type = "integer" },
                new() { Id = "b", Type = "integer" },
            ],
            ("a", "1"), ("b", "2"));
        var live = new LiveSheet(sheet);

        live.Applied[0].Number.Should().Be(6);
        live.Put(2, Read(sheet, "a", "10")).Should().BeEquivalentTo([new AnswerAddress("sum"), new AnswerAddress("double")]);
        live.Applied[0].Text.Should().Be("24");
        live.Put(2, Answer.Blank);
        live.Applied[0].State.Should().Be(AnswerState.Blank, "nothing plus two is no number");
    }

    [Fact]
    public void In_an_entry_a_name_means_that_entry_and_outside_it_all_entries()
    {
        var (live, layout) = Laws(
            new() { Id = "repealed", Type = "integer", Relevant = "${in_force} = 'no'" },
            new() { Id = "total", Type = "calculated", Calculate = "count(${laws})" },
            new() { Id = "first_year", Type = "calculated", Calculate = "indexed-repeat(${year}, ${laws}, 1)" },
            new() { Id = "newest", Type = "calculated", Calculate = "max(${year})" });

        live.Applied.Entries(0).Select(e => e[2].State).Should().Equal(AnswerState.NotRelevant, AnswerState.Blank);
        live.Applied.Entries(0).Select(e => e[3].Text).Should().Equal("1", "2");
        Number(live, layout, "total").Should().Be(2);
        Number(live, layout, "first_year").Should().Be(2009);
        Number(live, layout, "newest").Should().Be(2020);

        live.Put(0, 0, 1, Answer.Of(2026, "2026"));
        Number(live, layout, "newest").Should().Be(2026);
        Number(live, layout, "first_year").Should().Be(2026);
    }

    [Fact]
    public void Paths_walk_the_sheet_as_xml()
    {
        var (live, layout) = Laws(
            new() { Id = "repealed", Type = "integer", Relevant = "../in_force = 'no'" },
            new() { Id = "by_path", Type = "calculated", Calculate = "sum(/data/page/laws/year)" },
            new() { Id = "no_longer", Type = "calculated", Calculate = "count(/data/page/laws[in_force = 'no'])" },
            new() { Id = "sibling", Type = "calculated", Calculate = "../by_path + 1" });

        live.Applied.Entries(0).Select(e => e[2].State).Should().Equal(AnswerState.NotRelevant, AnswerState.Blank);
        Number(live, layout, "by_path").Should().Be(2009 + 2020);
        Number(live, layout, "no_longer").Should().Be(1);
        Number(live, layout, "sibling").Should().Be(2009 + 2020 + 1);

        live.Put(0, 0, 1, Answer.Of(1, "1"));
        Number(live, layout, "sibling").Should().Be(2022);
    }

    [Fact]
    public void Expressions_that_need_each_other_are_named()
    {
        var layout = new SheetLayout(Sample.With(
            new() { Id = "a", Type = "integer", Relevant = "${b} = 1" },
            new() { Id = "b", Type = "integer", Relevant = "${a} = 1" },
            new() { Id = "c", Type = "integer" }));

        layout.SkipLogic.Cycle.Should().Equal("relevant of a", "relevant of b");
        new LiveSheet(new AnswerSheet(layout, "LCA")).Applied[2].State.Should().Be(AnswerState.Blank);
    }

    [Fact]
    public void Without_skip_logic_the_sheet_is_the_result_itself()
    {
        var sheet = Sheet([new() { Id = "a", Type = "integer" }]);

        sheet.Layout.SkipLogic.Applied(sheet).Should().BeSameAs(sheet);
    }

    [Fact]
    public void Not_relevant_that_somebody_gave_stays_also_where_the_expression_would_show_it()
    {
        var sheet = Sheet([new() { Id = "a", Type = "integer" }, new() { Id = "b", Type = "integer", Relevant = "true()" }]);
        sheet[1] = Answer.NotRelevant;

        sheet.Layout.SkipLogic.Applied(sheet)[1].State.Should().Be(AnswerState.NotRelevant);
    }

    private static (LiveSheet Live, SheetLayout Layout) Laws(Question inEntry, params Question[] after)
    {
        var layout = new SheetLayout(Sample.With(
        [
            new()
            {
                Id = "laws",
                Type = "repeat",
                Questions =
                [
                    new() { Id = "in_force", Type = "yes_no" }, new() { Id = "year", Type = "integer" }, inEntry,
                    new() { Id = "place", Type = "calculated", Calculate = "position(..)" },
                ],
            },
            .. after,
        ]));
        var sheet = new AnswerSheet(layout, "LCA");
        foreach (var (id, inForce, year) in new[] { ("foi", "yes", 2009), ("data", "no", 2020) })
            sheet.Entries(0).Add(new RepeatEntry(layout.Repeats[0], id) { [0] = Answer.Of(inForce == "yes" ? 0 : 1, inForce), [1] = Answer.Of(year, $"{year}") });
        return (new LiveSheet(sheet), layout);
    }

    private static double Number(LiveSheet live, SheetLayout layout, string id) => live.Applied[layout.SlotOf(id)].Number;

    private static AnswerState[] States(AnswerSheet sheet) => [.. sheet.Answers.ToArray().Select(a => a.State)];

    private static AnswerSheet Sheet(Question[] questions, params (string Id, string Text)[] answers)
    {
        var sheet = new AnswerSheet(new SheetLayout(Sample.With(questions)), "LCA");
        foreach (var (id, text) in answers)
            sheet[sheet.Layout.SlotOf(id)] = Read(sheet, id, text);
        return sheet;
    }

    private static Answer Read(AnswerSheet sheet, string id, string text) =>
        new SlotReader(sheet.Layout.Slots[sheet.Layout.SlotOf(id)], sheet.Layout.Questionnaire).Read(text).Answer;
}
