using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assessment.Domain.Expressions;
using Xunit.Abstractions;

namespace Assessment.Domain.Tests.Expressions;

/// <summary>The vectors of enketo/enketo's openrosa-xpath-evaluator tests (Apache-2.0), read from outside the repository.</summary>
public class OpenRosaVectorTests(ITestOutputHelper output)
{
    /// <summary>Vectors that do not pass, and why. A miss that is not here fails the test, and so does one that has come to pass.</summary>
    private static readonly Dictionary<int, string> KnownMisses = new()
    {
        [1379] = "a JavaScript Date text (\"Sat Nov 21 2026 … GMT+0000\"), no form of date that ODK knows; recorded at UTC besides",
        [1380] = "the same for format-date-time",
        [1722] = "its paths begin with /thedata, which its document does not have (stale)",
    };

    [SkippableFact]
    public void The_upstream_vectors_pass_but_for_those_listed_with_their_reason()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Conformance.Require("openrosa-xpath/vectors.json")));
        var leftOut = new SortedDictionary<string, int>();
        var missed = new SortedDictionary<int, string>();
        var ran = 0;
        foreach (var vector in json.RootElement.EnumerateArray())
        {
            if (LeftOut(vector) is { } reason)
            {
                leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;
                continue;
            }
            ran++;
            if (Miss(vector) is { } miss)
                missed[vector.GetProperty("id").GetInt32()] = miss;
        }
        output.WriteLine($"ran {ran}, passed {ran - missed.Count} ({100.0 * (ran - missed.Count) / ran:F1} %), missed {missed.Count}");
        foreach (var (reason, count) in leftOut)
            output.WriteLine($"left out {count}: {reason}");
        foreach (var (id, miss) in missed)
            output.WriteLine($"missed {id}: {miss}; {KnownMisses.GetValueOrDefault(id, "NOT LISTED")}");

        ran.Should().BeGreaterThan(900);
        missed.Keys.Should().BeEquivalentTo(KnownMisses.Keys);
        (ran - missed.Count).Should().BeGreaterThanOrEqualTo((int)Math.Ceiling(0.97 * ran));
    }

    private static string? Field(JsonElement vector, string name) => vector.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? LeftOut(JsonElement vector)
    {
        var file = Field(vector, "test")!.Split(' ')[0];
        if (file.Contains("geo.spec", StringComparison.Ordinal) || file.Contains("digest.spec", StringComparison.Ordinal))
            return "geo and digest functions are not part of the language here";
        if (vector.GetProperty("id").GetInt32() is >= 671 and <= 676)
            return "stale: id() of an element that its document does not have";
        var (node, _) = XmlData.Read(Field(vector, "xml")!, Field(vector, "contextNode"));
        return node is null ? "stale: its context node is not in its document" : null;
    }

    /// <summary>What came out instead; null when the vector passes.</summary>
    private static string? Miss(JsonElement vector)
    {
        var assertion = Field(vector, "assertion")!;
        var expected = vector.GetProperty("expected");
        var type = assertion switch
        {
            "boolean" => ResultType.Boolean,
            "string" or "match" or "stringLength" => ResultType.Text,
            "throws" => ResultType.Any,
            _ => ResultType.Number,
        };
        var (value, problem) = Evaluated.Over(Field(vector, "expression")!, Field(vector, "xml")!, Field(vector, "contextNode"), null, TimeProvider.System, type);
        if (assertion == "throws" || problem is not null)
            return assertion == "throws" == problem is not null ? null : problem?.Message ?? value.ToText();
        var passes = assertion switch
        {
            "boolean" => value.ToBoolean() == expected.GetBoolean(),
            "string" => value.ToText() == expected.ToString(),
            "match" => Pattern(expected.GetString()!).IsMatch(value.ToText()),
            "stringLength" => value.ToText().Length == Number(expected),
            _ => Rounded(value.ToNumber(TimeZoneInfo.Utc), assertion).Equals(Number(expected)),
        };
        return passes ? null : value.ToText();
    }

    private static double Number(JsonElement expected) =>
        expected.ValueKind == JsonValueKind.String ? double.Parse(expected.GetString()!, CultureInfo.InvariantCulture) : expected.GetDouble();

    /// <summary>0 and -0 are the same here.</summary>
    private static double Rounded(double number, string assertion) => assertion.Split('/') is [_, var factor]
        ? Math.Floor(number * double.Parse(factor, CultureInfo.InvariantCulture) + 0.5) / double.Parse(factor, CultureInfo.InvariantCulture)
        : number + 0;

    private static Regex Pattern(string written) =>
        new(written[1..written.LastIndexOf('/')], written.EndsWith('i') ? RegexOptions.IgnoreCase : RegexOptions.None, TimeSpan.FromSeconds(1));
}
