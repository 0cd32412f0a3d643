using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class TrendTests
{
    private static Questionnaire Edition(string edition, string law, EditionMapping? continues = null, string method = "mean", double highest = 100) =>
        Questionnaire([Dimension("root", "mean", Dimension(law, method))], Number("a", law, highest: highest)) with { Edition = edition, Continues = continues };

    private static TrendRound Round(string label, Questionnaire questionnaire, double? score) => new(label, questionnaire, questionnaire.Score(("a", score)));

    private static IReadOnlyList<TrendPoint> PointsOf(string node, params TrendRound[] rounds) => Trend.Of(rounds).Single(l => l.Node == node).Points;

    [Fact]
    public void The_same_node_over_rounds_of_one_edition()
    {
        var edition = Edition("1", "law");

        PointsOf("law", Round("2015", edition, 40), Round("2018", edition, null), Round("2021", edition, 55)).Should().Equal(
            new TrendPoint("2015", "law", 40, null, null),
            new TrendPoint("2018", "law", null, null, "Nothing below is answered yet."),
            new TrendPoint("2021", "law", 55, 15, null));
    }

    [Fact]
    public void A_renamed_node_follows_the_declared_mapping_also_through_an_edition_that_no_round_used()
    {
        var first = Edition("1", "law");
        var second = Edition("2", "laws", new EditionMapping { Edition = "1", Ids = new Dictionary<string, string> { ["laws"] = "law" } });
        var third = Edition("3", "legal", new EditionMapping { Edition = "2", Ids = new Dictionary<string, string> { ["legal"] = "laws" } });
        var rounds = new[] { Round("2015", first, 40), Round("2021", third, 55) };

        Trend.Of(rounds, [first, second, third]).Single(l => l.Node == "legal").Points[0].Should().Be(new TrendPoint("2015", "law", 40, null, null));
        Trend.Of(rounds).Single(l => l.Node == "legal").Points[0].Reason.Should().Be("Edition 3 does not continue edition 1.");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("declared")]
    [InlineData("method")]
    [InlineData("range")]
    [InlineData("missing")]
    public void A_node_that_cannot_be_compared_says_why(string cause)
    {
        var mapping = new EditionMapping
        {
            Edition = "1",
            NotComparable = cause == "declared" ? new Dictionary<string, string> { ["law"] = "Now covers bills too." } : new Dictionary<string, string>(),
        };
        var older = cause switch { "method" => Edition("1", "law", method: "minimum"), "range" => Edition("1", "law", highest: 4), "missing" => Edition("1", "rules"), _ => Edition("1", "law") };
        var points = PointsOf("law", Round("2015", older, 3), Round("2021", Edition("2", "law", cause == "none" ? null : mapping), 55));

        points[0].Score.Should().BeNull();
        points[1].Change.Should().BeNull();
        points[0].Reason.Should().Be(cause switch
        {
            "none" => "Edition 2 does not say which edition it continues.",
            "declared" => "Now covers bills too.",
            "method" => "Edition 1 scored it by minimum, not by mean.",
            "range" => "Edition 1 scored it from 0 to 4, not from 0 to 100.",
            _ => "Edition 1 has no 'law'.",
        });
    }

    [Fact]
    public void Another_instrument_is_never_compared() =>
        PointsOf("law", Round("2015", Edition("1", "law") with { Id = "other" }, 3), Round("2021", Edition("1", "law"), 5))[0]
            .Reason.Should().Be("Another instrument was used: other.");
}
