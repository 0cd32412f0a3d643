using System.Text.RegularExpressions;

namespace Assessment.Domain.Tests.Questionnaires;

/// <summary>A problem's key is a promise to whoever translates or looks it up: each one that reading can give stands in a test.</summary>
public partial class EveryKeyIsTestedTests
{
    [Fact]
    public void Each_key_that_reading_an_instrument_can_give_stands_in_a_test()
    {
        var sources = Files("src", "Assessment.Domain", "Questionnaires").Concat(Files("src", "Assessment.Domain", "Scoring"));
        var keys = sources.SelectMany(text => Given().Matches(text)).Select(m => m.Groups["key"].Value).ToHashSet();
        var tests = string.Concat(Files("tests", "Assessment.Domain.Tests"));

        keys.Should().HaveCountGreaterThan(80);
        keys.Where(key => !tests.Contains($"\"{key}\"")).Should().BeEmpty();
    }

    private static IEnumerable<string> Files(params string[] folder) =>
        Directory.EnumerateFiles(RepositoryRoot.Of(folder), "*.cs", SearchOption.AllDirectories).Where(f => !f.EndsWith("EveryKeyIsTestedTests.cs", StringComparison.Ordinal)).Select(File.ReadAllText);

    /// <summary>The key in <c>new Problem(place, key, …)</c>, <c>Error(owner, path, key, …)</c> and the like: a literal in kebab case before a comma.</summary>
    [GeneratedRegex("""(?:Problem|Error|Warn|Wrong|Inside|AtKey|Refuse|Add|new)\s*\([^"\n]*(?:"[^"\n]*"[^"\n]*)?"(?<key>[a-z0-9]+(?:-[a-z0-9]+)+)",""")]
    private static partial Regex Given();
}
