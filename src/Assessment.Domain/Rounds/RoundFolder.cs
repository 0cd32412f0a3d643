using Assessment.Domain.Questionnaires;
using Assessment.Domain.Recommendations;
using Assessment.Domain.Reviews;

namespace Assessment.Domain.Rounds;

/// <summary>A round as a folder of files: <c>round.yaml</c>, answer sheets, <c>findings.yaml</c>, <c>good-practices.yaml</c>, <c>recommendations.yaml</c>.</summary>
public sealed record RoundFolder
{
    public required Round Round { get; init; }
    public IReadOnlyList<Finding> Findings { get; init; } = [];
    public IReadOnlyList<GoodPractice> GoodPractices { get; init; } = [];
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>Paths of the answer sheets: every other YAML file of the folder, in order of their names.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Reads the folder; what is wrong is reported with its place, all at once. Null where there is no <c>round.yaml</c> that can be read.</summary>
    public static (RoundFolder? Folder, IReadOnlyList<Problem> Problems) Read(string path)
    {
        var problems = new List<Problem>();
        var round = Part<Round>(path, "round.yaml", problems);
        if (round is null)
        {
            if (problems.Count == 0)
                problems.Add(new Problem(path, "no-round", "This folder holds no round.yaml."));
            return (null, problems);
        }
        var folder = new RoundFolder
        {
            Round = round,
            Findings = Part<FindingsFile>(path, "findings.yaml", problems)?.Findings ?? [],
            GoodPractices = Part<GoodPracticesFile>(path, "good-practices.yaml", problems)?.GoodPractices ?? [],
            Recommendations = Part<RecommendationsFile>(path, "recommendations.yaml", problems)?.Recommendations ?? [],
            Sheets = [.. Directory.EnumerateFiles(path, "*.yaml").Where(f => !Parts.Contains(Path.GetFileName(f))).Order(StringComparer.Ordinal)],
        };
        problems.AddRange(RoundCheck.Of(folder, path));
        return (folder, problems);
    }

    private static readonly string[] Parts = ["round.yaml", "findings.yaml", "good-practices.yaml", "recommendations.yaml"];

    private static T? Part<T>(string folder, string file, List<Problem> problems) where T : class
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            return null;
        var (part, found) = RecordFile.Read<T>(path);
        problems.AddRange(found);
        return part;
    }

    private sealed record FindingsFile
    {
        public IReadOnlyList<Finding> Findings { get; init; } = [];
    }

    private sealed record GoodPracticesFile
    {
        public IReadOnlyList<GoodPractice> GoodPractices { get; init; } = [];
    }

    private sealed record RecommendationsFile
    {
        public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];
    }
}
