namespace Assessment.Domain.Questionnaires;

/// <summary>The mapping to an earlier edition names ids that exist here, and each old id once.</summary>
internal static class EditionCheck
{
    public static void Run(CheckedQuestionnaire check)
    {
        if (check.Questionnaire.Continues is not { } mapping)
            return;
        if (mapping.Edition.Length > 0 && mapping.Edition == check.Questionnaire.Edition)
            check.Error(mapping, "edition", "continues-itself",
                $"An edition cannot continue itself. Name the edition before {mapping.Edition}.");
        var known = check.QuestionsById.Keys.Concat(check.DimensionsById.Keys).ToHashSet();
        var taken = new Dictionary<string, string>();
        foreach (var (id, old) in mapping.Ids)
        {
            if (!known.Contains(id))
                check.AtKey(mapping.Ids, id, "unknown-id", Suggestion.Unknown("question or dimension", id, known));
            if (!taken.TryAdd(old, id))
                check.AtKey(mapping.Ids, id, "continued-twice",
                    $"'{old}' is continued by '{taken[old]}' already. One old id can go on as one new id.");
        }
        foreach (var id in mapping.NotComparable.Keys.Where(id => !known.Contains(id)))
            check.AtKey(mapping.NotComparable, id, "unknown-id", Suggestion.Unknown("question or dimension", id, known));
    }
}
