namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Ids: well formed and unique. Questions (also those in repeat groups) and dimensions share one set, because <c>${id}</c> may name
/// either; sections, rules, scales, bands, tables and short forms each have their own; options, rows and levels are unique where they
/// stand.
/// </summary>
internal static class IdCheck
{
    /// <summary>The first column of a spreadsheet of answers.</summary>
    private const string Respondent = "respondent";

    public static void Run(CheckedQuestionnaire check)
    {
        var questionnaire = check.Questionnaire;
        var nodes = check.Dimensions.Select(d => ((object)d, d.Id, "dimension"))
            .Concat(check.Questions.Select(q => ((object)q.Question, q.Question.Id, "question")));
        Unique(check, nodes, names: true);
        Unique(check, questionnaire.Sections, s => s.Id, "section", names: true);
        Unique(check, questionnaire.Rules, r => r.Id, "rule", names: true);
        Unique(check, questionnaire.ShortForms, f => f.Id, "short form", names: true);
        Unique(check, questionnaire.Scales, s => s.Id, "scale", names: true);
        Unique(check, questionnaire.Bands, b => b.Id, "set of bands", names: true);
        Unique(check, questionnaire.GradeTables, t => t.Id, "grade table", names: true);
        foreach (var scale in questionnaire.Scales)
            Unique(check, scale.Levels, l => l.Id, "level", names: false);
        foreach (var set in questionnaire.Bands)
            Unique(check, set.Bands, b => b.Id, "band", names: false);
        foreach (var (question, _, _) in check.Questions)
        {
            Unique(check, question.Options, o => o.Id, "option", names: false);
            Unique(check, question.Rows, r => r.Id, "row", names: true);
            if (question.Id == Respondent)
                check.Error(question, "id", "reserved-id",
                    $"'{Respondent}' is the first column of a spreadsheet of answers. Choose another id.");
        }
    }

    private static void Unique<T>(CheckedQuestionnaire check, IEnumerable<T> records, Func<T, string> id, string what,
        bool names) where T : class =>
        Unique(check, records.Select(r => ((object)r, id(r), what)), names);

    private static void Unique(CheckedQuestionnaire check, IEnumerable<(object Record, string Id, string What)> records, bool names)
    {
        var seen = new Dictionary<string, (string Id, string What)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (record, id, what) in records)
        {
            if (id.Length == 0)
                continue;
            if (names ? !IdSyntax.IsName(id) : !IdSyntax.IsCode(id))
                check.Error(record, "id", "bad-id", names
                    ? $"'{Suggestion.Short(id)}' cannot be the id of a {what}. Start with a letter; use letters, digits, '_' and '-', at most {IdSyntax.Longest}."
                    : $"'{Suggestion.Short(id)}' cannot be the id of a {what}. Use letters, digits and _ - + . *, at most {IdSyntax.Longest}, and no spaces.");
            else if (!seen.TryAdd(id, (id, what)))
                check.Error(record, "id", "duplicate-id", Twice(id, what, seen[id]));
        }
    }

    private static string Twice(string id, string what, (string Id, string What) first) =>
        first.What != what ? $"There is a {first.What} '{first.Id}' already; a {what} cannot have the same id."
        : first.Id != id ? $"'{id}' and '{first.Id}' differ only in capitals. Rename one."
        : $"There is another {what} with the id '{id}'. Rename one.";
}
