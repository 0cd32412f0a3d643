using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>A Word paragraph in one of the styles of <c>styles.xml</c>.</summary>
internal static class WordLine
{
    public static W.Paragraph In(string style, params OpenXmlElement[] inside) =>
        new([new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }), .. inside]);

    /// <summary>The paragraph that ends a section and carries its page.</summary>
    public static W.Paragraph Ending(W.SectionProperties page)
    {
        var line = In("AfterTable");
        line.ParagraphProperties!.SectionProperties = page;
        return line;
    }
}
