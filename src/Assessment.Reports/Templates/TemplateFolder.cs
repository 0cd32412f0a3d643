using Assessment.Domain;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;
using Assessment.Reports.Sections;

namespace Assessment.Reports.Templates;

/// <summary>Reads a report template from its folder: <c>report.yaml</c> and the Markdown files beside it.</summary>
public static class TemplateFolder
{
    /// <summary>The template, or null where there is none; and everything that is wrong with it.</summary>
    public static (ReportTemplate? Template, IReadOnlyList<Problem> Problems) Read(string path)
    {
        var file = Path.Combine(path, "report.yaml");
        if (!File.Exists(file))
            return (null, [new Problem(path, "no-template", "This folder holds no report.yaml.")]);
        var (read, problems) = RecordFile.Read<ReportFile>(file);
        if (read is null)
            return (null, problems);
        var texts = Directory.EnumerateFiles(path, "*.md").ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);
        var template = new ReportTemplate { Id = read.Id, Title = read.Title, Sections = read.Sections, ChaptersFlow = read.ChaptersFlow, Texts = texts };
        return (template, [.. problems, .. Check(template, file)]);
    }

    private static IEnumerable<Problem> Check(ReportTemplate template, string file)
    {
        var known = AllSections.All.Select(s => s.Id).ToList();
        foreach (var section in template.Sections)
        {
            if (AllSections.Find(section.Section) is null)
                yield return new Problem(file, "unknown-section", Suggestion.Unknown("section", section.Section, known));
            if (section.Prose is { } prose && template.Prose(prose, "en") is null)
                yield return new Problem(file, "no-prose", $"There is no file {prose}.en.md beside report.yaml.");
        }
    }

    private sealed record ReportFile
    {
        public required string Id { get; init; }
        public required Wording Title { get; init; }
        public bool ChaptersFlow { get; init; }
        public IReadOnlyList<SectionSettings> Sections { get; init; } = [];
    }
}
