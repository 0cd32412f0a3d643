using System.Text.Json;
using Assessment.Domain.Scoring;
using Xunit.Abstractions;
using static Assessment.Domain.Tests.Indices.IndexCsv;
using static Assessment.Domain.Tests.Indices.Tally;

namespace Assessment.Domain.Tests.Indices;

/// <summary>European Commission, eGovernment Benchmark 2023, one life event of one country: definition egov-benchmark.</summary>
public class EGovBenchmarkTests(ITestOutputHelper output)
{
    private static readonly (string Published, string Node)[] Nodes =
        [("1", "user_centricity"), ("2", "transparency"), ("3", "key_enablers"), ("4", "cross_border"), ("overall", "overall")];

    private static IndexCsv Benchmark => new("egov-benchmark", Questions("egov-benchmark"));

    private static string Column(string indicator) => "i_" + indicator.Replace('.', '_');

    [SkippableFact]
    public void Every_published_case_is_reproduced()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Conformance.Require("egov-benchmark/cases.json")));
        var csv = Benchmark;
        foreach (var one in cases.RootElement.EnumerateArray())
            csv.Row(Name(one), one.GetProperty("inputs").EnumerateObject().ToDictionary(input => Column(input.Name), input => Value(input.Value) is { } value ? Cell(value) : ""));
        var cards = csv.Score();
        var tally = new Tally("eGovernment Benchmark 2023", output);
        foreach (var one in cases.RootElement.EnumerateArray())
            tally.Count(Name(one), Nodes.Select(node => Difference(cards[Name(one)][node.Node], Value(one.GetProperty("expected").GetProperty(node.Published)), 1e-9)));

        tally.Check(40);
    }

    private static string Name(JsonElement one) => $"{one.GetProperty("country").GetString()}, {one.GetProperty("lifeEvent").GetString()}";

    private static double? Value(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();

    private static Scorecard Score(params (string Indicator, string Cell)[] inputs) =>
        Benchmark.Row("XX", inputs.ToDictionary(input => Column(input.Indicator), input => input.Cell)).ScoreOne();

    [Fact] // Albania, life event Family: 4.3 and 4.4 are missing
    public void The_published_indicators_come_out()
    {
        var card = Score(("1.1", "70"), ("1.2", "96.25"), ("1.3", "100"), ("4.1", "50"), ("4.2", "33.3333333333333"));

        card["user_centricity"].Score.Should().BeApproximately(79.58, .005);
        card["cross_border"].Score.Should().BeApproximately(44.44, .005);
    }

    [Theory] // A missing value counts as 0 here, for whatever reason it is missing.
    [InlineData("", "", "", 0)]
    [InlineData("60", "", "", 20)]
    [InlineData("60", "n/a", "90", 50)]
    public void Transparency_counts_every_missing_value_as_nothing(string delivery, string data, string design, double score) =>
        Score(("1.1", "50"), ("2.1", delivery), ("2.2", data), ("2.3", design))["transparency"].Score.Should().BeApproximately(score, 1e-12);

    [Theory]
    [InlineData("40", "", "", "", 40)]
    [InlineData("", "", "0", "100", 50)]
    [InlineData("10", "20", "n/a", "60", 30)]
    public void Key_enablers_are_the_mean_of_those_present(string identity, string documents, string forms, string post, double score) =>
        Score(("3.1", identity), ("3.2", documents), ("3.3", forms), ("3.4", post))["key_enablers"].Score.Should().BeApproximately(score, 1e-12);

    [Theory] // Half, a quarter, a quarter the mean of the last two, over what is present
    [InlineData("80", "40", "20", "60", 60)]
    [InlineData("80", "40", "", "60", 65)]
    [InlineData("80", "40", "", "", 200 / 3.0)]
    [InlineData("80", "", "20", "", 60)]
    [InlineData("", "40", "20", "60", 40)]
    [InlineData("", "", "", "60", 60)]
    public void Cross_border_services_share_out_the_weight_of_what_is_missing(string online, string support, string identity, string documents, double score) =>
        Score(("4.1", online), ("4.2", support), ("4.3", identity), ("4.4", documents))["cross_border"].Score.Should().BeApproximately(score, 1e-12);

    [Fact]
    public void An_indicator_without_any_value_leaves_the_overall_score()
    {
        var card = Score(("1.1", "90"), ("1.2", "90"), ("1.3", "90"), ("2.1", "30"), ("2.2", "30"), ("2.3", "30"), ("4.1", "60"));

        (card["key_enablers"].Score, card["key_enablers"].Reason).Should().Be((null, NoResult.NothingAnswered));
        card["overall"].Score.Should().BeApproximately(60, 1e-12);
    }

    [Fact]
    public void Nothing_at_all_is_no_result() => Score()["overall"].Score.Should().BeNull();
}
