using Assessment.Domain.Scoring;
using Xunit.Abstractions;

namespace Assessment.Domain.Tests.Indices;

/// <summary>Counts the rows of a published set: read, reproduced, left out with the reason. Nothing is left out silently.</summary>
/// <param name="set">Name of the set, for the test's output.</param>
/// <param name="output">The test's output.</param>
internal sealed class Tally(string set, ITestOutputHelper output)
{
    private readonly Dictionary<string, int> leftOut = [];
    private readonly List<string> missed = [];
    private int reproduced;

    /// <summary>A row that our score must reproduce.</summary>
    /// <param name="row">What the row is called.</param>
    /// <param name="differences">What differs from the published figures; nothing when the row is reproduced.</param>
    public void Count(string row, params IEnumerable<string?> differences)
    {
        var found = differences.OfType<string>().ToList();
        if (found.Count == 0)
            reproduced++;
        else
            missed.Add($"{row}: {string.Join("; ", found)}");
    }

    /// <summary>A row that has nothing to compare with.</summary>
    public void LeaveOut(string reason) => leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;

    /// <summary>Says the counts, and fails unless every other row was reproduced. The sets that come with the issue are samples,
    /// so larger ones may stand in their place.</summary>
    /// <param name="rows">Rows of the sample.</param>
    /// <param name="without">Rows of the sample with nothing to compare with.</param>
    public void Check(int rows, int without = 0)
    {
        var reasons = string.Concat(leftOut.Select(reason => $", {reason.Value} left out ({reason.Key})"));
        var read = reproduced + missed.Count + leftOut.Values.Sum();
        output.WriteLine($"{set}: {read} rows read, {reproduced} reproduced, {missed.Count} missed{reasons}.");
        missed.Should().BeEmpty();
        read.Should().BeGreaterOrEqualTo(rows);
        reproduced.Should().BeGreaterOrEqualTo(rows - without);
        if (read == rows)
            leftOut.Values.Sum().Should().Be(without);
    }

    /// <summary>What differs from a published figure; null when nothing does.</summary>
    public static string? Difference(NodeScore node, double? published, double tolerance) =>
        published is { } figure
            ? node.Score is { } score && Math.Abs(score - figure) <= tolerance ? null : $"{node.Id} {Said(node)} instead of {figure}"
            : node.Score is null ? null : $"{node.Id} {Said(node)} instead of no result";

    /// <summary>What differs from a published group, grade or rank; null when nothing does.</summary>
    public static string? Difference<T>(string what, T? ours, T? published) => Equals(ours, published) ? null : $"{what} {ours} instead of {published}";

    private static string Said(NodeScore node) => node.Score is { } score ? $"{score:R}" : $"no result ({node.Reason})";
}
