using System.Globalization;
using System.Text.Json;
using Assessment.Domain.Rounds;

namespace Assessment.Web.Rounds;

/// <summary>What changed in the facts of a round, for the audit log: which facts, and of a calendar the days before and after. No words that people wrote.</summary>
public static class RoundFacts
{
    /// <returns>Names of facts, such as <c>title</c> and <c>stages</c>; and lines such as <c>visit: 2026-03-01/2026-03-03 → 2026-04-01/2026-04-03</c>.</returns>
    public static (IReadOnlyList<string> Facts, IReadOnlyList<string> Days) Changed(Round before, Round after)
    {
        var (was, now) = (JsonSerializer.SerializeToElement(before), JsonSerializer.SerializeToElement(after));
        var facts = now.EnumerateObject().Where(fact => !JsonElement.DeepEquals(fact.Value, was.GetProperty(fact.Name))).Select(fact => JsonNamingPolicy.CamelCase.ConvertName(fact.Name));
        var (old, young) = (DaysOf(before), DaysOf(after));
        var days = old.Keys.Union(young.Keys).Where(stage => old.GetValueOrDefault(stage) != young.GetValueOrDefault(stage))
            .Select(stage => $"{stage}: {old.GetValueOrDefault(stage, "–")} → {young.GetValueOrDefault(stage, "–")}");
        return ([.. facts], [.. days]);
    }

    private static Dictionary<string, string> DaysOf(Round round) =>
        round.Stages.GroupBy(stage => stage.Id).ToDictionary(same => same.Key, same => string.Join(", ", same.Select(stage => $"{Text(stage.From)}/{Text(stage.To)}")));

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "…";
}
