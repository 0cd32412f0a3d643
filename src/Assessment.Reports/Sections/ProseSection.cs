using System.Text.RegularExpressions;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>Prose of the template, <c>&lt;name&gt;.&lt;language&gt;.md</c>, with data fields such as <c>{country}</c>; paragraphs are numbered in the report's run.</summary>
public sealed partial class ProseSection : ISection
{
    public string Id => "prose";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (settings.Title is { } title)
            yield return new Heading(1, title.In(material.Language)) { Counted = true };
        if (settings.Prose is null || material.Template?.Prose(settings.Prose, material.Language) is not { } text)
            yield break;
        foreach (var block in MarkdownText.Read(Filled(text, material)))
            yield return block is Text prose ? new Paragraph(prose.Content) : block;
    }

    /// <summary>The text with its fields filled in; an unknown field stays as it is, so that the author sees it.</summary>
    internal static string Filled(string text, ReportMaterial material)
    {
        var (round, language) = (material.Round, material.Language);
        return Field().Replace(text, match => match.Groups[1].Value switch
        {
            "country" => round.Country.Name.In(language),
            "mechanism" => round.Mechanism,
            "topic" => round.Topic.In(language),
            "secretariat" => round.Secretariat?.Organisation.In(language) ?? "",
            "instrument" => material.Texts.Title,
            "edition" => material.Questionnaire.Edition,
            "questions" => material.Layout.Slots.Count.ToString(material.Culture),
            _ => match.Value,
        });
    }

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Field();
}
