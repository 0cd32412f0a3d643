using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Answering;

public class QualityTests
{
    private const string Pasted = "The unit publishes its plan and its report every year on the site of the ministry.";

    private static readonly Texts Words = new()
    {
        Scales = new Dictionary<string, ScaleText>
        {
            ["maturity"] = new() { Levels = QuestionTypes.ExampleScale.Levels.ToDictionary(level => level.Id, level => new LevelText { Label = level.Id.ToUpperInvariant(), Descriptor = "There is one." }) },
        },
    };

    [Theory]
    [InlineData("planned", false)]
    [InlineData("started", true)]
    [InlineData("improving", true)]
    public void A_level_from_the_middle_up_wants_evidence(string level, bool asked) =>
        Found(Sheet([Level("a")], ("a", level))).Should().Equal(asked ? ["a level-without-evidence"] : []);

    [Fact]
    public void A_level_with_a_source_or_without_a_description_or_where_evidence_is_not_wanted_passes()
    {
        var sheet = Sheet([Level("a")], ("a", "improving"));
        sheet.Notes[new("a")] = new() { Sources = ["Act 5 of 2011"] };

        Found(sheet).Should().BeEmpty();
        Found(Sheet([Level("a") with { Evidence = "none" }], ("a", "improving"))).Should().BeEmpty();
        Found(Sheet([Level("a")], new Texts(), ("a", "improving"))).Should().BeEmpty("an opinion needs no document");
        Found(Sheet([Level("a") with { Evidence = "required" }], ("a", "improving"))).Should().Equal(["a evidence-required"], "said once");
    }

    [Fact]
    public void A_long_text_in_two_answers_or_comments_is_told_once_for_all_of_them()
    {
        var sheet = Sheet([Text("a"), Text("b"), Text("c"), Text("d")], ("a", Pasted), ("b", Pasted.Replace(" ", "  ")), ("c", "Yes."), ("d", "See above."));
        sheet.Notes[new("c")] = new() { Comment = Pasted + "\n" };

        var problem = Quality.Check(new SheetLook(sheet)).Single().Problem;

        problem.Key.Should().Be("repeated-text");
        problem.At.Select(at => at.Question).Should().Equal("a", "b", "c");
        problem.Values.Single().Should().StartWith("The unit publishes").And.HaveLength(80);
    }

    [Fact]
    public void A_reason_for_not_applicable_is_read_too_and_another_text_is_another_warning()
    {
        var sheet = Sheet([Text("a"), Text("b")], ("a", Pasted), ("b", "See above."));
        sheet.Notes[new("a")] = new() { Justification = Pasted, Comment = Pasted + " Indeed." };
        sheet.Notes[new("b")] = new() { Justification = Pasted, Comment = Pasted + " Indeed." };

        var warnings = Quality.Check(new SheetLook(sheet)).Where(finding => finding.Problem.Key == "repeated-text").Select(finding => finding.Warning).ToList();

        warnings.Should().HaveCount(2).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Short_phrases_and_links_may_come_again()
    {
        Found(Sheet([Text("a"), Text("b")], ("a", "See the annual report."), ("b", "See the annual report."))).Should().BeEmpty();
        var link = "https://laws.example.gov.lc/acts/2011/5/data-protection-act-2011-consolidated-2024.html";
        Found(Sheet([Text("a"), Text("b")], ("a", link), ("b", link))).Should().BeEmpty();
    }

    [Fact]
    public void One_level_everywhere_is_told_from_six_answers_on()
    {
        Found(Levels(5, "planned")).Should().BeEmpty();
        Found(Levels(6, "planned")).Should().Equal("q0,q1,q2,q3,q4,q5 one-level-everywhere");
        var sheet = Levels(6, "planned");
        sheet[3] = Read(sheet.Layout.Slots[3], "absent", sheet);
        Found(sheet).Should().BeEmpty();
    }

    [Theory]
    [InlineData("absent", "planned", false)]
    [InlineData("absent", "started", true)]
    [InlineData("improving", "planned", true)]
    public void A_jump_of_two_levels_since_the_last_round_is_worth_a_look(string before, string now, bool told)
    {
        var sheet = Sheet([Level("a") with { Evidence = "none" }], ("a", now));
        var look = new SheetLook(sheet) { Before = new EarlierSheet(Sheet([Level("a") with { Evidence = "none" }], ("a", before)), sheet.Layout) };

        var found = Quality.Check(look);

        found.Select(finding => finding.Problem.Key).Should().Equal(told ? ["level-jump"] : []);
        if (told)
            found.Single().Problem.Values.Should().Equal(before.ToUpperInvariant(), now.ToUpperInvariant());
    }

    [Fact]
    public void Typing_that_cannot_be_read_blocks_and_what_is_not_confirmed_warns_unless_skip_logic_hides_it()
    {
        Question[] questions = [new() { Id = "has_law", Type = "yes_no" }, new() { Id = "year", Type = "integer", Relevant = "${has_law} = 'yes'" }];
        var given = new Dictionary<AnswerAddress, GivenAnswer>
        {
            [new("has_law")] = new() { SheetId = default, Question = "has_law", Entry = "", Row = "", CarriedOver = true },
            [new("year")] = new() { SheetId = default, Question = "year", Entry = "", Row = "", Draft = "about 1999" },
        };

        Found(Sheet(questions, ("has_law", "yes")), given).Should().Equal("year draft-unreadable", "has_law unconfirmed");
        Found(Sheet(questions, ("has_law", "no")), given).Should().Equal("has_law unconfirmed");
    }

    [Fact]
    public void A_question_without_an_answer_is_worth_a_look_unless_it_is_required_hidden_or_dealt_with()
    {
        Question[] questions =
        [
            new() { Id = "has_law", Type = "yes_no" }, new() { Id = "year", Type = "integer", Relevant = "${has_law} = 'yes'" }, Text("remarks"),
            new() { Id = "name", Type = "short_text", Required = "true" }, new() { Id = "posts", Type = "integer", NotApplicable = true },
        ];
        var sheet = Sheet(questions, ("has_law", "no"), ("posts", "n/a"));
        sheet.Notes[new("posts")] = new() { Justification = "There are none." };

        Found(sheet).Should().Equal("name answer-required", "remarks unanswered");
        var finding = Quality.Check(new SheetLook(sheet)).Single(one => !one.Blocks);
        finding.Warning.Should().StartWith("unanswered remarks #");
        var all = Progress.Of(sheet).Whole;
        (all.Done, all.Total, all.Blank).Should().Be((2, 4, 2), "what pages count");
    }

    [Fact]
    public void A_contradiction_is_told_by_the_questionnaires_own_rule()
    {
        var layout = new SheetLayout(Sample.With(new() { Id = "filled", Type = "integer" }, new() { Id = "posts", Type = "integer" }) with
        {
            Rules = [new() { Id = "not_more", Check = "${filled} <= ${posts}", Questions = ["filled", "posts"] }],
        });
        var sheet = new AnswerSheet(layout, "LCA") { [0] = Answer.Of(5, "5"), [1] = Answer.Of(4, "4") };

        var finding = Quality.Check(new SheetLook(sheet)).Single();

        (finding.Blocks, finding.Problem.Key, finding.Problem.Rule).Should().Be((false, "rule", "not_more"));
        finding.Warning.Should().StartWith("rule not_more filled posts #");
    }

    [Fact]
    public void What_blocks_comes_first() =>
        Found(Sheet([Level("a"), new() { Id = "b", Type = "yes_no", Required = "true" }], ("a", "started"))).Should().Equal("b answer-required", "a level-without-evidence");

    [Fact]
    public void A_reason_speaks_for_the_answer_it_was_given_for_and_not_for_the_next_one()
    {
        var first = Warning("started");

        Warning("started").Should().Be(first);
        Warning("improving").Should().NotBe(first);
        first.Should().StartWith("level-without-evidence a #");

        static string Warning(string level) => Quality.Check(new SheetLook(Sheet([Level("a")], ("a", level)))).Single().Warning;
    }

    [Fact]
    public void The_name_of_a_warning_fits_its_column()
    {
        var sheet = Levels(200, "planned");

        Quality.Check(new SheetLook(sheet)).Single().Warning.Length.Should().BeLessThanOrEqualTo(Quality.LongestWarning);
    }

    [Fact]
    public void Each_rule_has_a_key_of_its_own() => QualityRules.All.Select(rule => rule.Key).Should().OnlyHaveUniqueItems();

    private static Question Level(string id) => new() { Id = id, Type = "level", Scale = "maturity" };

    private static Question Text(string id) => new() { Id = id, Type = "long_text" };

    private static AnswerSheet Levels(int count, string level) =>
        Sheet([.. Enumerable.Range(0, count).Select(i => Level($"q{i}"))], [.. Enumerable.Range(0, count).Select(i => ($"q{i}", level))]);

    private static IEnumerable<string> Found(AnswerSheet sheet, Dictionary<AnswerAddress, GivenAnswer>? given = null) =>
        Quality.Check(new SheetLook(sheet) { Given = given ?? [] }).Select(finding => $"{string.Join(',', finding.Problem.At)} {finding.Problem.Key}");

    private static AnswerSheet Sheet(Question[] questions, params (string Id, string Text)[] answers) => Sheet(questions, Words, answers);

    private static AnswerSheet Sheet(Question[] questions, Texts texts, params (string Id, string Text)[] answers)
    {
        var layout = new SheetLayout(Sample.With(questions) with { Texts = new Dictionary<string, Texts> { ["en"] = texts } });
        var sheet = new AnswerSheet(layout, "LCA");
        foreach (var (id, text) in answers)
            sheet[layout.SlotOf(id)] = Read(layout.Slots[layout.SlotOf(id)], text, sheet);
        return layout.SkipLogic.Applied(sheet);
    }

    private static Answer Read(Slot slot, string text, AnswerSheet sheet) => new SlotReader(slot, sheet.Layout.Questionnaire).Read(text).Answer;
}
