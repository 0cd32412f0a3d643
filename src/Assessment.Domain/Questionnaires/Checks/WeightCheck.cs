namespace Assessment.Domain.Questionnaires;

/// <summary>Weights that work: none negative, and under every node at least one above zero. Shares within 0 to 1.</summary>
internal static class WeightCheck
{
    public static void Run(CheckedQuestionnaire check)
    {
        foreach (var dimension in check.Dimensions)
        {
            NotNegative(check, dimension, dimension.Weight);
            var weights = dimension.Dimensions.Select(d => d.Weight).Concat(check.QuestionsOf[dimension.Id].Select(q => q.Weight)).ToList();
            if (weights.Count == 0)
                check.Error(dimension, "", "childless-dimension",
                    $"Nothing feeds dimension '{dimension.Id}'. Give it dimensions, or questions that name it.");
            else if (weights.All(w => w == 0))
                check.Error(dimension, "", "weights-all-zero",
                    $"Everything under '{dimension.Id}' has weight 0, so it can never have a score.");
            Share(check, dimension, "minimum_coverage", dimension.MinimumCoverage);
            Share(check, dimension, "pass", dimension.Pass);
            Counted(check, dimension, "minimum_answered", dimension.MinimumAnswered);
            Counted(check, dimension, "minimum_criteria", dimension.MinimumCriteria);
            if (dimension.Round?.Digits is < 0 or > 10)
                check.Error(dimension.Round, "digits", "digits-out-of-range", "'digits' must be from 0 to 10.");
        }
        foreach (var (question, _, _) in check.Questions)
        {
            NotNegative(check, question, question.Weight);
            foreach (var row in question.Rows)
                NotNegative(check, row, row.Weight);
            if (question.Rows.Count > 0 && question.Rows.All(r => r.Weight == 0))
                check.Error(question, "rows", "weights-all-zero", "Every row has weight 0, so the matrix can never have a score.");
        }
    }

    private static void NotNegative(CheckedQuestionnaire check, object owner, double weight)
    {
        if (weight < 0)
            check.Error(owner, "weight", "negative-weight", "A weight cannot be below 0. Use 0 for no influence.");
    }

    private static void Share(CheckedQuestionnaire check, Dimension dimension, string member, double? share)
    {
        if (share is < 0 or > 1)
            check.Error(dimension, member, "not-a-share",
                $"'{member}' is a share from 0 to 1{(share is > 1 and <= 100 ? $"; {Numbers.Text(share.Value)} % is {Numbers.Text(share.Value / 100)}" : "")}.");
    }

    private static void Counted(CheckedQuestionnaire check, Dimension dimension, string member, int? count)
    {
        if (count < 0)
            check.Error(dimension, member, "negative-count", $"'{member}' cannot be below 0.");
    }
}
