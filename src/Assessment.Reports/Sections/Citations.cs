using System.Globalization;
using System.Text.RegularExpressions;
using Assessment.Domain.Rounds;

namespace Assessment.Reports.Sections;

/// <summary>
/// What an answer rests on, in the report's language: “2015 report, paragraph 24” and “2015 report, paragraphs 7 and 8” become
/// “Informe de 2015: párrafos 7, 8, 24”. A publication is known by its short name in the round; anything else stays as it was written.
/// </summary>
public sealed partial class Citations
{
    /// <summary>The longer phrase before the shorter one that it begins with, as in “box after paragraph” before “box”.</summary>
    private static readonly string[] Kinds = ["paragraph", "recommendation", "footnote", "box", "annex", "cover"];

    private readonly SectionWords words;
    private readonly Dictionary<string, string> works = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Phrase, string Kind)> phrases;

    public Citations(IEnumerable<Reference> publications, SectionWords words, string language)
    {
        this.words = words;
        foreach (var publication in publications)
            foreach (var name in publication.Short?.Values.AsEnumerable() ?? [])
                works.TryAdd(name, publication.Short!.In(language));
        phrases = [.. SectionWords.Languages.Select(l => SectionWords.For(CultureInfo.GetCultureInfo(l)))
            .SelectMany(known => Kinds.SelectMany(kind => known[$"cite_{kind}"].Split('|').Select(phrase => (phrase, kind))))
            .Distinct().OrderByDescending(known => known.phrase.Length)];
    }

    /// <summary>The sources in one line, each publication once; empty where there are none.</summary>
    public string Of(IEnumerable<string> sources) => string.Join("; ", sources.Distinct().Select(Read).GroupBy(c => c.Work)
        .SelectMany(work => work.Key.Length == 0 ? work.Select(c => c.Place) : [Join(work.Key, [.. work])]));

    private string Join(string work, List<Citation> cited) => $"{work}: " + string.Join("; ", cited.GroupBy(c => c.Kind).SelectMany(kind =>
        kind.Key.Length == 0 ? kind.Select(c => c.Place) : [Places(kind.Key, [.. kind])]));

    private string Places(string kind, List<Citation> cited)
    {
        var phrase = words[$"cite_{kind}"].Split('|');
        var places = cited.SelectMany(c => c.Place.Split(", ", StringSplitOptions.RemoveEmptyEntries)).Distinct().OrderBy(First).ToList();
        return places.Count == 0 ? phrase[0] : $"{(places.Count > 1 || places[0].Contains('–', StringComparison.Ordinal) ? phrase[^1] : phrase[0])} {string.Join(", ", places)}";
    }

    private static int First(string place) => int.TryParse(place.Split('–')[0], CultureInfo.InvariantCulture, out var number) ? number : 0;

    private Citation Read(string source)
    {
        var comma = source.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0 || !works.TryGetValue(source[..comma], out var work))
            return works.TryGetValue(source, out var whole) ? new(whole, "", "") : new("", "", source);
        var place = source[(comma + 2)..];
        foreach (var (phrase, kind) in phrases)
            if (place.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && Numbers().Match(place[phrase.Length..]) is { Success: true } rest)
                return new(work, kind, And().Replace(To().Replace(rest.Value.Trim(), "–"), ", "));
        return new(work, "", place);
    }

    private readonly record struct Citation(string Work, string Kind, string Place);

    [GeneratedRegex(@"\A(?: [0-9IVXLC]+(?:(?:, | and | y | et | to | a | à |–)[0-9IVXLC]+)*)?\z")]
    private static partial Regex Numbers();

    [GeneratedRegex(" (?:to|a|à) ")]
    private static partial Regex To();

    [GeneratedRegex(" (?:and|y|et) ")]
    private static partial Regex And();
}
