using System.Globalization;
using System.Text.RegularExpressions;
using Assessment.Domain.Expressions;
using Assessment.Domain.Questionnaires;
using InstrumentWords = Assessment.Domain.Questionnaires.Words;

namespace Assessment.Reports.Sections;

/// <summary>
/// Says on paper when a question is to be answered: in words where its condition is a simple one (an answer held against a choice, a level or
/// a number, several joined by all “and” or all “or”), otherwise which questions it depends on.
/// </summary>
public sealed partial class RelevanceWords
{
    private readonly Questionnaire questionnaire;
    private readonly InstrumentWords words;
    private readonly SectionWords own;
    private readonly Dictionary<string, (Question Question, string Number)> questions = [];

    /// <param name="questionnaire">The instrument.</param>
    /// <param name="words">Its words in the language of the paper.</param>
    /// <param name="own">The paper's own words.</param>
    public RelevanceWords(Questionnaire questionnaire, InstrumentWords words, SectionWords own)
    {
        (this.questionnaire, this.words, this.own) = (questionnaire, words, own);
        foreach (var (section, i) in questionnaire.Sections.Select((section, i) => (section, i + 1)))
            foreach (var (question, j) in section.Questions.Select((question, j) => (question, j + 1)))
            {
                questions[question.Id] = (question, string.Create(CultureInfo.InvariantCulture, $"{i}.{j}"));
                foreach (var (inner, k) in question.Questions.Select((inner, k) => (inner, k + 1)))
                    questions[inner.Id] = (inner, string.Create(CultureInfo.InvariantCulture, $"{i}.{j}.{k}"));
            }
    }

    /// <summary>A sentence; null for a question that is always asked, or whose condition names nothing that stands on the paper.</summary>
    public string? Of(string? relevant)
    {
        if (string.IsNullOrWhiteSpace(relevant))
            return null;
        return Simple(relevant) is { } simple ? own.Fill("answer_only_if", simple) : Depends(relevant);
    }

    /// <summary>The number of a question on the paper: "3.2", in a group "3.2.1".</summary>
    public string NumberOf(string question) => questions[question].Number;

    private string? Simple(string relevant)
    {
        // Brackets or a mixture of "and" and "or" would need more than one sentence.
        var isAny = Or().IsMatch(relevant);
        if (isAny && And().IsMatch(relevant))
            return null;
        var clauses = (isAny ? Or() : And()).Split(relevant).Select(Read).ToList();
        if (clauses.Exists(clause => clause is null))
            return null;
        var said = isAny && clauses.Count > 1 && clauses.TrueForAll(clause => clause!.Value.Key == "is" && clause.Value.Question == clauses[0]!.Value.Question)
            ? [own.Fill("if_is", clauses[0]!.Value.Question, string.Join(own["quote_or"], clauses.Select(clause => clause!.Value.Value)))]
            : clauses.Select(clause => own.Fill($"if_{clause!.Value.Key}", clause.Value.Question, clause.Value.Value)).ToList();
        return string.Join($" {own[isAny ? "or" : "and"]} ", said);
    }

    /// <summary>One comparison: the key of its words, the number of the question, and the answer's words.</summary>
    private (string Key, string Question, string Value)? Read(string clause)
    {
        if (Selected().Match(clause) is { Success: true } selected)
            return Asked(selected.Groups["q"].Value) is var (chosen, place) && Choice(chosen, selected.Groups["v"].Value) is { } option
                ? (selected.Groups["not"].Success ? "not_ticked" : "ticked", place, option) : null;
        if (Comparison().Match(clause) is not { Success: true } match || Asked(match.Groups["q"].Value) is not var (question, number))
            return null;
        var (sign, text) = (match.Groups["op"].Value, match.Groups["v"].Value.Trim('\'', '"'));
        if (text.Length == 0)
            return sign switch { "=" => ("blank", number, ""), "!=" => ("answered", number, ""), _ => null };
        var said = Choice(question, text) ?? (double.TryParse(text, CultureInfo.InvariantCulture, out _) && question.Scale is null ? text : null);
        var isLevel = question.Scale is not null;
        return said is null ? null : sign switch
        {
            "=" => ("is", number, said),
            "!=" => ("is_not", number, said),
            ">=" => (isLevel ? "level_from" : "at_least", number, said),
            "<=" => (isLevel ? "level_to" : "at_most", number, said),
            ">" when !isLevel => ("more", number, said),
            "<" when !isLevel => ("less", number, said),
            _ => null,
        };
    }

    /// <summary>The question that a name means, where a person answers it.</summary>
    private (Question, string)? Asked(string id) =>
        questions.TryGetValue(id, out var found) && found.Question is { Calculate: null, Questions.Count: 0, Rows.Count: 0 } ? (found.Question, found.Number) : null;

    /// <summary>What an option or level reads; a number means the level of that value.</summary>
    private string? Choice(Question question, string value)
    {
        if (question.Scale is { } scale && questionnaire.FindScale(scale) is { } levels)
            return (levels.Levels.FirstOrDefault(level => level.Id == value) ?? levels.Levels.FirstOrDefault(level => double.TryParse(value, CultureInfo.InvariantCulture, out var number) && level.Value == number))
                is { } found ? words.Level(scale, found.Id) : null;
        return QuestionTypes.Find(question.Type)?.Options(question).Any(option => option.Id == value) == true ? words.Option(question.Id, value) ?? own[$"answer_{value}"] : null;
    }

    private string? Depends(string relevant)
    {
        var numbers = Sources(relevant, 0).Distinct().ToList();
        return numbers.Count == 0 ? null : own.Fill("answer_depends", string.Join(", ", numbers));
    }

    // A calculated question is not on the paper: what it is worked out from is.
    private IEnumerable<string> Sources(string expression, int depth) =>
        depth > 5 || Expression.Parse(expression).Expression is not { } parsed ? []
        : parsed.References.SelectMany(id => !questions.TryGetValue(id, out var found) ? []
            : found.Question.Calculate is { } calculate ? Sources(calculate, depth + 1) : [found.Number]);

    [GeneratedRegex(@"\s+or\s+")]
    private static partial Regex Or();

    [GeneratedRegex(@"\s+and\s+")]
    private static partial Regex And();

    [GeneratedRegex(@"^\s*(?<not>not\s*\(\s*)?selected\(\s*\$\{(?<q>\w+)\}\s*,\s*['""](?<v>[^'""]*)['""]\s*\)(?(not)\s*\))\s*$")]
    private static partial Regex Selected();

    [GeneratedRegex(@"^\s*\$\{(?<q>\w+)\}\s*(?<op>=|!=|>=|<=|>|<)\s*(?<v>'[^']*'|""[^""]*""|-?\d+(\.\d+)?)\s*$")]
    private static partial Regex Comparison();
}
