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
    [InlineData("{ id: plans, score: 2 }", "{ id: plans, score: 5 }", "Rescored question 'topics': option plans: score 2 → 5")]
    [InlineData("{ id: plans, score: 2 }", "{ id: plans, score: 2 }\n          - { id: laws, score: 1 }", "Changed question 'topics': option laws added")]
    [InlineData("dimension: legal", "dimension: practice", "Rescored question 'has_law': dimension legal → practice")]
    [InlineData("cap: 2", "cap: 3", "Rescored question 'topics': points {\"choices\":\"sum\",\"cap\":2} → {\"choices\":\"sum\",\"cap\":3}")]
    [InlineData("tags: [quick]", "tags: [quick]\n        required: true", "Changed question 'has_law': required added (true)")]
    [InlineData("{ id: high, value: 2 }", "{ id: high, value: 4 }", "Rescored scale 'maturity': levels …")]
    [InlineData("severity", "severity", "")]
    public void A_change_is_told_in_words(string piece, string instead, string words)
    {
        var changes = Diff(Instrument.Yaml.Replace(piece, instead)).Changes.Select(c => c.ToString()).ToList();

        if (words.Length == 0)
            changes.Should().BeEmpty();
        else
            changes.Should().ContainSingle().Which.Should().StartWith(words);
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
    [InlineData("type: yes_no", "type: yes_partly_no", "has_law", CarryOver.Not, "its type was yes_no and is yes_partly_no")]
    [InlineData("ids: { has_law: law }", "not_comparable: { has_law: The law of 2014 counts now. }", "has_law", CarryOver.Not, "The law of 2014 counts now.")]
    public void What_cannot_be_answered_any_more_does_not_carry_over(string piece, string instead, string question, CarryOver carry, string reason) =>
        Diff(Instrument.Yaml.Replace(piece, instead)).Answers.Should().Contain(new CarriedAnswers(question, question, carry, reason));

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
