using System.Text.Json;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using Xunit.Abstractions;
using static Assessment.Domain.Tests.Indices.IndexCsv;
using static Assessment.Domain.Tests.Indices.Tally;

namespace Assessment.Domain.Tests.Indices;

/// <summary>OWASP SAMM 1.5: definition samm.</summary>
public class SammTests(ITestOutputHelper output)
{
    /// <summary>The words that SOURCE.md gives for the four values.</summary>
    private static string Word(double value) => value switch { 0 => "no", .2 => "few", .5 => "half", 1 => "most", _ => throw new ArgumentOutOfRangeException(nameof(value), value, null) };

    private static IndexCsv Samm => new("samm", Questions("samm"));

    [SkippableFact]
    public void The_official_example_is_reproduced()
    {
        using var example = JsonDocument.Parse(File.ReadAllText(Conformance.Require("samm/samm-1.5-example.json")));
        var practices = example.RootElement.GetProperty("practices").EnumerateArray().ToList();
        var answers = practices.SelectMany(Levels).SelectMany(level => level.GetProperty("answers").EnumerateArray()
            .Select((answer, i) => ($"{Code(level)}_{i + 1}", Word(answer.GetProperty("value").GetDouble())))).ToDictionary();
        var card = Samm.Row("example", answers).ScoreOne();
        var tally = new Tally($"SAMM 1.5 example, {answers.Count} answers; levels, practices and functions", output);
        foreach (var practice in practices)
        {
            foreach (var level in Levels(practice))
                tally.Count(Code(level), Difference(card[Code(level)], level.GetProperty("level_score").GetDouble(), 1e-9));
            tally.Count(practice.GetProperty("practice").GetString()!, Difference(card[Code(Levels(practice).First())[..^1]], practice.GetProperty("score").GetDouble(), 1e-9));
        }
        foreach (var function in example.RootElement.GetProperty("functions").EnumerateArray())
            tally.Count(function.GetProperty("name").GetString()!, Difference(card[function.GetProperty("name").GetString()!.ToLowerInvariant()], function.GetProperty("score").GetDouble(), 1e-9));

        answers.Should().HaveCount(Questions("samm").Count).And.HaveCount(77);
        tally.Check(36 + 12 + 4);
    }

    private static IEnumerable<JsonElement> Levels(JsonElement practice) => practice.GetProperty("levels").EnumerateArray();

    private static string Code(JsonElement level) => level.GetProperty("code").GetString()!.ToLowerInvariant();

    [Fact] // The official example of SAMM 1.5: Strategy & Metrics = 1.48333, with the mean levels 0.46667, 0.66667 and 0.35
    public void A_practice_is_the_sum_of_three_mean_levels()
    {
        var card = Samm.Row("example", new Dictionary<string, string>
        {
            ["sm1_1"] = "few",
            ["sm1_2"] = "few",
            ["sm1_3"] = "most",
            ["sm2_1"] = "half",
            ["sm2_2"] = "most",
            ["sm2_3"] = "half",
            ["sm3_1"] = "half",
            ["sm3_2"] = "few",
        }).ScoreOne();

        card["sm"].Score.Should().BeApproximately(1.48333, 5e-6);
        card["governance"].Score.Should().Be(card["sm"].Score, "the other practices have no answer yet");
        card["samm"].Reason.Should().Be(NoResult.Profile);
    }

    [Fact]
    public void What_does_not_apply_counts_as_met()
    {
        var card = Samm.Row("example", Questions("samm").Select(_ => "n/a")).ScoreOne();

        (card["st1"].Score, card["st"].Score, card["verification"].Score).Should().Be((1, 3, 3));
    }

    [Fact]
    public void A_practice_goes_from_0_to_3() => ScorerOf("samm").Plan.Find("eh")!.Range.Should().Be(new ScoreRange(0, 3));
}
