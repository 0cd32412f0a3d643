using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Questionnaires;

/// <summary>A small instrument without problems, to be spoiled in one place at a time.</summary>
internal static class Instrument
{
    /// <summary>Put in a text where a problem should be; taken out before reading.</summary>
    public const char Mark = '◆';

    public const string Yaml = """
        id: small
        edition: "2"
        languages: [en]
        scales:
          - id: maturity
            levels:
              - { id: low, value: 0 }
              - { id: mid, value: 1 }
              - { id: high, value: 2 }
        bands:
          - id: named
            digits: 1
            bands:
              - { id: weak }
              - { id: strong, from: 1 }
        grade_tables:
          - id: pairs
            scale: maturity
            rows:
              low mid: low
        dimensions:
          - id: total
            method: weighted_mean
            bands: named
            dimensions:
              - { id: legal, method: weighted_mean, weight: 2, target: 1 }
              - id: practice
                minimum_coverage: 0.5
                round: { digits: 1 }
        sections:
          - id: page
            questions:
              - id: has_law
                type: yes_no
                dimension: legal
                tags: [quick]
              - id: strategy
                type: level
                scale: maturity
                dimension: practice
                relevant: "${has_law} = 'yes'"
              - id: topics
                type: multiple_choice
                points: { choices: sum, cap: 2 }
                dimension: practice
                options:
                  - { id: budget, score: 1 }
                  - { id: plans, score: 2 }
                  - { id: other, other: true }
              - id: laws
                type: repeat
                maximum_entries: 5
                questions:
                  - { id: law_name, type: short_text }
              - id: ministries
                type: matrix
                scale: maturity
                rows:
                  - { id: health }
                  - { id: finance }
              - id: budget_amount
                type: amount
                currencies: [XCD]
                minimum: 0
              - id: days
                type: integer
                constraint: ". >= 0"
                points: { linear: { from: 30, to: 10 } }
        rules:
          - id: law_before_plan
            check: "${has_law} = 'yes' or ${strategy} = 0"
            questions: [has_law, strategy]
        short_forms:
          - { id: quick_look, tag: quick }
        continues:
          edition: "1"
          ids: { has_law: law }
        """;

    public const string English = """
        title: Small
        dimensions:
          total: { label: Total }
          legal: { label: Law }
          practice: { label: Practice }
        sections:
          page: { label: Page }
        scales:
          maturity:
            levels:
              low: { label: Low }
              mid: { label: Middle }
              high: { label: High }
        bands:
          named: { weak: Weak, strong: Strong }
        rules:
          law_before_plan: Say how there can be a plan without a law.
        short_forms:
          quick_look: Quick look
        questions:
          has_law: { text: Is there a law? }
          strategy:
            text: How far is the strategy?
            levels:
              low: Nobody has written one.
              mid: A draft is with the cabinet.
              high: Every ministry reports on it in public each year.
          topics:
            text: Which topics are open?
            options: { budget: Budget, plans: Plans, other: Another }
          laws: { text: Laws }
          law_name: { text: Name of the law }
          ministries:
            text: How open is each ministry?
            rows: { health: Health, finance: Finance }
          budget_amount: { text: What is the budget? }
          days: { text: How many days?, constraint: Days cannot be negative. }
        """;

    public static QuestionnaireReading Read(string yaml = Yaml, string english = English) => QuestionnaireReader.Read(
        [SourceFile.OfText("questionnaire.yaml", yaml.Replace($"{Mark}", "")), SourceFile.OfText("texts.en.yaml", english.Replace($"{Mark}", ""))]);

    /// <summary>Reads the instrument with one piece replaced, and the place of the mark in it.</summary>
    public static (QuestionnaireReading Reading, string Place) Spoiled(string piece, string replacement, string file = "questionnaire.yaml")
    {
        var original = file == "questionnaire.yaml" ? Yaml : English;
        original.Should().Contain(piece);
        var first = original.IndexOf(piece, StringComparison.Ordinal);
        var spoiled = original[..first] + replacement + original[(first + piece.Length)..];
        return (file == "questionnaire.yaml" ? Read(spoiled) : Read(english: spoiled), PlaceOfMark(file, spoiled));
    }

    public static string PlaceOfMark(string file, string marked)
    {
        var before = marked[..marked.IndexOf(Mark)];
        return $"{file}:{before.Count(c => c == '\n') + 1}:{before.Length - before.LastIndexOf('\n')}";
    }
}
