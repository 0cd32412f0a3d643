using Assessment.Data;

namespace Assessment.Web.Starting;

/// <summary>Where the site finds what it serves: instruments and report templates beside the program, or above it in the source tree; its own data beside the SQLite file, else in <c>data</c>.</summary>
public sealed record Folders(string Questionnaires, string Reports, string Data)
{
    /// <summary>A published site finds its files beside the program, wherever it is started from; null leaves the choice to the platform.</summary>
    public static string? ContentRoot =>
        !Directory.Exists("wwwroot") && Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    /// <summary>Settings <c>Folders:Questionnaires</c>, <c>Folders:Reports</c> and <c>Folders:Data</c> win.</summary>
    public static Folders Find(IConfiguration settings, string contentRoot) => new(
        settings["Folders:Questionnaires"] ?? Above(contentRoot, "questionnaires"),
        settings["Folders:Reports"] ?? Above(contentRoot, "reports"),
        Path.GetFullPath(settings["Folders:Data"] ?? "data", contentRoot));

    /// <summary>Where Folders:Data is not set, the site's data is beside its SQLite file: there `assess db` looks for the files of evidence.</summary>
    public Folders Beside(DatabaseSetting database, IConfiguration settings) =>
        settings["Folders:Data"] is null && database.Kind == DatabaseKind.Sqlite ? this with { Data = Path.GetDirectoryName(database.Description)! } : this;

    private static string Above(string start, string name)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, name)))
                return Path.Combine(folder.FullName, name);
        return Path.Combine(start, name);
    }
}
