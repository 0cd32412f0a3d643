namespace Assessment.Domain.Questionnaires;

/// <summary>Every check of a questionnaire. A new check is one file and one line here.</summary>
internal static class QuestionnaireChecks
{
    private static readonly IReadOnlyList<Action<CheckedQuestionnaire>> All =
    [
        IdentityCheck.Run,
        IdCheck.Run,
        ReferenceCheck.Run,
        QuestionTypeCheck.Run,
        SourceCheck.Run,
        ScaleCheck.Run,
        WeightCheck.Run,
        MethodCheck.Run,
        ExpressionCheck.Run,
        EditionCheck.Run,
        TextCheck.Run,
        DescriptorCheck.Run,
    ];

    public static void Run(Questionnaire questionnaire, Places places, ProblemList problems)
    {
        var check = new CheckedQuestionnaire(questionnaire, places, problems);
        if (SizeCheck.IsTooLarge(check))
            return;
        foreach (var run in All)
            run(check);
    }
}
