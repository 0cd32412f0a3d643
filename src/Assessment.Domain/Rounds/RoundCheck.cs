using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Rounds;

/// <summary>Checks that the parts of a round name each other rightly: unknown or repeated ids, numbers that do not run from 1.</summary>
public static class RoundCheck
{
    public static IEnumerable<Problem> Of(RoundFolder folder, string path)
    {
        var round = folder.Round;
        List<string> findings = [.. folder.Findings.Select(f => f.Id)], boxes = [.. folder.GoodPractices.Select(p => p.Id)];
        List<string> advice = [.. folder.Recommendations.Select(r => r.Id)], offices = [.. round.Institutions.Select(i => i.Id)];
        List<string> sections = [.. folder.Chapters.SelectMany(c => c.Sections).Select(s => s.Id)];
        string home = Path.Combine(path, "round.yaml"), found = Path.Combine(path, round.Findings ?? ""), advised = Path.Combine(path, round.Recommendations ?? "");
        return
        [
            .. Repeated(found, findings), .. Repeated(found, sections), .. Repeated(Path.Combine(path, round.GoodPractices ?? ""), boxes),
            .. Repeated(advised, advice), .. Repeated(home, offices),
            .. folder.Findings.SelectMany(f => Unknown(found, $"finding '{f.Id}'", "section", [f.Section], sections)),
            .. (round.Visit?.Agenda ?? []).SelectMany(m => Unknown(home, $"the meeting on {m.Date:yyyy-MM-dd} at {m.Time}", "institution", m.Institutions, offices)),
            .. round.Institutions.SelectMany(i => Unknown(home, $"institution '{i.Id}'", "institution", i.Parent is null ? [] : [i.Parent], offices)),
            .. round.Stages.SelectMany(s => Unknown(home, $"stage '{s.Id}'", "institution", s.By, offices)),
            .. folder.Recommendations.SelectMany(r => Recommendation(advised, r, findings, boxes, advice, offices)),
            .. Numbers(advised, [.. folder.Recommendations.Select(r => r.Number).Order()]),
        ];
    }

    private static IEnumerable<Problem> Recommendation(string place, Recommendations.Recommendation r,
        List<string> findings, List<string> boxes, List<string> advice, List<string> offices) =>
        Unknown(place, $"recommendation '{r.Id}'", "finding", r.Findings, findings)
            .Concat(Unknown(place, $"recommendation '{r.Id}'", "box", r.GoodPractices, boxes))
            .Concat(Unknown(place, $"recommendation '{r.Id}'", "recommendation", r.Links.Select(l => l.To), advice))
            .Concat(Unknown(place, $"recommendation '{r.Id}'", "institution", r.Addressees, offices));

    private static IEnumerable<Problem> Unknown(string place, string who, string kind, IEnumerable<string> named, List<string> known) =>
        named.Where(id => !known.Contains(id)).Select(id => new Problem(place, $"unknown-{kind}", $"In {who}: {Suggestion.Unknown(kind, id, known)}"));

    private static IEnumerable<Problem> Repeated(string place, List<string> ids) =>
        ids.GroupBy(id => id).Where(g => g.Count() > 1)
            .Select(g => new Problem(place, "duplicate-id", $"The id '{g.Key}' is used {g.Count()} times. Give each entry an id of its own."));

    private static IEnumerable<Problem> Numbers(string place, List<int> numbers) =>
        numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)) ? []
            : [new Problem(place, "wrong-numbers", $"Recommendations are numbered 1 to {numbers.Count}, each once; these are: {string.Join(", ", numbers)}.")];
}
