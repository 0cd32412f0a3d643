using Assessment.Reports.Blocks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>The pages of a Word file: the cover without margins, text pages upright or sideways, header and footer. Lengths in twips.</summary>
internal sealed class WordPages
{
    /// <summary>The width of the text on an upright page, and on one turned sideways.</summary>
    public const int Text = 8164, Sideways = 13608;

    private readonly bool _rtl;

    public WordPages(MainDocumentPart main, Report report)
    {
        _rtl = report.RightToLeft;
        main.AddNewPart<HeaderPart>("rIdHeader").Header = new W.Header(Head(report));
        main.AddNewPart<FooterPart>("rIdFooter").Footer = new W.Footer(new W.Paragraph(
            new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Footer" }), WordFields.Simple(" PAGE ", "1")));
    }

    public static W.SectionProperties Cover() => new(
        new W.SectionType { Val = W.SectionMarkValues.NextPage },
        new W.PageSize { Width = 11906, Height = 16838 },
        new W.PageMargin { Top = 0, Bottom = 567, Left = 0, Right = 0, Header = 0, Footer = 0, Gutter = 0 });

    public W.SectionProperties Upright() => Page(
        new W.PageSize { Width = 11906, Height = 16838 },
        new W.PageMargin { Top = 1588, Bottom = 1361, Left = _rtl ? 1474u : 2268, Right = _rtl ? 2268u : 1474, Header = 907, Footer = 680, Gutter = 0 });

    public W.SectionProperties Landscape() => Page(
        new W.PageSize { Width = 16838, Height = 11906, Orient = W.PageOrientationValues.Landscape },
        new W.PageMargin { Top = 1361, Bottom = 1134, Left = 1701, Right = 1529, Header = 680, Footer = 567, Gutter = 0 });

    private W.SectionProperties Page(W.PageSize size, W.PageMargin margin)
    {
        OpenXmlElement?[] parts =
        [
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "rIdHeader" },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "rIdFooter" },
            new W.SectionType { Val = W.SectionMarkValues.NextPage },
            size,
            margin,
            _rtl ? new W.BiDi() : null,
        ];
        return new(parts.OfType<OpenXmlElement>());
    }

    private static W.Paragraph Head(Report report) => new(
        new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Header" }),
        WordRuns.Plain(report.Running),
        new W.Run(new W.TabChar()),
        WordFields.Simple(" STYLEREF \"heading 1\" ", ""));
}
