using System.Text.Json;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class ScorecardJsonTests
{
    private static readonly Questionnaire Tree = Questionnaire(
        [new Dimension { Id = "root", Target = 80, Bands = "b", Dimensions = [new Dimension { Id = "climb", Method = "levels" }, new Dimension { Id = "show", Method = "profile" }] }],
        Number("third", "root"), YesNo("l1", "climb", level: 1), Number("p", "show"),
        new Question { Id = "m", Type = "matrix", Scale = "s", Dimension = "show", Rows = [new() { Id = "r1" }, new() { Id = "r2" }] })
        with
    {
        Bands = [new BandSet { Id = "b", Bands = [new() { Id = "low" }, new() { Id = "high", From = 1 }] }],
        Scales = [new Scale { Id = "s", Levels = [new() { Id = "x", Value = 0 }, new() { Id = "y", Value = 1 }] }],
    };

    private static readonly IReadOnlyList<Scorecard> Cards = new Scorer(Tree).Score(
    [
        SheetOf(Tree, "ministry \"A\" — é", Layer.Agreed, ("third", 100 / 3.0), ("l1", AnswerState.InsufficientEvidence), ("m.r1", "y")),
        SheetOf(Tree, "b", Layer.Agreed, ("third", 0.1), ("l1", "yes"), ("m.r2", AnswerState.NotApplicable)),
    ], new ScoringOptions { Targets = new Dictionary<string, double> { ["root"] = 70 } });

    [Fact]
    public void A_scorecard_read_again_is_identical()
    {
        ScorecardJson.Read(ScorecardJson.Write(Cards[0])).Should().Be(Cards[0]);
        ScorecardJson.ReadAll(ScorecardJson.Write(Cards)).Should().Equal(Cards);
        ScorecardJson.Write(ScorecardJson.Read(ScorecardJson.Write(Cards[1]))).Should().Be(ScorecardJson.Write(Cards[1]));
        ScorecardJson.Read(ScorecardJson.Write(Cards[0])).Should().NotBe(Cards[1]);
    }

    [Fact]
    public void Who_is_left_out_is_there_with_the_reason_and_without_nodes()
    {
        var text = ScorecardJson.Write(new LayerScores(Layer.Agreed, Cards, [new LeftOut("c", "There is no agreed answer sheet.")]), Tree);
        using var json = JsonDocument.Parse(text);

        json.RootElement[2].GetProperty("leftOut").GetString().Should().Be("There is no agreed answer sheet.");
        (json.RootElement[2].GetProperty("respondent").GetString(), json.RootElement[2].GetProperty("nodes").GetArrayLength()).Should().Be(("c", 0));
        ScorecardJson.ReadAll(text).Should().Equal(Cards);
    }

    [Fact]
    public void It_holds_full_precision_and_a_reason_where_there_is_no_score()
    {
        using var json = JsonDocument.Parse(ScorecardJson.Write(Cards[0]));
        var nodes = json.RootElement.GetProperty("nodes").EnumerateArray().ToDictionary(n => n.GetProperty("id").GetString()!);

        nodes["third"].GetProperty("score").GetDouble().Should().Be(100 / 3.0);
        nodes["show"].TryGetProperty("score", out _).Should().BeFalse("no result is never 0");
        nodes["show"].GetProperty("noResult").GetString().Should().Be("profile");
        nodes["root"].GetProperty("gap").GetDouble().Should().Be(70 - Cards[0]["root"].Score!.Value);
        nodes["l1"].GetProperty("flags").GetString().Should().Be("insufficient_evidence");
        nodes["climb"].GetProperty("progress").GetRawText().ReplaceLineEndings("").Replace(" ", "").Should().Be("{\"met\":0,\"criteria\":1}");
        json.RootElement.GetProperty("layer").GetString().Should().Be("agreed");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void Anything_else_is_refused(string text)
    {
        var reading = () => ScorecardJson.Read(text);

        reading.Should().Throw<JsonException>();
    }
}
