using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Rounds;

/// <summary>One fact that two coordinators wrote differently; empty where one of them says nothing.</summary>
public sealed record RoundDifference(string What, string Theirs, string Mine);

/// <summary>Compares what two people wrote into the facts of one round.</summary>
public static class RoundComparison
{
    /// <summary>What differs, in the order of the form.</summary>
    public static IReadOnlyList<RoundDifference> Of(RoundForm theirs, RoundForm mine, Edition edition, IStringLocalizer<Text> texts)
    {
        var (before, after) = (Lines(theirs, edition, texts), Lines(mine, edition, texts));
        return [.. before.Keys.Union(after.Keys).Select(what => new RoundDifference(what, before.GetValueOrDefault(what, ""), after.GetValueOrDefault(what, "")))
            .Where(line => line.Theirs != line.Mine)];
    }

    private static Dictionary<string, string> Lines(RoundForm form, Edition edition, IStringLocalizer<Text> texts)
    {
        var lines = new Dictionary<string, string>();
        void Add(string what, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text))
                lines[what] = lines.TryGetValue(what, out var there) ? $"{there}; {text.Trim()}" : text.Trim();
        }
        void Each(string what, Dictionary<string, string?> words)
        {
            foreach (var language in edition.Questionnaire.Languages)
                Add(texts["Coordinate.InLanguage", what, Language.NameOf(language)], words.GetValueOrDefault(language));
        }
        Each(texts["Coordinate.Title"], form.Title);
        Each(texts["Coordinate.Topic"], form.Topic);
        Add(texts["Coordinate.Mechanism"], form.Mechanism);
        Add(texts["Coordinate.Country"], NameOf(form.Country));
        Each(texts["Coordinate.Requester"], form.Requester);
        foreach (var country in form.Cooperating)
            Add(texts["Round.Cooperating"], NameOf(country));
        Add(texts["Coordinate.Languages"], string.Join(", ", form.Languages.Order().Select(Language.NameOf)));
        Add(texts["Coordinate.WorkingLanguage"], form.WorkingLanguage);
        Add(texts["Coordinate.TimeZone"], form.TimeZone);
        foreach (var stage in form.Stages.Where(stage => stage.Held))
            Add(stage.IsOwn ? texts["Coordinate.Stage.Own"] : texts[$"Stage.{stage.Id}"],
                $"{(stage.IsOwn ? stage.Name.Values.FirstOrDefault(name => name is not null) : null)} {stage.From ?? "…"} – {stage.To ?? "…"}");
        foreach (var target in form.Targets.Where(target => !string.IsNullOrWhiteSpace(target.Value)))
            Add(texts["Coordinate.Part.Targets"], $"{edition.Words.Dimension(target.Dimension!)} {target.Value}");
        foreach (var document in form.Documents)
            Add(texts["Coordinate.Part.Documents"], $"{document.Title} {document.Link}");
        return lines;
    }

    private static string? NameOf(string? code) => Domain.Organisations.Countries.Find(code)?.Name.In(Language.Current.Code);
}
