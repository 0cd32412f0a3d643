using Assessment.Domain.Questionnaires;
using Assessment.Domain.Recommendations;
using Assessment.Domain.Reviews;

namespace Assessment.Domain.Rounds;

/// <summary>A round read from its folder: <c>round.yaml</c> and the files it names (questionnaires/…/examples/README.md).</summary>
public sealed record RoundFolder
{
    public required Round Round { get; init; }

    /// <summary>Chapters of findings, in the order of the report.</summary>
    public IReadOnlyList<FindingChapter> Chapters { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Footnotes of the findings, by id.</summary>
    public IReadOnlyDictionary<string, FindingNote> Footnotes { get; init; } = new Dictionary<string, FindingNote>();

    public IReadOnlyList<GoodPractice> GoodPractices { get; init; } = [];
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>Members of recommendations that the published report does not have.</summary>
    public IReadOnlyList<string> Derived { get; init; } = [];

    /// <summary>The opening chapters in Markdown, by language.</summary>
    public Wording Narrative { get; init; } = [];

    /// <summary>Full paths of the answer sheets.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Reads the folder; what is wrong is reported with its place, all at once. Null where there is no <c>round.yaml</c> that can be read.</summary>
    public static (RoundFolder? Folder, IReadOnlyList<Problem> Problems) Read(string path)
    {
        if (!File.Exists(Path.Combine(path, "round.yaml")))
            return (null, [new Problem(path, "no-round", "This folder holds no round.yaml.")]);
        var problems = new List<Problem>();
        if (Part<Round>(path, "round.yaml", problems) is not { } round || problems.Count > 0)
            return (null, problems);
        var findings = Part<FindingsFile>(path, round.Findings, problems) ?? new FindingsFile();
        var recommendations = Part<RecommendationsFile>(path, round.Recommendations, problems) ?? new RecommendationsFile();
        var folder = new RoundFolder
        {
            Round = round,
            Chapters = findings.Chapters,
            Findings = findings.Findings,
            Footnotes = findings.Footnotes,
            GoodPractices = Part<GoodPracticesFile>(path, round.GoodPractices, problems)?.GoodPractices ?? [],
            Recommendations = recommendations.Recommendations,
            Derived = recommendations.Derived,
            Narrative = Prose(path, round.Narrative, problems),
            Sheets = [.. round.Sheets.Select(file => Path.Combine(path, file))],
        };
        return (folder, [.. problems, .. RoundCheck.Of(folder, path)]);
    }

    private static T? Part<T>(string folder, string? file, List<Problem> problems) where T : class
    {
        if (file is null)
            return null;
        var (part, found) = RecordFile.Read<T>(Path.Combine(folder, file));
        problems.AddRange(found);
        return part;
    }

    private static Wording Prose(string folder, Wording? files, List<Problem> problems)
    {
        var prose = new Wording();
        foreach (var (language, file) in files ?? [])
            if (File.Exists(Path.Combine(folder, file)))
                prose[language] = File.ReadAllText(Path.Combine(folder, file));
            else
                problems.Add(new Problem(Path.Combine(folder, "round.yaml"), "no-file", $"The narrative file '{file}' is not in this folder."));
        return prose;
    }

    private sealed record FindingsFile
    {
        public IReadOnlyList<FindingChapter> Chapters { get; init; } = [];
        public IReadOnlyDictionary<string, FindingNote> Footnotes { get; init; } = new Dictionary<string, FindingNote>();
        public IReadOnlyList<Finding> Findings { get; init; } = [];
    }

    private sealed record GoodPracticesFile
    {
        public IReadOnlyList<GoodPractice> GoodPractices { get; init; } = [];
    }

    private sealed record RecommendationsFile
    {
        public IReadOnlyList<string> Derived { get; init; } = [];
        public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];
    }
}
