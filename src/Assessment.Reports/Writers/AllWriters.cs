using Assessment.Reports.Rendering;

namespace Assessment.Reports.Writers;

/// <summary>Every format a report comes in. A new one is a file in this folder and a line here.</summary>
public static class AllWriters
{
    public static IReadOnlyList<IWriter> With(Renderer renderer) =>
    [
        new PdfWriter(renderer),
        new WordWriter(),
        new HtmlWriter(renderer),
        new ExcelWriter(),
    ];
}
