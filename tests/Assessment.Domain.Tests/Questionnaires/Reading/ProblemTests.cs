using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Questionnaires;

/// <summary>Each thing an author can get wrong: its key, its place (the mark ◆) and part of what is said.</summary>
public class ProblemTests
{
    /// <summary>Key, a piece of the valid instrument, what stands there instead, part of the message.</summary>
    public static TheoryData<string, string, string, string> InTheQuestionnaire => new()
    {
        { "unknown-dimension", "dimension: legal", "dimension: ◆leagl", "Did you mean 'legal'?" },
        { "unknown-member", "bands: named", "◆band: named", "Did you mean 'bands'?" },
        { "missing-member", "{ id: low, value: 0 }", "◆{ id: low }", "'value' is missing" },
        { "empty-value", "dimension: legal", "dimension: ◆~", "'dimension' has no value" },
        { "not-a-mapping", "{ id: health }", "◆health", "'id: …'" },
        { "not-a-list", "tags: [quick]", "tags: ◆quick", "[one, two]" },
        { "not-a-value", "type: yes_no", "type: ◆[yes_no]", "takes one value" },
        { "not-true-or-false", "other: true", "other: ◆yes", "true or false, not 'yes'" },
        { "unknown-word", "check: \"${has_law}", "severity: ◆eror\n    check: \"${has_law}", "Did you mean 'error'?" },
        { "quoted-number", "cap: 2", "cap: ◆\"2\"", "Remove the quotes" },
        { "not-a-number", "weight: 2", "weight: ◆.nan", "is a number, not '.nan'" },
        { "not-a-whole-number", "maximum_entries: 5", "maximum_entries: ◆2.5", "a whole number" },
        { "control-character", "id: budget,", "id: ◆\"\\x07\",", "U+0007" },
        { "key-not-text", "{ id: finance }", "{ ◆[a]: finance, id: finance }", "single word" },
        { "duplicate-key", "minimum: 0", "minimum: 0\n        ◆minimum: 1", "given twice" },
        { "bad-id", "id: has_law", "id: ◆has law", "cannot be the id of a question" },
        { "duplicate-id", "id: strategy", "id: ◆legal", "There is a dimension 'legal' already" },
        { "duplicate-id", "{ id: finance }", "{ id: ◆Health }", "differ only in capitals" },
        { "reserved-id", "id: days", "id: ◆respondent", "first column" },
        { "bad-edition", "edition: \"2\"", "edition: ◆\"2 of 3\"", "letters, digits" },
        { "bad-language", "[en]", "[en, ◆english!]", "not a language tag" },
        { "duplicate-language", "[en]", "[en, ◆en]", "listed twice" },
        { "no-language", "[en]", "◆[]", "at least one language" },
        { "unknown-type", "type: yes_no", "type: ◆yesno", "Did you mean 'yes_no'?" },
        { "member-not-used", "type: yes_no", "◆decimals: 2\n        type: yes_no", "It is for decimal, percentage, amount." },
        { "unknown-scale", "scale: maturity\n        dimension", "scale: ◆maturty\n        dimension", "Did you mean 'maturity'?" },
        { "unknown-set-of-bands", "bands: named", "bands: ◆grades", "Known: named." },
        { "unknown-grade-table", "bands: named", "table: ◆pair", "Did you mean 'pairs'?" },
        { "unknown-level", "low mid: low", "◆low mdi: low", "Did you mean 'mid'?" },
        { "unknown-question", "[has_law, strategy]", "[has_law, ◆stratgy]", "Did you mean 'strategy'?" },
        { "unknown-tag", "tag: quick", "tag: ◆quik", "Did you mean 'quick'?" },
        { "unknown-child", "bands: named", "method: ladder\n    steps: [{ all: [legal, ◆topics], score: 1 }]", "Known: legal, practice." },
        { "unknown-id", "has_law: law", "◆has_laws: law", "Did you mean 'has_law'?" },
        { "continued-twice", "has_law: law", "has_law: law, ◆strategy: law", "continued by 'has_law' already" },
        { "continues-itself", "edition: \"1\"", "edition: ◆\"2\"", "cannot continue itself" },
        { "negative-weight", "weight: 2", "weight: ◆-1", "cannot be below 0" },
        { "weights-all-zero", "- id: total", "- ◆id: other_total\n    dimensions: [{ id: idle, weight: 0, dimensions: [] }]\n  - id: total", "can never have a score" },
        { "childless-dimension", "target: 1 }", "target: 1 }\n      - ◆{ id: lonely }", "Nothing feeds dimension 'lonely'" },
        { "unknown-method", "method: weighted_mean", "method: ◆wieghted_mean", "Did you mean 'weighted_mean'?" },
        { "highest-not-positive", "target: 1 }", "target: 1 }\n      - id: debts\n        method: ◆sum\n        as: percent\n        dimensions: [{ id: debt, method: sum, max: 0 }]", "can never score above 0" },
        { "not-a-share", "minimum_coverage: 0.5", "minimum_coverage: ◆50", "50 % is 0.5" },
        { "negative-count", "minimum_coverage: 0.5", "minimum_answered: ◆-1", "cannot be below 0" },
        { "digits-out-of-range", "round: { digits: 1 }", "round: { digits: ◆11 }", "from 0 to 10" },
        { "too-few-levels", "- id: maturity", "- id: short\n    levels: ◆[]\n  - id: maturity", "at least two levels" },
        { "levels-not-rising", "{ id: high, value: 2 }", "{ id: high, value: ◆1 }", "worth more than the one before" },
        { "no-bands", "- id: named", "- id: none\n    bands: ◆[]\n  - id: named", "'none' has no bands" },
        { "two-bounds", "{ id: strong, from: 1 }", "{ id: strong, from: 1, above: ◆1 }", "not both" },
        { "no-bound", "{ id: strong, from: 1 }", "◆{ id: strong }", "needs 'from' or 'above'" },
        { "bands-not-rising", "{ id: strong, from: 1 }", "{ id: strong, from: 1 }\n      - { id: best, above: ◆0.5 }", "higher than the one before" },
        { "too-few-options", "type: yes_no", "type: single_choice\n        options: ◆[{ id: a }]", "at least 2 options" },
        { "two-others", "{ id: budget, score: 1 }", "{ id: budget, other: true }\n          - { id: more, other: ◆true }", "Only one option" },
        { "other-not-possible", "type: yes_no", "type: yes_no\n        options: [{ id: yes, score: 1, other: ◆true }, { id: no, score: 0 }]", "single_choice and multiple_choice" },
        { "exclusive-not-possible", "type: yes_no", "type: single_choice\n        options: [{ id: a, exclusive: ◆true }, { id: b }]", "multiple_choice" },
        { "option-not-of-type", "type: yes_no", "type: yes_no\n        options: [{ id: yes, score: 1 }, { id: no, score: 0 }, { id: ◆perhaps, score: 0 }]", "single_choice" },
        { "option-of-type-missing", "type: yes_no", "type: yes_no\n        options: ◆[{ id: yes, score: 1 }]", "List all of the options yes, no" },
        { "no-scale", "id: strategy\n        type: level\n        scale: maturity", "◆id: strategy\n        type: level", "needs a scale" },
        { "scale-and-limits", "type: level\n        scale: maturity", "type: rating\n        minimum: 1\n        scale: ◆maturity", "either a scale" },
        { "no-rows", "rows:\n          - { id: health }\n          - { id: finance }", "rows: ◆[]", "at least one row" },
        { "unknown-over", "rows:\n          - { id: health }", "over: ◆meen\n        rows:\n          - { id: health }", "Did you mean 'mean'?" },
        { "repeat-without-questions", "questions:\n          - { id: law_name, type: short_text }", "questions: ◆[]", "at least one question" },
        { "repeat-in-repeat", "{ id: law_name, type: short_text }", "{ id: law_name, type: ◆repeat, questions: [{ id: inner, type: note }] }", "another repeat group" },
        { "limits-crossed", "maximum_entries: 5", "maximum_entries: 5\n        minimum_entries: ◆6", "above the maximum" },
        { "limit-too-low", "maximum_entries: 5", "maximum_entries: ◆0", "cannot be below 1" },
        { "limit-not-whole", "type: integer", "type: integer\n        maximum: ◆9.5", "whole number" },
        { "decimals-out-of-range", "minimum: 0", "decimals: ◆11", "0 to 10" },
        { "no-currency", "currencies: [XCD]", "currencies: ◆[]", "at least one currency" },
        { "bad-currency", "[XCD]", "[◆EC$]", "ISO 4217" },
        { "points-in-two-currencies", "currencies: [XCD]", "currencies: [XCD, USD]\n        points: ◆{ steps: [{ from: 1, score: 1 }] }", "Amounts in different currencies" },
        { "points-not-possible", "type: short_text", "type: short_text, points: ◆{ cap: 1 }", "earns no points" },
        { "points-not-for-numbers", "{ linear: { from: 30, to: 10 } }", "◆{ cap: 1, linear: { from: 30, to: 10 } }", "'choices', 'cap' and 'ladder'" },
        { "points-empty", "{ linear: { from: 30, to: 10 } }", "◆{}", "say nothing" },
        { "points-conflict", "{ linear: { from: 30, to: 10 } }", "◆{ linear: { from: 30, to: 10 }, steps: [{ from: 1, score: 1 }] }", "not both" },
        { "line-without-length", "{ linear: { from: 30, to: 10 } }", "{ linear: ◆{ from: 10, to: 10 } }", "no line between" },
        { "steps-not-rising", "{ linear: { from: 30, to: 10 } }", "{ steps: [{ from: 2, score: 1 }, { from: ◆1, score: 2 }] }", "above the one before" },
        { "points-not-for-choices", "{ choices: sum, cap: 2 }", "◆{ linear: { from: 1, to: 2 } }", "Add 'choices: share'" },
        { "unknown-choice-points", "{ choices: sum, cap: 2 }", "{ choices: ◆all }", "'share' or 'sum'" },
        { "cap-without-sum", "{ choices: sum, cap: 2 }", "{ choices: share, cap: ◆2 }", "limits a sum" },
        { "sum-without-scores", "type: yes_no", "type: multiple_choice\n        points: { choices: ◆sum }\n        options: [{ id: a }]", "no scores to add up" },
        { "share-of-nothing", "type: yes_no", "type: multiple_choice\n        points: { choices: ◆share }\n        options: [{ id: a, exclusive: true }]", "neither exclusive" },
        { "unknown-option", "{ choices: sum, cap: 2 }", "{ ladder: [{ all: [budget, ◆plan], score: 1 }] }", "Did you mean 'plans'?" },
        { "no-formula", "id: has_law\n        type: yes_no", "◆id: has_law\n        type: calculated", "needs 'calculate'" },
        { "score-not-possible", "type: yes_no", "type: ranking\n        options: [{ id: a, score: ◆1 }, { id: b }]", "not scored" },
        { "note-not-scored", "type: yes_no\n        dimension: legal", "type: note\n        dimension: ◆legal", "feeds no dimension" },
        { "note-not-answered", "type: yes_no", "type: note\n        required: ◆true", "Remove 'required'" },
        { "unknown-name", "${has_law}", "${◆has_lwa}", "Did you mean 'has_law'?" },
        { "unknown-name", "${has_law}", "${◆legal}", "is a dimension" },
        { "unknown-function", "\"${has_law} = 'yes'\"", "\"${has_law} = 'yes' and ◆selectd(${topics}, 'budget')\"", "selected" },
        { "cycle", "${has_law}", "◆${strategy}", "'strategy' depends on its own answer." },
        { "impure-score", "${has_law} = 'yes'", "${has_law} = 'yes' and ◆today() > '2015-01-01'", "the same for ever" },
        { "unknown-word", "tags: [quick]", "evidence: ◆requierd", "Did you mean 'required'?" },
        { "unknown-word", "tags: [quick]", "required: ◆yes", "Known: true, false." },
        { "always-true", "\"${has_law} = 'yes'\"", "\"◆${has_law}\"", "Compare it, for example ${has_law} = 'yes'." },
        { "name-without-braces", "${has_law} = 'yes'", "◆has_law = 'yes'", "Write ${has_law}" },
        { "bad-pattern", "\". >= 0\"", "\"◆regex(., '(a)\\\\1')\"", "back-reference" },
        { "bad-link", "type: yes_no", "type: yes_no\n        sources: [{ title: x, link: ◆www.example.org }]", "https://" },
        { "too-many", "tags: [quick]", "tags: [quick]\n        options: ◆[" + string.Join(",", Enumerable.Range(0, 501).Select(i => $"{{id: o{i}}}")) + "]", "at most 500" },
        { "option-without-score", "{ id: plans, score: 2 }", "◆{ id: plans }", "has no score" },
    };

    public static TheoryData<string, string, string, string> InTheTexts => new()
    {
        { "missing-texts", "title: Small\n", "◆", "1 text is missing in 'en': title." },
        { "text-for-nothing", "has_law: {", "◆has_lwa: {", "Did you mean 'has_law'?" },
        { "text-for-nothing", "options: { budget: Budget", "options: { ◆budgets: Budget", "Did you mean 'budget'?" },
        { "text-for-nothing", "rows: { health: Health", "rows: { ◆helth: Health", "Did you mean 'health'?" },
        { "level-without-descriptor", "levels:\n      low: Nobody has written one.\n      ", "levels:\n      ◆", "does not say in 'en' what level low means" },
        { "descriptors-alike", "mid: A draft is with the cabinet.", "◆mid: Nobody has properly written one.", "Levels low and mid differ by one word" },
        { "unknown-member", "title: Small", "◆titel: Small", "Did you mean 'title'?" },
    };

    [Fact]
    public void The_instrument_that_these_tests_spoil_has_no_problem() => Instrument.Read().Problems.Should().BeEmpty();

    [Theory, MemberData(nameof(InTheQuestionnaire))]
    public void A_mistake_in_the_questionnaire_is_named_with_its_place(string key, string piece, string instead, string says) =>
        Check(Instrument.Spoiled(piece, instead), key, says);

    [Theory, MemberData(nameof(InTheTexts))]
    public void A_mistake_in_the_texts_is_named_with_its_place(string key, string piece, string instead, string says) =>
        Check(Instrument.Spoiled(piece, instead, "texts.en.yaml"), key, says);

    [Fact]
    public void All_mistakes_are_reported_at_once_in_the_order_of_the_file()
    {
        var spoiled = Instrument.Yaml.Replace("dimension: legal", "dimension: leagl").Replace("weight: 2", "weight: -2").Replace("type: integer", "type: intger");

        Instrument.Read(spoiled).Problems.Select(p => p.Key).Should().Equal("childless-dimension", "negative-weight", "unknown-dimension", "unknown-type");
    }

    [Fact]
    public void A_language_without_texts_is_one_warning()
    {
        var (reading, place) = Instrument.Spoiled("[en]", "[en, ◆es]");

        reading.IsValid.Should().BeTrue();
        reading.Problems.Should().ContainSingle().Which.Should().Be(
            new Problem(place, "missing-texts", "There are no texts in 'es'. Add texts.es.yaml.", ProblemSeverity.Warning));
    }

    [Fact]
    public void Texts_in_a_language_that_is_not_declared_are_refused() =>
        QuestionnaireReader.Read([SourceFile.OfText("questionnaire.yaml", Instrument.Yaml), SourceFile.OfText("texts.en.yaml", Instrument.English), SourceFile.OfText("texts.fr.yaml", "title: Petit")])
            .Problems.Should().ContainSingle(p => p.Key == "undeclared-language").Which.Place.Should().Be("texts.fr.yaml:1:1");

    [Fact]
    public void Texts_may_stand_inside_the_questionnaire_but_not_twice()
    {
        var inside = Instrument.Yaml + "\ntexts:\n  ◆en:\n    title: Small\n";
        var place = Instrument.PlaceOfMark("questionnaire.yaml", inside);

        QuestionnaireReader.Read([SourceFile.OfText("questionnaire.yaml", inside.Replace("◆", ""))]).Problems.Should().ContainSingle().Which.Key.Should().Be("missing-texts");
        Instrument.Read(inside).Problems.Should().ContainSingle().Which.Should().Match<Problem>(p => p.Key == "texts-twice" && p.Place == place);
    }

    [Fact]
    public void An_instrument_without_questions_is_refused() =>
        QuestionnaireReader.Read([SourceFile.OfText("q.yaml", "id: x\nedition: 1\nlanguages: [en]")]).Problems.Select(p => p.Key).Should().Equal("no-questions", "missing-texts");

    [Fact]
    public void A_file_with_very_many_mistakes_lists_the_first_five_hundred()
    {
        var reading = QuestionnaireReader.Read([SourceFile.OfText("q.yaml", string.Concat(Enumerable.Range(0, 2000).Select(i => $"x{i}: 1\n")))]);

        reading.Problems.Should().HaveCount(501);
        reading.Problems[^1].Key.Should().Be("more-problems");
    }

    private static void Check((QuestionnaireReading Reading, string Place) spoiled, string key, string says) =>
        spoiled.Reading.Problems.Should().Contain(p => p.Key == key && p.Place == spoiled.Place && p.Message.Contains(says, StringComparison.Ordinal));
}
