namespace Assessment.Domain.Questionnaires;

/// <summary>The files of an instrument on disk.</summary>
internal static class InstrumentFolder
{
    public const string QuestionnaireFile = "questionnaire.yaml";

    public static IReadOnlyList<SourceFile> Open(string path, ProblemList problems)
    {
        if (Path.GetFileName(path) == QuestionnaireFile && File.Exists(path))
            path = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        if (File.Exists(path))
            return Load([path], problems);
        var file = Path.Combine(path, QuestionnaireFile);
        if (File.Exists(file))
            return Load([file, .. Directory.EnumerateFiles(path, "texts.*.yaml").Order(StringComparer.Ordinal)], problems);
        problems.Add(new Place(path, 1, 1), "no-questionnaire", Directory.Exists(path)
            ? $"This folder holds no {QuestionnaireFile}. The folder of an instrument needs that file, and its words in texts.<language>.yaml beside it."
            : "There is no such file or folder.");
        return [];
    }

    /// <summary>The language that a file's name tells: <c>texts.es.yaml</c> → <c>es</c>; null for other files.</summary>
    public static string? LanguageOf(string name)
    {
        var file = Path.GetFileName(name);
        return file.StartsWith("texts.", StringComparison.Ordinal) && file.EndsWith(".yaml", StringComparison.Ordinal)
            && file.Length > "texts.".Length + ".yaml".Length
            ? file["texts.".Length..^".yaml".Length]
            : null;
    }

    private static List<SourceFile> Load(IEnumerable<string> paths, ProblemList problems)
    {
        var sources = new List<SourceFile>();
        foreach (var path in paths)
            try
            {
                if (new FileInfo(path).Length > SourceFile.MostBytes)
                    problems.Add(new Place(path, 1, 1), "file-too-large", "This file is larger than 5 MB.");
                else
                    sources.Add(new SourceFile(path, File.ReadAllBytes(path)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add(new Place(path, 1, 1), "file-not-readable", $"This file cannot be read: {e.Message}");
            }
        return sources;
    }
}
