using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Rounds;

/// <summary>Checks that the parts of a round name each other rightly: unknown or repeated ids, numbers that do not run from 1.</summary>
public static class RoundCheck
{
    public static IEnumerable<Problem> Of(RoundFolder folder, string path)
    {
        var (findings, boxes) = (folder.Findings.Select(f => f.Id).ToList(), folder.GoodPractices.Select(p => p.Id).ToList());
        var (advice, offices) = (folder.Recommendations.Select(r => r.Id).ToList(), folder.Round.Institutions.Select(i => i.Id).ToList());
        return
        [
            .. Repeated(path, "findings.yaml", findings), .. Repeated(path, "good-practices.yaml", boxes),
            .. Repeated(path, "recommendations.yaml", advice), .. Repeated(path, "round.yaml", offices),
            .. folder.Findings.SelectMany(f => Unknown($"{path}/findings.yaml", $"finding '{f.Id}'", "box", f.Boxes, boxes)),
            .. folder.Round.Visits.SelectMany(v => Unknown($"{path}/round.yaml", $"the visit on {v.Date:yyyy-MM-dd}", "institution", v.Institutions, offices)),
            .. folder.Round.Institutions.SelectMany(i => Unknown($"{path}/round.yaml", $"institution '{i.Id}'", "institution", i.Parent is null ? [] : [i.Parent], offices)),
            .. folder.Recommendations.SelectMany(r => Recommendation($"{path}/recommendations.yaml", r, findings, boxes, advice, offices)),
            .. Numbers($"{path}/recommendations.yaml", [.. folder.Recommendations.Select(r => r.Number).Order()]),
        ];
    }

    private static IEnumerable<Problem> Recommendation(string place, Recommendations.Recommendation r,
        List<string> findings, List<string> boxes, List<string> advice, List<string> offices) =>
        Unknown(place, $"recommendation '{r.Id}'", "finding", r.Findings, findings)
            .Concat(Unknown(place, $"recommendation '{r.Id}'", "box", r.Boxes, boxes))
            .Concat(Unknown(place, $"recommendation '{r.Id}'", "recommendation", r.Links, advice))
            .Concat(Unknown(place, $"recommendation '{r.Id}'", "institution", r.Addressees, offices));

    private static IEnumerable<Problem> Unknown(string place, string who, string kind, IReadOnlyList<string> named, List<string> known) =>
        named.Where(id => !known.Contains(id)).Select(id => new Problem(place, $"unknown-{kind}", $"In {who}: {Suggestion.Unknown(kind, id, known)}"));

    private static IEnumerable<Problem> Repeated(string path, string file, List<string> ids) =>
        ids.GroupBy(id => id).Where(g => g.Count() > 1)
            .Select(g => new Problem($"{path}/{file}", "duplicate-id", $"The id '{g.Key}' is used {g.Count()} times. Give each entry an id of its own."));

    private static IEnumerable<Problem> Numbers(string place, List<int> numbers) =>
        numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)) ? []
            : [new Problem(place, "wrong-numbers", $"Recommendations are numbered 1 to {numbers.Count}, each once; these are: {string.Join(", ", numbers)}.")];
}
