namespace Assessment.Domain.Questionnaires;

/// <summary>Scales and bands: at least two levels, values that rise, bounds that rise.</summary>
internal static class ScaleCheck
{
    public static void Run(CheckedQuestionnaire check)
    {
        foreach (var scale in check.Questionnaire.Scales)
        {
            if (scale.Levels.Count < 2)
                check.Error(scale, "levels", "too-few-levels", $"Scale '{scale.Id}' needs at least two levels.");
            for (var i = 1; i < scale.Levels.Count; i++)
                if (scale.Levels[i].Value <= scale.Levels[i - 1].Value)
                    check.Error(scale.Levels[i], "value", "levels-not-rising",
                        "Each level must be worth more than the one before it. List the lowest first.");
        }
        foreach (var set in check.Questionnaire.Bands)
            Bands(check, set);
    }

    private static void Bands(CheckedQuestionnaire check, BandSet set)
    {
        if (set.Bands.Count == 0)
            check.Error(set, "bands", "no-bands", $"'{set.Id}' has no bands.");
        if (set.Digits is < 0 or > 10)
            check.Error(set, "digits", "digits-out-of-range", "'digits' must be from 0 to 10.");
        double? below = null;
        for (var i = 0; i < set.Bands.Count; i++)
        {
            var band = set.Bands[i];
            if (band is { From: not null, Above: not null })
                check.Error(band, "above", "two-bounds",
                    "Give either 'from' (this number belongs to the band) or 'above' (it does not), not both.");
            else if (band is { From: null, Above: null } && i > 0)
                check.Error(band, "", "no-bound", $"Band '{band.Id}' needs 'from' or 'above'; only the lowest band may do without.");
            var bound = band.From ?? band.Above;
            if (bound <= below && !(bound == below && band.Above is not null && set.Bands[i - 1].From is not null))
                check.Error(band, band.From is not null ? "from" : "above", "bands-not-rising",
                    "Each band must start higher than the one before it. List the lowest first.");
            below = bound ?? below;
        }
    }
}
