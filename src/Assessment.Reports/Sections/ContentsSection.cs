using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>The table of contents, with lists of boxes and figures where there are any.</summary>
public sealed class ContentsSection : ISection
{
    public string Id => "contents";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        yield return material.Folder.GoodPractices.Count > 0 ? new Contents(ContentsList.Boxes, ContentsList.Figures) : new Contents(ContentsList.Figures);
    }
}
