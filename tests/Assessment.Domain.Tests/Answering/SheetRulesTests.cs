using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Answering;

public class SheetRulesTests
{
    private static readonly Question HasLaw = new() { Id = "has_law", Type = "yes_no", Required = "true" };

    [Fact]
    public void A_required_question_without_an_answer_is_an_error_only_where_it_is_relevant()
    {
        var year = new Question { Id = "year", Type = "integer", Required = "true", Relevant = "${has_law} = 'yes'" };

        Keys([HasLaw, year]).Should().Equal("has_law answer-required");
        Keys([HasLaw, year], ("has_law", "yes")).Should().Equal("year answer-required");
        Keys([HasLaw, year], ("has_law", "no")).Should().BeEmpty();
    }

    [Fact]
    public void Required_may_be_an_expression() =>
        Keys([new() { Id = "a", Type = "integer" }, new() { Id = "b", Type = "integer", Required = "${a} > 3" }], ("a", "4")).Should().Equal("b answer-required");

    [Fact]
    public void A_constraint_is_checked_over_the_answer_and_said_in_the_questionnaires_words()
    {
        var question = new Question { Id = "year", Type = "integer", Constraint = ". >= 1900 and . <= ${now}" };

        Keys([question, new() { Id = "now", Type = "integer" }], ("year", "1800"), ("now", "2026")).Should().Equal("year constraint");
        Keys([question, new() { Id = "now", Type = "integer" }], ("year", "2000"), ("now", "2026")).Should().BeEmpty();
        Keys([question, new() { Id = "now", Type = "integer" }], ("now", "2026")).Should().BeEmpty("a blank answer breaks no constraint");

        var texts = new Texts { Questions = new Dictionary<string, QuestionText> { ["year"] = new() { Text = "Year?", Constraint = "Give a year from 1900." } } };
        var sheet = Sheet([question, new() { Id = "now", Type = "integer" }], ("year", "1800"));
        sheet.Layout.Rules.Check(sheet, texts).Single().Message.Should().Be("Give a year from 1900.");
    }

    [Fact]
    public void Other_is_not_whole_without_its_words()
    {
        var question = new Question { Id = "a", Type = "single_choice", Options = [new() { Id = "law" }, new() { Id = "other", Other = true }] };

        Keys([question], ("a", "other")).Should().Equal("a answer-incomplete");
        Keys([question], ("a", "other|A treaty")).Should().BeEmpty();
    }

    [Fact]
    public void Not_applicable_needs_a_justification_and_must_be_offered()
    {
        Keys([new() { Id = "a", Type = "integer", NotApplicable = true }], ("a", "n/a")).Should().Equal("a justification-required");
        Keys([new() { Id = "a", Type = "integer" }], ("a", "n/a")).Should().Equal("a state-not-offered");
        Keys([new() { Id = "a", Type = "integer", DontKnow = true }], ("a", "don't know")).Should().BeEmpty();
        Keys([new() { Id = "a", Type = "integer" }], ("a", "insufficient")).Should().Equal(["a state-not-offered"], "only an expert judges evidence");

        var sheet = Sheet([new() { Id = "a", Type = "integer", NotApplicable = true }], ("a", "n/a"));
        sheet.Notes[new("a")] = new() { Justification = "There is no second chamber." };
        sheet.Layout.Rules.Check(sheet).Should().BeEmpty();
    }

    [Theory]
    [InlineData("none", "yes", false)]
    [InlineData("optional", "yes", false)]
    [InlineData("required", "yes", true)]
    [InlineData("required", null, false)]
    [InlineData(". = 'yes'", "yes", true)]
    [InlineData(". = 'yes'", "no", false)]
    public void Evidence_is_asked_for_where_the_rule_says_so(string evidence, string? answer, bool asked)
    {
        var sheet = Sheet([new() { Id = "a", Type = "yes_no", Evidence = evidence }], answer is null ? [] : [("a", answer)]);

        sheet.Layout.Rules.Check(sheet).Any(p => p.Key == "evidence-required").Should().Be(asked);
        sheet.Notes[new("a")] = new() { Sources = ["Gazette 12"] };
        sheet.Layout.Rules.Check(sheet).Should().BeEmpty();
    }

    [Fact]
    public void A_broken_rule_stands_beside_its_questions_with_its_severity()
    {
        var layout = new SheetLayout(Sample.With(new() { Id = "filled", Type = "integer" }, new() { Id = "posts", Type = "integer" }) with
        {
            Rules = [new() { Id = "not_more", Check = "${filled} <= ${posts}", Severity = RuleSeverity.Error, Questions = ["filled", "posts"] }],
        });
        var sheet = new AnswerSheet(layout, "LCA");
        layout.Rules.Check(sheet).Should().BeEmpty("nothing is answered yet");

        (sheet[0], sheet[1]) = (Answer.Of(5, "5"), Answer.Of(4, "4"));
        var problem = layout.Rules.Check(sheet).Single();
        (problem.Key, problem.Rule, problem.Severity).Should().Be(("rule", "not_more", ProblemSeverity.Error));
        problem.At.Should().Equal(new AnswerAddress("filled"), new AnswerAddress("posts"));

        sheet[1] = Answer.Of(5, "5");
        layout.Rules.Check(sheet).Should().BeEmpty();
    }

    [Fact]
    public void Entries_of_a_repeat_group_are_counted_and_checked_one_by_one()
    {
        var layout = new SheetLayout(Sample.With(
            new Question { Id = "ask", Type = "yes_no" },
            new Question { Id = "laws", Type = "repeat", Relevant = "${ask} = 'yes'", MinimumEntries = 1, MaximumEntries = 2, Questions = [new() { Id = "title", Type = "short_text", Required = "true" }] }));
        var sheet = new AnswerSheet(layout, "LCA");
        layout.Rules.Check(layout.SkipLogic.Applied(sheet)).Should().BeEmpty("the group is not relevant");

        sheet[0] = Answer.Of(0, "yes");
        Check().Should().Equal("laws too-few-entries");
        foreach (var id in new[] { "a", "b", "c" })
            sheet.Entries(0).Add(new RepeatEntry(layout.Repeats[0], id) { [0] = id == "b" ? Answer.Blank : Answer.Of(double.NaN, id) });
        Check().Should().Equal("title[b] answer-required", "laws too-many-entries");

        IEnumerable<string> Check() => layout.Rules.Check(layout.SkipLogic.Applied(sheet)).Select(p => $"{p.At[0]} {p.Key}");
    }

    private static IEnumerable<string> Keys(Question[] questions, params (string Id, string Text)[] answers)
    {
        var sheet = Sheet(questions, answers);
        return sheet.Layout.Rules.Check(sheet).Select(p => $"{p.At[0]} {p.Key}");
    }

    private static AnswerSheet Sheet(Question[] questions, params (string Id, string Text)[] answers)
    {
        var layout = new SheetLayout(Sample.With(questions));
        var sheet = new AnswerSheet(layout, "LCA");
        foreach (var (id, text) in answers)
            sheet[layout.SlotOf(id)] = new SlotReader(layout.Slots[layout.SlotOf(id)], layout.Questionnaire).Read(text).Answer;
        return layout.SkipLogic.Applied(sheet);
    }
}
