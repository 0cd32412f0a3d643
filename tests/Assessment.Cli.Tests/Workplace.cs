using Assessment.Cli.Verbs;

namespace Assessment.Cli.Tests;

/// <summary>A temporary folder in which commands are run in this process.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assess-");

    /// <summary>The instruments of this repository.</summary>
    public static string Questionnaires { get; } = Path.Combine(Root(), "questionnaires");

    public string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    public static Outcome Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = VerbList.Run(args, output, error);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Assessment.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Assessment.sln");
        return folder;
    }
}

/// <summary>What a command left behind.</summary>
internal sealed record Outcome(int Code, string Output, string Error)
{
    public string[] Lines => Output.TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
}
