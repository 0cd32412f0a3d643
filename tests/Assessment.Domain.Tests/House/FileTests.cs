using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Assessment.Domain.Tests.House;

public class FileTests(ITestOutputHelper output)
{
    private static readonly string[] Code = [.. Written("src/"), .. Written("tests/")];

    [Fact]
    public void No_file_is_longer_than_300_lines() => Longer(Code, 300).Should().BeEmpty();

    [Fact]
    public void No_Program_is_longer_than_100_lines() =>
        Longer(Code.Where(file => file.EndsWith("/Program.cs", StringComparison.Ordinal)), 100).Should().BeEmpty();

    [Fact]
    public void Half_of_the_product_s_files_have_60_lines_or_fewer()
    {
        var lengths = Repository.Sources("src/", ".cs").Select(Lines).Order().ToList();
        var median = lengths[lengths.Count / 2];
        output.WriteLine($"{lengths.Count} C# files in src, {lengths.Sum()} lines, median {median}, longest {lengths[^1]}");

        median.Should().BeLessThanOrEqualTo(60);
    }

    [Fact]
    public void Nothing_is_folded_away_in_a_region() => Containing("^\\s*#" + "region").Should().BeEmpty();

    [Fact]
    public void Nothing_is_left_for_later() =>
        Containing("\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b|NotImplemented" + "Exception|\\bSkip\\s*=\\s*\"").Should().BeEmpty();

    // The one clock is TimeProvider: what reads the time elsewhere cannot be tested and scores differently tomorrow.
    [Fact]
    public void Nothing_in_the_product_reads_the_clock_by_itself() =>
        Containing(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b").Where(place => place.StartsWith("src/", StringComparison.Ordinal)).Should().BeEmpty();

    private static IEnumerable<string> Written(string folder) => Repository.Sources(folder, ".cs", ".cshtml", ".scss", ".mjs", ".js");

    private static int Lines(string file) => File.ReadLines(Repository.FullPath(file)).Count();

    private static IEnumerable<string> Longer(IEnumerable<string> files, int limit) =>
        files.Where(file => Lines(file) > limit).Select(file => $"{file}: {Lines(file)} lines");

    private static IEnumerable<string> Containing(string pattern) =>
        from file in Code
        from line in File.ReadLines(Repository.FullPath(file)).Select((text, index) => (Text: text, Number: index + 1))
        where Regex.IsMatch(line.Text, pattern)
        select $"{file}:{line.Number}: {line.Text.Trim()}";
}
