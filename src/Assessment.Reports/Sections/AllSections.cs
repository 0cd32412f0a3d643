namespace Assessment.Reports.Sections;

/// <summary>Every section there is. A new one is a file in this folder, a line here, and a name in a <c>report.yaml</c>.</summary>
public static class AllSections
{
    public static IReadOnlyList<ISection> All { get; } =
    [
        new CoverSection(),
        new ContentsSection(),
        new NarrativeSection(),
        new FindingsSection(),
        new ProseSection(),
        new ScoresSection(),
        new GapsSection(),
        new HeatmapSection(),
        new SpreadSection(),
        new PrioritiesSection(),
        new RecommendationsSection(),
        new RegisterSection(),
        new AgendaSection(),
        new OrganisationSection(),
        new AnswersSection(),
        new MethodSection(),
        new AbbreviationsSection(),
    ];

    public static ISection? Find(string id) => All.FirstOrDefault(section => section.Id == id);
}
