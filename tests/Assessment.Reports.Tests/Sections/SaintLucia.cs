using Assessment.Domain.Rounds;
using Assessment.Reports.Blocks;
using Assessment.Reports.Sections;
using Assessment.Reports.Templates;

namespace Assessment.Reports.Tests.Sections;

/// <summary>The real example round, its template and its reports, read once.</summary>
internal static class SaintLucia
{
    public static readonly string Root = FindRoot();

    public static readonly LoadedRound Round =
        LoadedRound.Read(Path.Combine(Root, "questionnaires", "mecigep-open-government", "examples", "saint-lucia-2015")).Round!;

    public static readonly ReportTemplate Template = TemplateFolder.Read(Path.Combine(Root, "reports", "mecigep-peer-review")).Template!;

    public static ReportMaterial Material(string language) =>
        new(Round.Folder, Round.Questionnaire, Round.Sheets, ReportTemplate.CultureOf(language)) { Template = Template };

    public static NumberedReport Report(string language) => Template.Report(Material(language));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Assessment.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Assessment.sln is not above the tests.");
    }
}
