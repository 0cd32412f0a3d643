using System.Globalization;
using System.Text;
using Assessment.Domain.Questionnaires;

namespace Assessment.Bench.Questionnaires;

/// <summary>An instrument of so many questions of mixed types with skip logic, evidence rules, descriptors for every level and two languages.</summary>
internal static class LargeInstrument
{
    public static IReadOnlyList<SourceFile> Of(int questions) =>
        [SourceFile.OfText("questionnaire.yaml", Yaml(questions)), SourceFile.OfText("texts.en.yaml", Texts(questions, "en")), SourceFile.OfText("texts.es.yaml", Texts(questions, "es"))];

    private static string Yaml(int questions)
    {
        var yaml = new StringBuilder("""
            id: large
            edition: "1"
            languages: [en, es]
            scales:
              - id: maturity
                levels: [{ id: "1", value: 1 }, { id: "2", value: 2 }, { id: "3", value: 3 }, { id: "4", value: 4 }, { id: "5", value: 5 }]
            dimensions:
              - id: total
                method: weighted_mean
                dimensions:

            """);
        for (var d = 0; d < Dimensions(questions); d++)
            yaml.AppendLine(CultureInfo.InvariantCulture, $"      - {{ id: d{d}, method: weighted_mean, weight: {d % 3 + 1} }}");
        yaml.AppendLine("sections:");
        for (var q = 0; q < questions; q++)
        {
            if (q % 10 == 0)
                yaml.AppendLine(CultureInfo.InvariantCulture, $"  - id: s{q / 10}\n    questions:");
            yaml.AppendLine(CultureInfo.InvariantCulture, $"      - id: q{q}\n        type: {TypeOf(q)}");
            yaml.AppendLine(CultureInfo.InvariantCulture, $"        dimension: d{q % Dimensions(questions)}\n        evidence: \"string-length(.) > {q % 5}\"");
            if (q > 10)
                yaml.AppendLine(CultureInfo.InvariantCulture, $"        relevant: \"${{q{q - q % 5 - 5}}} = 'yes' or (${{q{q - q % 5 - 4}}} >= 2 and not(selected(${{q{q - q % 5 - 3}}}, 'a')))\"");
        }
        yaml.AppendLine("rules:");
        for (var r = 0; r < questions / 10; r++)
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: r{r}, check: \"${{q{5 * r}}} != 'no' or ${{q{5 * r + 1}}} < 5\", questions: [q{5 * r}] }}");
        return yaml.ToString();
    }

    private static string TypeOf(int question) => (question % 5) switch
    {
        0 => "yes_no",
        1 => "level\n        scale: maturity",
        2 => "multiple_choice\n        options: [{ id: a, score: 1 }, { id: b, score: 2 }, { id: c, score: 0 }, { id: none, exclusive: true, score: 0 }]",
        3 => "single_choice\n        options: [{ id: a, score: 1 }, { id: b, score: 2 }, { id: other, other: true }]",
        _ => "percentage\n        constraint: \". >= 0 and . <= 100\"\n        points: { linear: { from: 0, to: 100, lowest: 1, highest: 5 } }",
    };

    private static string Texts(int questions, string language)
    {
        var yaml = new StringBuilder($"title: Large ({language})\nscales:\n  maturity:\n    levels: {{ \"1\": {{ label: Initial }}, \"2\": {{ label: Emerging }}, \"3\": {{ label: Established }}, \"4\": {{ label: Managed }}, \"5\": {{ label: Leading }} }}\ndimensions:\n  total: {{ label: Total }}\n");
        for (var d = 0; d < Dimensions(questions); d++)
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  d{d}: {{ label: Dimension {d} }}");
        yaml.AppendLine("sections:");
        for (var s = 0; s <= (questions - 1) / 10; s++)
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  s{s}: {{ label: Section {s} }}");
        yaml.AppendLine("questions:");
        for (var q = 0; q < questions; q++)
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  q{q}:\n    text: How far has the administration come in matter {q} of those that the strategy names?\n    help: Count what is in force today. What is planned is asked further down.\n    evidence: A law, a decree, minutes, or a page of the institution that anybody can open.");
            if (q % 5 == 4)
                yaml.AppendLine("    constraint: A share lies between 0 and 100.");
            else if (q % 5 == 1)
                yaml.AppendLine("    levels:\n      \"1\": Nobody is in charge of it and no text mentions it.\n      \"2\": One unit has begun, by itself and without a budget line.\n      \"3\": A decree names who does what, and most ministries follow it.\n      \"4\": Figures are gathered every quarter and the cabinet sees them.\n      \"5\": Other countries come to learn, and outsiders may check the figures.");
            else if (q % 5 is 2 or 3)
                yaml.AppendLine(q % 5 == 2 ? "    options: { a: The first way, b: The second way, c: The third way, none: None of these }" : "    options: { a: The first way, b: The second way, other: Another way }");
        }
        yaml.AppendLine("rules:");
        for (var r = 0; r < questions / 10; r++)
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  r{r}: The two answers do not agree with each other. Look at both again.");
        return yaml.ToString();
    }

    private static int Dimensions(int questions) => Math.Max(1, questions / 20);
}
