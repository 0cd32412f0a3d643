using Assessment.Domain.Reviews;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>Good-practice boxes as blocks, at the place each one names.</summary>
internal static class Boxes
{
    /// <summary>The boxes that stand at the end of a section of the findings or a heading of the narrative.</summary>
    public static IEnumerable<Block> After(ReportMaterial material, string place) =>
        material.Folder.GoodPractices.Where(p => p.After == place).Select(p => Box(material, p));

    private static Box Box(ReportMaterial material, GoodPractice practice) =>
        new(practice.Title.In(material.Language), NotedText.Read(practice.Text.In(material.Language)))
        {
            Id = Anchor(practice.Id),
            Country = practice.Country is { } code ? (Prose)material.Round.CountryName(code, material.Language) : null,
        };

    /// <summary>The address of a box within the report.</summary>
    public static string Anchor(string practice) => $"box-{practice}";
}
