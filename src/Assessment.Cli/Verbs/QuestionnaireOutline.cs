using System.Globalization;
using Assessment.Domain.Questionnaires;

namespace Assessment.Cli.Verbs;

/// <summary>A questionnaire as lines of text: what it is, how it is scored, what it asks.</summary>
internal sealed class QuestionnaireOutline(Questionnaire questionnaire, string? language)
{
    private readonly Words words = new(questionnaire, language);

    public IEnumerable<string> Lines() => [.. Head(), .. Dimensions(), .. Lists(), .. Sections(), .. Rules()];

    private IEnumerable<string> Head()
    {
        yield return words.Title;
        yield return $"{questionnaire.Id}, edition {questionnaire.Edition}, in {string.Join(", ", questionnaire.Languages)}";
        foreach (var text in new[] { words.Notice, words.Summary }.OfType<string>())
        {
            yield return "";
            yield return text;
        }
    }

    private IEnumerable<string> Dimensions() => questionnaire.Dimensions.Count == 0 ? [] :
        ["", "DIMENSIONS", .. questionnaire.Dimensions.SelectMany(d => Dimension(d, "  ", questionnaire.Dimensions))];

    private IEnumerable<string> Dimension(Dimension dimension, string indent, IReadOnlyList<Dimension> siblings)
    {
        var weights = siblings.Sum(s => s.Weight);
        var facts = new List<string> { dimension.Method };
        if (siblings.Count > 1)
            facts.Add($"weight {Number(dimension.Weight)}{(weights > 0 ? $" ({(100 * dimension.Weight / weights).ToString("0.#", CultureInfo.InvariantCulture)} %)" : "")}");
        if (dimension.Target is { } target)
            facts.Add($"target {Number(target)}");
        var count = questionnaire.Sections.SelectMany(s => s.Questions).SelectMany(q => q.Questions.Prepend(q))
            .Count(q => q.Dimension == dimension.Id);
        if (count > 0)
            facts.Add(QuestionnaireVerbs.Count(count, "question"));
        yield return $"{indent}{words.Dimension(dimension.Id)} [{dimension.Id}] {string.Join(", ", facts)}";
        foreach (var line in dimension.Dimensions.SelectMany(d => Dimension(d, indent + "  ", dimension.Dimensions)))
            yield return line;
    }

    private IEnumerable<string> Lists()
    {
        foreach (var scale in questionnaire.Scales)
            yield return $"{(ReferenceEquals(scale, questionnaire.Scales[0]) ? "\nSCALES\n" : "")}  {scale.Id}: {string.Join(", ", scale.Levels.Select(l => $"{Number(l.Value)} {words.Level(scale.Id, l.Id)}"))}";
        foreach (var set in questionnaire.Bands)
            yield return $"{(ReferenceEquals(set, questionnaire.Bands[0]) ? "\nBANDS\n" : "")}  {set.Id}: {string.Join(", ", set.Bands.Select(b => words.Band(set.Id, b.Id) + Bound(b)))}";
    }

    private IEnumerable<string> Sections()
    {
        for (var s = 0; s < questionnaire.Sections.Count; s++)
        {
            var section = questionnaire.Sections[s];
            yield return $"\n{s + 1}. {words.Section(section.Id)} [{section.Id}]{(section.Relevant is null ? "" : $" if {section.Relevant}")}";
            for (var q = 0; q < section.Questions.Count; q++)
                foreach (var line in Question(section.Questions[q], $"{s + 1}.{q + 1}", "  "))
                    yield return line;
        }
    }

    private IEnumerable<string> Question(Question question, string number, string indent)
    {
        yield return $"{indent}{number} {words.Question(question.Id)} [{question.Id}]";
        yield return $"{indent}    {Facts(question)}";
        foreach (var option in question.Options)
            yield return $"{indent}    - {words.Option(question.Id, option.Id) ?? option.Id} [{option.Id}]{(option.Score is { } score ? $" {Number(score)}" : "")}";
        foreach (var row in question.Rows)
            yield return $"{indent}    - {words.Row(question.Id, row.Id)} [{row.Id}]";
        if (question.Type == "level" && questionnaire.Scales.FirstOrDefault(s => s.Id == question.Scale) is { } scale)
            foreach (var level in scale.Levels)
                yield return $"{indent}    {Number(level.Value)} {words.Level(scale.Id, level.Id)}: {words.Descriptor(question, level.Id) ?? "–"}";
        for (var i = 0; i < question.Questions.Count; i++)
            foreach (var line in Question(question.Questions[i], $"{number}.{i + 1}", indent + "    "))
                yield return line;
    }

    private static string Facts(Question question)
    {
        (string Name, string? Value)[] facts =
        [
            ("feeds ", question.Dimension), ("weight ", question.Weight == 1 ? null : Number(question.Weight)), ("scale ", question.Scale),
            ("if ", question.Relevant), ("required: ", question.Required), ("must hold: ", question.Constraint), ("= ", question.Calculate),
            ("evidence: ", question.Evidence == "optional" ? null : question.Evidence),
        ];
        return string.Join("; ", facts.Where(f => f.Value is not null).Select(f => f.Name + f.Value).Prepend(question.Type));
    }

    private IEnumerable<string> Rules() => questionnaire.Rules.Select((rule, i) =>
        $"{(i == 0 ? "\nRULES\n" : "")}  {words.Rule(rule.Id)} [{rule.Id}] {rule.Severity.ToString().ToLowerInvariant()} unless {rule.Check}");

    private static string Bound(Band band) =>
        band.From is { } from ? $" from {Number(from)}" : band.Above is { } above ? $" above {Number(above)}" : "";

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
