using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Questionnaires;

public class EditionDiffTests
{
    [Fact]
    public void The_same_edition_has_no_changes_and_all_answers_carry_over()
    {
        var diff = Diff(Instrument.Yaml);

        diff.Changes.Should().BeEmpty();
        diff.Answers.Should().OnlyContain(a => a.Carry == CarryOver.Whole);
        diff.Answers.Select(a => a.Question).Should().Equal("has_law", "strategy", "topics", "law_name", "ministries", "budget_amount", "days");
    }

    [Theory]
    [InlineData("weight: 2", "weight: 3", "Rescored dimension 'legal': weight 2 → 3")]
    [InlineData("target: 1", "target: 2", "Changed dimension 'legal': target 1 → 2")]
    [InlineData("{ id: plans, score: 2 }", "{ id: plans, score: 5 }", "Rescored question 'topics': option plans (score 2 → 5)")]
    [InlineData("{ id: plans, score: 2 }", "{ id: plans, score: 2 }\n          - { id: laws, score: 1 }", "Changed question 'topics': option laws added")]
    [InlineData("dimension: legal", "dimension: practice", "Rescored question 'has_law': dimension legal → practice")]
    [InlineData("cap: 2", "cap: 3", "Rescored question 'topics': points (cap 2 → 3)")]
    [InlineData("tags: [quick]", "tags: [quick]\n        required: true", "Changed question 'has_law': required added (true)")]
    [InlineData("{ id: high, value: 2 }", "{ id: high, value: 4 }", "Rescored scale 'maturity': level high (value 2 → 4)")]
    [InlineData("[XCD]", "[XCD, USD]", "Changed question 'budget_amount': currency USD added")]
    [InlineData("tags: [quick]", "tags: [core, long]", "Changed question 'has_law': tag core, long added, tag quick removed")]
    [InlineData("severity", "severity", "")]
    public void A_change_is_told_in_words(string piece, string instead, string words)
    {
        var changes = Diff(Instrument.Yaml.Replace(piece, instead)).Changes.Select(c => c.ToString()).ToList();

        if (words.Length == 0)
            changes.Should().BeEmpty();
        else
            changes.Should().ContainSingle().Which.Should().StartWith(words);
    }

    private static readonly Questionnaire Small = new()
    {
        Id = "small",
        Edition = "1",
        Languages = ["en"],
        Dimensions = [new() { Id = "all", Method = "ladder", Steps = [new() { All = ["a", "b"], Score = 100 }, new() { All = ["a"], Score = 75 }] }],
        Sections = [new() { Id = "page", Questions = [new() { Id = "a", Type = "integer", Dimension = "all", Minimum = 0, Maximum = 4 }, new() { Id = "b", Type = "integer", Minimum = 0 }] }],
        Bands = [new() { Id = "groups", Bands = [new() { Id = "low" }, new() { Id = "high", From = 2 }] }],
        Scales = [new() { Id = "g", Levels = [new() { Id = "D", Value = 1 }, new() { Id = "A", Value = 2 }] }],
        GradeTables = [new() { Id = "t", Scale = "g", Rows = new Dictionary<string, string> { ["D D"] = "D", ["D A"] = "D" } }],
    };

    private static Questionnaire SmallWith(Func<Dimension, Dimension> all) => Small with { Dimensions = [all(Small.Dimensions[0])] };

    private static Questionnaire SmallWith(Func<Question, Question> a, Func<Question, Question> b) =>
        Small with { Sections = [new() { Id = "page", Questions = [a(Small.Sections[0].Questions[0]), b(Small.Sections[0].Questions[1])] }] };

    private static readonly (string Name, Questionnaire Newer, string Words)[] Changes =
    [
        ("limit of a scored number", SmallWith(a => a with { Maximum = 5 }, b => b), "Rescored question 'a': maximum 4 → 5"),
        ("limit of a number that is not scored", SmallWith(a => a, b => b with { Minimum = 1 }), "Changed question 'b': minimum 0 → 1"),
        ("a source", SmallWith(a => a with { Sources = [new() { Title = "Law 3", Link = "https://example.org" }] }, b => b), "Changed question 'a': source Law 3 added"),
        ("points added", SmallWith(a => a with { Points = new() { Linear = new() { From = 0, To = 4 } } }, b => b), "Rescored question 'a': points added (linear (from 0, to 4))"),
        ("a step of a ladder", SmallWith(d => d with { Steps = [d.Steps[0], new() { All = ["a"], Score = 50 }] }), "Rescored dimension 'all': step a (score 75 → 50)"),
        ("a step removed", SmallWith(d => d with { Steps = [d.Steps[1]] }), "Rescored dimension 'all': step a + b removed"),
        ("rounding", SmallWith(d => d with { Round = new() { Digits = 1, Mode = RoundingMode.HalfEven } }), "Rescored dimension 'all': round added (digits 1, mode half_even)"),
        ("effects", SmallWith(d => d with { Effects = new() { Blank = StateEffect.Zero } }), "Rescored dimension 'all': effects added (blank zero)"),
        ("a band", Small with { Bands = [new() { Id = "groups", Bands = [new() { Id = "low" }, new() { Id = "high", Above = 3 }] }] }, "Changed set of bands 'groups': band high (from removed (was 2), above added (3))"),
        ("a grade table", Small with { GradeTables = [Small.GradeTables[0] with { Rows = new Dictionary<string, string> { ["D D"] = "D", ["D A"] = "A", ["A A"] = "A" } }] }, "Rescored grade table 't': row D A D → A, row A A added (A)"),
        ("order of levels", Small with { Scales = [new() { Id = "g", Levels = [new() { Id = "A", Value = 2 }, new() { Id = "D", Value = 1 }] }] }, "Rescored scale 'g': levels in another order"),
    ];

    public static TheoryData<string> Names => new(Changes.Select(c => c.Name));

    [Theory, MemberData(nameof(Names))]
    public void What_is_inside_a_list_or_a_group_is_told_by_its_ids(string name)
    {
        var (_, newer, words) = Changes.Single(c => c.Name == name);

        EditionDiff.Of(Small, newer).Changes.Select(c => c.ToString()).Should().Equal(words);
    }

    [Fact]
    public void Between_any_two_instruments_no_change_is_told_in_pieces_of_files()
    {
        var folders = Directory.GetDirectories(RepositoryRoot.Of("questionnaires")).Order().ToList();
        var instruments = folders.Select(f => QuestionnaireReader.Read(f).Questionnaire!).ToList();
        foreach (var (older, newer) in instruments.Zip(instruments.Skip(1)))
            EditionDiff.Of(older, newer).Changes.Concat(EditionDiff.Of(newer, older).Changes).Select(c => c.Details)
                .Should().NotContain(text => text.Contains("{\"", StringComparison.Ordinal) || text.Contains('…') || text.Contains('[') || text.Contains("Assessment.", StringComparison.Ordinal));
    }

    [Fact]
    public void Rewording_is_told_by_language_and_part() =>
        EditionDiff.Of(Instrument.Read().Questionnaire!, Instrument.Read(english: Instrument.English.Replace("Is there a law?", "Is there a law in force?").Replace("budget: Budget", "budget: Budgets")).Questionnaire!)
            .Changes.Select(c => c.ToString()).Should().Equal("Reworded question 'has_law': en: text", "Reworded question 'topics': en: option budget");

    [Fact]
    public void A_renamed_question_keeps_its_answers_when_the_mapping_says_so()
    {
        var older = Instrument.Read(Instrument.Yaml.Replace("has_law", "law").Replace("{ law: law }", "{}").Replace("edition: \"2\"", "edition: \"1\"").Replace("edition: \"1\"\n  ids", "edition: \"0\"\n  ids"), Instrument.English.Replace("has_law", "law")).Questionnaire!;
        var newer = Instrument.Read().Questionnaire!;

        var diff = EditionDiff.Of(older, newer);

        diff.Changes.Select(c => c.ToString()).Should().Contain("Renamed question 'has_law': was 'law'").And.NotContain(c => c.StartsWith("Added") || c.StartsWith("Removed"));
        diff.Answers[0].Should().Be(new CarriedAnswers("has_law", "law", CarryOver.Whole, ""));
    }

    [Fact]
    public void Without_a_mapping_a_renamed_question_is_one_gone_and_one_new()
    {
        var newer = Instrument.Read(Instrument.Yaml.Replace("has_law", "law_there").Replace("{ law_there: law }", "{}"), Instrument.English.Replace("has_law", "law_there")).Questionnaire!;

        var diff = EditionDiff.Of(Instrument.Read().Questionnaire!, newer);

        diff.Changes.Select(c => c.ToString()).Should().Contain(["Removed question 'has_law': its answers are not carried over", "Added question 'law_there': in section 'page'"]);
        diff.Answers[0].Should().Be(new CarriedAnswers("law_there", null, CarryOver.New, ""));
    }

    [Theory]
    [InlineData("- { id: plans, score: 2 }\n          ", "", "topics", CarryOver.InPart, "option plans is gone")]
    [InlineData("- { id: finance }", "", "ministries", CarryOver.InPart, "row finance is gone")]
    [InlineData("[XCD]", "[USD]", "budget_amount", CarryOver.InPart, "currency XCD is gone")]
    [InlineData("minimum: 0", "minimum: 5", "budget_amount", CarryOver.InPart, "its limits are narrower")]
    [InlineData("type: yes_no", "type: short_text", "has_law", CarryOver.Not, "its type was yes_no and is short_text")]
    [InlineData("ids: { has_law: law }", "not_comparable: { has_law: The law of 2014 counts now. }", "has_law", CarryOver.Not, "The law of 2014 counts now.")]
    public void What_cannot_be_answered_any_more_does_not_carry_over(string piece, string instead, string question, CarryOver carry, string reason) =>
        Diff(Instrument.Yaml.Replace(piece, instead)).Answers.Should().Contain(new CarriedAnswers(question, question, carry, reason));

    [Theory]
    [InlineData("type: yes_no", "type: yes_partly_no", "has_law")]
    [InlineData("type: integer", "type: decimal", "days")]
    public void Answers_carry_over_to_a_type_that_reads_them_too(string piece, string instead, string question) =>
        Diff(Instrument.Yaml.Replace(piece, instead)).Answers.Should().Contain(new CarriedAnswers(question, question, CarryOver.Whole, ""));

    [Fact]
    public void Every_type_that_another_continues_exists_and_its_example_is_read_there()
    {
        foreach (var type in QuestionTypes.All)
            foreach (var older in type.Continues.Select(id => QuestionTypes.Find(id)!))
            {
                var (from, to) = (older.Example, older.Example with { Type = type.Id });
                type.Read(new Slot(to, null), older.ExampleAnswer!, Instrument.Read().Questionnaire!).Expected.Should().BeNull($"{type.Id} continues {from.Type}");
            }
    }

    [Fact]
    public void Moving_is_told()
    {
        var split = Instrument.Yaml.Replace("      - id: topics", "  - id: more\n    questions:\n      - id: topics").Replace("      - { id: legal,", "      - id: group\n        dimensions:\n          - { id: legal,");

        Diff(split).Changes.Select(c => c.ToString()).Should().Contain(["Moved question 'topics': now in section 'more'", "Moved dimension 'legal': now under 'group'", "Added section 'more'"]);
    }

    [Fact]
    public void Another_order_of_questions_is_told_once_for_the_section()
    {
        var days = Instrument.Yaml[Instrument.Yaml.IndexOf("      - id: days", StringComparison.Ordinal)..Instrument.Yaml.IndexOf("rules:", StringComparison.Ordinal)];
        var reordered = Instrument.Yaml.Replace(days, "").Replace("      - id: has_law", days + "      - id: has_law");

        Diff(reordered).Changes.Select(c => c.ToString()).Should().Equal("Moved questions of section 'page': in another order");
    }

    private static EditionDiff Diff(string yaml) => EditionDiff.Of(WithoutMapping(Instrument.Yaml) with { Edition = "1" }, WithoutMapping(yaml));

    /// <summary>Older and newer differ only where a test says so, not by the mapping to an edition before them.</summary>
    private static Questionnaire WithoutMapping(string yaml) => Instrument.Read(yaml.Replace("ids: { has_law: law }", "ids: {}")).Questionnaire!;
}
