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
        yield return new Cover(round.Secretariat?.Organisation.In(language) ?? round.Country.Name.In(language), round.Mechanism)
        {
            Subtitle = round.Secretariat?.Department is { } department ? department.In(language) : round.Topic.In(language),
            Facts = [.. Facts(material)],
            Note = round.Notice is { } derived ? (Prose)derived.In(language) : null,
            People = [.. Groups.Select(group => People(material, words[group.Label], group.Roles)).Where(people => people.Names.Count > 0)],
            Imprint = Imprint(material),
        };
    }

    private static IReadOnlyList<Prose> Imprint(ReportMaterial material)
    {
        Prose instrument = material.Words.Fill("imprint_instrument", material.Texts.Title, material.Questionnaire.Edition);
        return material.Texts.Notice is { } notice ? [instrument, notice] : [instrument];
    }

    private static IEnumerable<Fact> Facts(ReportMaterial material)
    {
        var (round, words, language) = (material.Round, material.Words, material.Language);
        yield return new Fact(words["country"], round.Country.Name.In(language));
        if (round.CooperatingCountries.Count > 0)
            yield return new Fact(words["cooperating"], string.Join(", ", round.CooperatingCountries.Select(c => c.Name.In(language))));
        if (round.Published is { } published)
            yield return new Fact(words["date"], string.Join(", ", new[] { published.Place, When(material, published) }.OfType<string>()));
    }

    private static string When(ReportMaterial material, Publication published) => published.Precision == DatePrecision.Month
        ? published.From.ToString(material.Words["month_format"], material.Culture)
        : material.Date(published.From);

    private static People People(ReportMaterial material, string label, ParticipantRole[] roles) => new(label,
    [
        .. material.Round.Participants.Where(p => roles.Contains(p.Role)).Select(p => new Person(p.Name ?? p.Office.In(material.Language), Post(material, p))),
    ]);

    private static string? Post(ReportMaterial material, Participant who)
    {
        var country = who.Country is { } code ? material.Round.CountryName(code, material.Language) : null;
        var parts = new[] { who.Name is null ? null : who.Office.In(material.Language), country };
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } post ? post : null;
    }
}
