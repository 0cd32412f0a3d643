namespace Assessment.Domain.Tests.House;

/// <summary>The files of this repository as they lie on the disk, without what a build makes.</summary>
internal static class Repository
{
    private static readonly HashSet<string> MadeByTools =
        ["bin", "obj", "node_modules", ".git", "TestResults", "artifacts", "BenchmarkDotNet.Artifacts", ".vs", ".idea", ".vscode"];

    private static readonly HashSet<string> MadeByTheSite = ["src/Assessment.Web/wwwroot/css", "src/Assessment.Web/data"];

    public static string Root { get; } = FindRoot();

    /// <summary>All files, as paths from the root with forward slashes, in order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk("").Order(StringComparer.Ordinal)];

    public static string FullPath(string file) => Path.Combine(Root, file);

    public static string Text(string file) => File.ReadAllText(FullPath(file));

    public static IEnumerable<string> Sources(string folder, params string[] endings) =>
        Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal) && endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>The names of the folders in a folder; none when it is not there.</summary>
    public static IEnumerable<string> Folders(string folder) => Files
        .Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal))
        .Select(file => file[(folder.Length + 1)..].Split('/'))
        .Where(parts => parts.Length > 1)
        .Select(parts => parts[0])
        .Distinct();

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var entry in new DirectoryInfo(FullPath(folder)).EnumerateFileSystemInfos())
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (MadeByTools.Contains(entry.Name) || MadeByTheSite.Contains(path))
            {
                continue;
            }

            if (entry is FileInfo)
            {
                yield return path;
            }
            else
            {
                foreach (var file in Walk(path))
                {
                    yield return file;
                }
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Assessment.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
