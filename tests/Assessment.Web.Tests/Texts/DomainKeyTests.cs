using System.Text.RegularExpressions;

namespace Assessment.Web.Tests.Texts;

/// <summary>Keys that the domain gives to what it says: the site has words for each.</summary>
public sealed partial class DomainKeyTests
{
    [Fact]
    public void Every_note_of_a_working_has_its_words()
    {
        var keys = Keys("Scoring", NoteKey());

        keys.Should().Contain(["missing-earns-nothing", "gate-open", "gate-veto", "points"]);
        keys.Select(key => $"Note.{key}").Should().BeSubsetOf(TextFiles.English.Keys);
    }

    [Fact]
    public void Every_problem_of_a_single_answer_has_its_words()
    {
        var keys = Keys("Answering", ProblemKey());

        keys.Should().Contain(["answer-incomplete", "answer-required"]);
        keys.Select(key => $"Quality.{key}.one").Concat(keys.Select(key => $"Quality.{key}.other")).Should().BeSubsetOf(TextFiles.English.Keys);
    }

    private static List<string> Keys(string folder, Regex key) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(TextFiles.Web, "..", "Assessment.Domain", folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => key.Matches(File.ReadAllText(file))).SelectMany(match => match.Groups["key"].Captures).Select(capture => capture.Value).Distinct(),
    ];

    [GeneratedRegex(@"\bNote\((?:[^"";]+\? )?""(?<key>[a-z-]+)""(?: : ""(?<key>[a-z-]+)"")?")]
    private static partial Regex NoteKey();

    [GeneratedRegex(@"\bAdd\(problems, ""(?<key>[a-z-]+)""")]
    private static partial Regex ProblemKey();
}
