namespace Assessment.Reports.Rendering;

/// <summary>Where the renderer is and what it may use. The limits stop a document that runs away; ordinary ones stay far below.</summary>
public sealed record RendererSettings
{
    /// <summary>The folder with <c>renderer.mjs</c> and its packages. Found beside the program, or in the sources when run from there.</summary>
    public string? Folder { get; init; } = Find("renderer/renderer.mjs", "src/Assessment.Reports/renderer/renderer.mjs");

    /// <summary>The folder with one folder a report template, each with its <c>theme.typ</c>. Null: only the house theme.</summary>
    public string? Themes { get; init; } = Find("reports/README.md", "reports/README.md");

    /// <summary>The Node program, version 20 or later.</summary>
    public string Node { get; init; } = "node";

    /// <summary>How long one answer may take before the process is ended and started afresh.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Resident memory in MiB: above it the process is ended at once; above half of it, before the next document.</summary>
    public int MemoryLimit { get; init; } = 1024;

    /// <summary>The folder of a file beside the program, or of a file in the sources above it.</summary>
    private static string? Find(string beside, string inSources)
    {
        var start = AppContext.BaseDirectory;
        if (File.Exists(Path.Combine(start, beside))) return Path.GetDirectoryName(Path.Combine(start, beside));
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, inSources)))
                return Path.GetDirectoryName(Path.Combine(folder.FullName, inSources));
        return null;
    }
}
