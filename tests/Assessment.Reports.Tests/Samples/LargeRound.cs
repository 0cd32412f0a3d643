using System.Globalization;
using System.Text;
using Assessment.Domain;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;
using Assessment.Reports.Blocks;
using Assessment.Reports.Sections;
using Assessment.Reports.Templates;
using Assessment.Reports.Tests.Sections;

namespace Assessment.Reports.Tests;

/// <summary>A round with an instrument of 300 questions of every kind in twelve sections, answered by an institution and agreed on, with texts as long as people write them.</summary>
internal static class LargeRound
{
    public const int Questions = 300;

    /// <summary>Type, members, what each answer may be (they take turns). A question in four has no answer.</summary>
    private static readonly (string Type, string Members, string[] Answers)[] Kinds =
    [
        ("level", ", scale: maturity", ["level_1", "level_2", "level_3", "level_4", "level_5"]),
        ("yes_no", "", ["yes", "no"]),
        ("single_choice", ", options: [{ id: first, score: 1 }, { id: second, score: 3 }, { id: other, other: true }]", ["first", "other|A cabinet conclusion that was never gazetted and that only the secretary keeps"]),
        ("multiple_choice", ", options: [{ id: first, score: 1 }, { id: second, score: 2 }, { id: third, score: 2 }]", ["first second", "first second third"]),
        ("integer", ", minimum: 0, maximum: 100000, evidence: none", ["0", "12500"]),
        ("percentage", ", minimum: 0, maximum: 100", ["87.5", "0"]),
        ("amount", ", currencies: [XCD, USD]", ["1250000.50 XCD", "3 USD"]),
        ("short_text", "", ["Freedom of Information Act", "Ley N.º 13 de Estadística"]),
        ("long_text", "", ["Two ministries keep their registers on paper.\nA plan to digitise them has no budget yet, and the officer who wrote it has left the service.", "None."]),
        ("date", "", ["2015-07-13", "2026-02-28"]),
        ("link", "", ["https://data.example.org/catalogue/of/every/dataset/that/was/ever/published?language=en&page=1234567890", "https://example.org"]),
        ("matrix", ", scale: maturity, rows: [{ id: health }, { id: works }]", ["level_2", "level_5"]),
        ("ranking", ", options: [{ id: first }, { id: second }, { id: third }]", ["second first third", "third second first"]),
        ("rating", ", minimum: 0, maximum: 10", ["4", "10"]),
        ("yes_partly_no", "", ["partly", "yes"]),
    ];

    public static readonly Questionnaire Questionnaire = Read();

    public static NumberedReport Report(string language)
    {
        var round = new Round
        {
            Id = "large",
            Mechanism = "MECIGEP",
            Title = new Wording { ["en"] = "Three hundred questions", ["es"] = "Trescientas preguntas" },
            Topic = new Wording { ["en"] = "Everything", ["es"] = "Todo" },
            Questionnaire = Questionnaire.Id,
            Edition = Questionnaire.Edition,
            Languages = ["en", "es"],
            Country = new RoundCountry { Code = "LC", Name = new Wording { ["en"] = "Saint Lucia", ["es"] = "Santa Lucía" } },
        };
        var layout = new SheetLayout(Questionnaire);
        var material = new ReportMaterial(new RoundFolder { Round = round }, Questionnaire, [Sheet(layout, Layer.Self), Sheet(layout, Layer.Agreed)], ReportTemplate.CultureOf(language)) { Template = SaintLucia.Template };
        return SaintLucia.Template.Report(material);
    }

    /// <summary>How the text of a question begins; no other text begins so.</summary>
    public static string Start(int question, string language) => language == "es" ? $"Pregunta {question}:" : $"Question {question}:";

    private static AnswerSheet Sheet(SheetLayout layout, Layer layer)
    {
        var sheet = new AnswerSheet(layout, "LC", layer);
        for (var i = 0; i < layout.Slots.Count; i++)
        {
            var slot = layout.Slots[i];
            var answers = Kinds.Single(kind => kind.Type == slot.Question.Type).Answers;
            if ((i + (int)layer) % 4 != 3)
                sheet[i] = QuestionTypes.Find(slot.Question.Type)!.Read(slot, answers[(i + (int)layer) % answers.Length], layout.Questionnaire).Answer with { NotSure = i % 9 == 0 };
            if (i % 3 == 0)
                sheet.Notes[new AnswerAddress(slot.Question.Id, null, slot.Row?.Id)] = new AnswerNote { Sources = [$"Annual report {2000 + i % 25}, chapter {i % 12}, paragraph {i}"], Comment = "The figures are those of the last audited year." };
        }
        return sheet;
    }

    private static Questionnaire Read()
    {
        var reading = QuestionnaireReader.Read([SourceFile.OfText("questionnaire.yaml", Yaml()), SourceFile.OfText("texts.en.yaml", Texts("en")), SourceFile.OfText("texts.es.yaml", Texts("es"))]);
        return reading.IsValid ? reading.Questionnaire! : throw new InvalidOperationException(string.Join("\n", reading.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Take(5)));
    }

    private static string Yaml()
    {
        var yaml = new StringBuilder("id: large\nedition: \"1\"\nlanguages: [en, es]\nscales:\n  - { id: maturity, levels: [");
        yaml.AppendJoin(", ", Enumerable.Range(1, 5).Select(n => $"{{ id: level_{n}, value: {n} }}")).Append("] }\ndimensions:\n  - id: all\n    method: weighted_mean\n    target: 4\n    dimensions:\n");
        for (var d = 0; d < 12; d++)
            yaml.Append(CultureInfo.InvariantCulture, $"      - {{ id: area_{d}, method: mean, target: {3 + d % 3 * 0.5} }}\n");
        yaml.Append("sections:\n");
        for (var q = 0; q < Questions; q++)
        {
            if (q % 25 == 0)
                yaml.Append(CultureInfo.InvariantCulture, $"  - id: section_{q / 25}\n    questions:\n");
            var (type, members, _) = Kinds[q % Kinds.Length];
            yaml.Append(CultureInfo.InvariantCulture, $"      - {{ id: q{q}, type: {type}{(type == "level" ? $", dimension: area_{q / 25}" : "")}{members} }}\n");
        }
        return yaml.ToString();
    }

    private static string Texts(string language)
    {
        var es = language == "es";
        var yaml = new StringBuilder($"title: {(es ? "Todo" : "Everything")}\nscales:\n  maturity:\n    levels:\n");
        foreach (var n in Enumerable.Range(1, 5))
            yaml.Append(CultureInfo.InvariantCulture, $"      level_{n}: {{ label: {(es ? "Nivel" : "Level")} {n}, descriptor: {(es ? "Descripción del nivel" : "What level")} {n} }}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"dimensions:\n  all: {{ label: {(es ? "En conjunto" : "As a whole")} }}\n");
        for (var d = 0; d < 12; d++)
            yaml.Append(CultureInfo.InvariantCulture, $"  area_{d}: {{ label: \"{(es ? "Rendición de cuentas y participación, área" : "Accountability and participation, area")} {d}\" }}\n");
        yaml.Append("sections:\n");
        for (var s = 0; s < 12; s++)
            yaml.Append(CultureInfo.InvariantCulture, $"  section_{s}: {{ label: {(es ? "Sección" : "Section")} {s} }}\n");
        yaml.Append("questions:\n");
        for (var q = 0; q < Questions; q++)
        {
            var options = Kinds[q % Kinds.Length] switch
            {
                { Type: "level" } => ", levels: { " + string.Join(", ", Enumerable.Range(1, 5).Select(n => $"level_{n}: \"{(es ? "Cómo se ve" : "How it looks")}, {n}, {q}\"")) + " }",
                { Type: "matrix" } => ", rows: { health: Health, works: Works }",
                var kind when kind.Members.Contains("options", StringComparison.Ordinal) => ", options: { first: The first way, second: The second way, " + (kind.Type == "single_choice" ? "other: Another" : "third: The third") + " }",
                _ => "",
            };
            var text = es ? "¿qué tan lejos ha llegado la administración en este asunto de la estrategia?" : "how far has the administration come in this matter of the strategy?";
            yaml.Append(CultureInfo.InvariantCulture, $"  q{q}: {{ text: \"{Start(q, language)} {text}\"{options} }}\n");
        }
        return yaml.ToString();
    }
}
