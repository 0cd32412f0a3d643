namespace Assessment.Domain.Tests;

/// <summary>The folder of the repository, found upwards from the test's own.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Assessment.sln")) ? folder : Find(System.IO.Path.GetDirectoryName(folder)!);
}
