using System.Text.Json;
using Assessment.Domain.Scoring;
using Xunit.Abstractions;
using static Assessment.Domain.Tests.Indices.IndexCsv;
using static Assessment.Domain.Tests.Indices.Tally;

namespace Assessment.Domain.Tests.Indices;

/// <summary>NIST SP 800-171 DoD Assessment Methodology 1.2.1: definition nist-800-171.</summary>
public class Nist800171Tests(ITestOutputHelper output)
{
    private const string Plan = "r3_12_4";

    private static readonly IReadOnlyList<string> Requirements = Questions("nist-800-171");

    private static IndexCsv Nist => new("nist-800-171", Requirements);

    private static string Id(string requirement) => "r" + requirement.Replace('.', '_');

    /// <summary>Every requirement says the same, except those named.</summary>
    private static IEnumerable<string> All(string word, params (string Requirement, string Word)[] except)
    {
        var others = except.ToDictionary(e => Id(e.Requirement), e => e.Word);
        return Requirements.Select(id => others.GetValueOrDefault(id, id == Plan ? "met" : word));
    }

    private static NodeScore Score(string word, params (string Requirement, string Word)[] except) => Nist.Row("system", All(word, except)).ScoreOne()["summary_score"];

    [SkippableFact]
    public void Every_published_weight_is_deducted()
    {
        using var published = JsonDocument.Parse(File.ReadAllText(Conformance.Require("nist-800-171/weights.json")));
        var (root, tally, csv) = (published.RootElement, new Tally("NIST SP 800-171 weights", output), Nist);
        var weights = root.GetProperty("weights").EnumerateObject().ToDictionary(w => w.Name, w => w.Value.ValueKind == JsonValueKind.Null ? (double?)null : w.Value.GetDouble());
        foreach (var requirement in weights.Keys)
            csv.Row(requirement, All("met", (requirement, "not_met")));
        var cards = csv.Score();
        foreach (var (requirement, weight) in weights)
            tally.Count(requirement, Difference(cards[requirement]["summary_score"], 110 - weight, 0));
        foreach (var partial in root.GetProperty("partial").EnumerateObject())
            tally.Count($"{partial.Name} partly", Difference(Score("met", (partial.Name, "partly")), 110 - partial.Value.GetProperty("partial_deduction").GetDouble(), 0));

        weights.Keys.Select(Id).Should().BeEquivalentTo(Requirements);
        tally.Check(110 + 2);
    }

    [Theory]
    [InlineData("met", 110)]
    [InlineData("not_met", -203)]
    [InlineData("", -203)] // not assessed is not met
    [InlineData("n/a", 110)] // accepted as not applicable costs nothing
    [InlineData("insufficient", -203)]
    public void The_score_goes_from_110_to_minus_203(string word, double score) => Score(word).Score.Should().Be(score);

    [Theory]
    [InlineData("not_met")]
    [InlineData("")]
    public void Without_a_system_security_plan_there_is_no_score(string plan)
    {
        var score = Score("met", ("3.12.4", plan));

        (score.Score, score.Reason).Should().Be((null, NoResult.Precondition));
    }

    [Theory] // Multi-factor authentication and validated cryptography, partly in place, cost 3 instead of 5.
    [InlineData("3.5.3", "partly", 107)]
    [InlineData("3.5.3", "not_met", 105)]
    [InlineData("3.13.11", "partly", 107)]
    [InlineData("3.13.11", "not_met", 105)]
    [InlineData("3.1.5", "not_met", 107)]
    [InlineData("3.1.3", "not_met", 109)]
    [InlineData("3.1.1", "n/a", 110)]
    public void A_requirement_costs_its_weight(string requirement, string word, double score) => Score("met", (requirement, word)).Score.Should().Be(score);

    [Fact]
    public void There_are_110_requirements_in_14_families()
    {
        Requirements.Should().HaveCount(110);
        ScorerOf("nist-800-171").Plan.Questionnaire.Sections.Should().HaveCount(14);
    }
}
