using Assessment.Domain.Rounds;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>The cover: mechanism, title, country, cooperating countries, date; behind it the experts and the secretariat.</summary>
public sealed class CoverSection : ISection
{
    private static readonly (string Label, ParticipantRole[] Roles)[] Groups =
        [("experts", [ParticipantRole.LeadExpert, ParticipantRole.Expert]), ("secretariat", [ParticipantRole.Coordinator])];

    public string Id => "cover";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        var (round, words, language) = (material.Round, material.Words, material.Language);
        yield return new Cover(round.Secretariat.In(language), round.Mechanism.In(language))
        {
            Subtitle = round.Topic.In(language),
            Facts = [.. Facts(material)],
            Note = round.Notice is { } derived ? derived.In(language) : null,
            People = [.. Groups.Select(group => People(material, words[group.Label], group.Roles)).Where(people => people.Names.Count > 0)],
            Imprint = [words.Fill("imprint_instrument", material.Texts.Title, material.Questionnaire.Edition), .. material.Texts.Notice is { } notice ? [(Prose)notice] : Array.Empty<Prose>()],
        };
    }

    private static IEnumerable<Fact> Facts(ReportMaterial material)
    {
        var (round, words, language) = (material.Round, material.Words, material.Language);
        yield return new Fact(words["country"], round.Country.In(language));
        if (round.CooperatingCountries.Count > 0)
            yield return new Fact(words["cooperating"], string.Join(", ", round.CooperatingCountries.Select(c => c.In(language))));
        if (round.Stages.LastOrDefault(s => s.Kind == StageKind.Report) is { } report)
            yield return new Fact(words["date"], When(material, report));
    }

    /// <summary>The day, the days, or the words that stand in for them.</summary>
    internal static string When(ReportMaterial material, Stage stage) => stage switch
    {
        { When: { } words } => words.In(material.Language),
        { From: { } from, To: { } to } when to != from => material.Words.Fill("from_to", material.Date(from), material.Date(to)),
        { From: { } from } => material.Date(from),
        _ => "–",
    };

    private static People People(ReportMaterial material, string label, ParticipantRole[] roles) => new(label,
    [
        .. material.Round.Participants.Where(p => roles.Contains(p.Role)).Select(p =>
            new Person(p.Name ?? p.Office.In(material.Language), Post(material, p))),
    ]);

    private static string? Post(ReportMaterial material, Participant who)
    {
        var parts = new[] { who.Name is null ? null : who.Office.In(material.Language), who.From?.In(material.Language) };
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } post ? post : null;
    }
}
