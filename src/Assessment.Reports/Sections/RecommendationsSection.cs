using Assessment.Domain.Reviews;
using Assessment.Reports.Blocks;
using Advice = Assessment.Domain.Recommendations.Recommendation;

namespace Assessment.Reports.Sections;

/// <summary>The recommendations one by one, each with addressee, priority, time frame, cooperation and links to findings, boxes and others.</summary>
public sealed class RecommendationsSection : ISection
{
    public string Id => "recommendations";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (material.Folder.Recommendations.Count == 0)
            yield break;
        yield return new Heading(1, settings.Title?.In(material.Language) ?? material.Words["recommendations_title"]) { Counted = true, Id = "chapter-recommendations" };
        yield return new Text(material.Words.Fill("recommendations_intro", material.Folder.Recommendations.Count));
        foreach (var advice in material.Folder.Recommendations.OrderBy(r => r.Number))
            yield return Block(material, advice);
        if (material.Folder.Derived.Count > 0)
            yield return new Text(material.Words["recommendations_derived"]);
    }

    private static Recommendation Block(ReportMaterial material, Advice advice)
    {
        var language = material.Language;
        var paragraphs = MarkdownText.Read(advice.Text.In(language)).OfType<Text>().Select(t => t.Content).ToList();
        return new Recommendation(paragraphs.Count == 0 ? Prose.Empty : paragraphs.Aggregate((all, next) => all + " " + next))
        {
            Id = Anchor(advice.Id),
            Title = advice.Title.In(language),
            Addressee = Addressees(material, advice) is { } names ? (Prose)names : null,
            Priority = material.Words[$"priority_{advice.Priority}"],
            Urgent = advice.Priority == Domain.Recommendations.Priority.High,
            TimeFrame = material.Words[$"time_{advice.TimeFrame}"],
            Cooperation = advice.Cooperation is { } help ? (Prose)help.Text.In(language) : null,
            Links = Links(material, advice),
        };
    }

    internal static string? Addressees(ReportMaterial material, Advice advice)
    {
        var names = advice.Addressees.Select(id => material.Round.Institution(id, material.Language));
        return string.Join("; ", names) is { Length: > 0 } text ? text : null;
    }

    private static Prose? Links(ReportMaterial material, Advice advice)
    {
        var folder = material.Folder;
        var runs = advice.Findings.Where(id => folder.Findings.Any(f => f.Id == id && f.Kind == FindingKind.Finding)).Select(id => new Reference(FindingsSection.Anchor(id)))
            .Concat(advice.GoodPractices.Where(id => folder.GoodPractices.Any(p => p.Id == id)).Select(id => new Reference(Boxes.Anchor(id))))
            .Concat(advice.Links.Where(link => folder.Recommendations.Any(r => r.Id == link.To)).Select(link => new Reference(Anchor(link.To)))).ToList();
        return runs.Count == 0 ? null : Prose.Of([.. runs.SelectMany((run, i) => i == 0 ? new Run[] { run } : [", ", run])]);
    }

    /// <summary>The address of a recommendation within the report.</summary>
    internal static string Anchor(string recommendation) => $"recommendation-{recommendation}";
}
