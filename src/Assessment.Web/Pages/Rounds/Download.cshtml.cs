using Assessment.Reports.Writers;
using Assessment.Web.Reports;
using Assessment.Web.Rounds;

namespace Assessment.Web.Pages.Rounds;

/// <summary>The report of a round, to take away in each format and language.</summary>
public sealed class DownloadModel(Archive archive, Printer printer) : RoundPage(archive)
{
    public IReadOnlyList<IWriter> Formats => printer.Writers;

    public bool IsMissing(IWriter writer) => printer.Missing(writer.Format) is not null;
}
