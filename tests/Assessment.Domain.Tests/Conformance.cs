namespace Assessment.Domain.Tests;

/// <summary>
/// Where the inputs and published outcomes from outside this project lie. They are not part of the repository: the environment variable
/// ASSESSMENT_CONFORMANCE names their folder, or they stand in shared/conformance beside the repository, or one level further up.
/// </summary>
public static class Conformance
{
    private const string Variable = "ASSESSMENT_CONFORMANCE";

    /// <summary>The reason to give when a test is skipped.</summary>
    public const string Absent = $"The conformance data is not here: set {Variable} to its folder.";

    private static readonly string? Folder = Find();

    /// <summary>Full path of a file or folder of the data; null when the data is absent.</summary>
    public static string? PathOf(string relative) =>
        Folder is { } folder && Path.Combine(folder, relative) is var path && (File.Exists(path) || Directory.Exists(path)) ? path : null;

    /// <summary>The path, or skips the test with the reason.</summary>
    public static string Require(string relative)
    {
        var path = PathOf(relative);
        Skip.If(path is null, Absent);
        return path!;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        var beside = Directory.GetParent(RepositoryRoot.Path);
        return new[] { beside, beside?.Parent }
            .OfType<DirectoryInfo>()
            .Select(folder => Path.Combine(folder.FullName, "shared", "conformance"))
            .FirstOrDefault(Directory.Exists);
    }
}
