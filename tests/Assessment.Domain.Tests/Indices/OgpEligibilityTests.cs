using Assessment.Domain.Scoring;

namespace Assessment.Domain.Tests.Indices;

/// <summary>Open Government Partnership, eligibility: definition ogp-eligibility.</summary>
public class OgpEligibilityTests
{
    private static readonly string[] Columns =
        ["budget_survey", "budget_proposal", "audit_report", "information_right", "asset_rules", "civil_liberties", "values_check_applies", "cso_entry", "cso_freedom"];

    private static NodeScore Eligibility(params string[] cells) => new IndexCsv("ogp-eligibility", Columns).Row("country", cells).ScoreOne()["eligibility"];

    [Fact] // OGP eligibility database 2014: Georgia, 15 of 16 points (here citizen engagement earns 3 of 4)
    public void Fifteen_of_sixteen_points_are_eligible()
    {
        var georgia = Eligibility("yes", "published", "published", "law", "public", "5.5", "no", "", "");

        (georgia.Score, georgia.Passed, georgia.Band).Should().Be((15 / 16.0, true, "reached"));
    }

    [Theory]
    [InlineData("yes", "published", "not_published", "constitution", "public", "6", 12 / 16.0, true)]
    [InlineData("yes", "published", "not_published", "constitution", "public", "4", 11 / 16.0, false)]
    [InlineData("no", "", "", "law", "not_public", "5.5", 9 / 12.0, true)] // outside the budget survey there are 12 points
    [InlineData("no", "", "", "law", "none", "7.5", 8 / 12.0, false)]
    [InlineData("no", "published", "published", "law", "not_public", "2.5", 8 / 12.0, false)] // what skip logic hides does not count
    public void Three_quarters_of_the_points_that_apply_are_needed(
        string survey, string proposal, string audit, string information, string assets, string liberties, double share, bool passed)
    {
        var result = Eligibility(survey, proposal, audit, information, assets, liberties, "no", "", "");

        result.Score.Should().BeApproximately(share, 1e-12);
        result.Passed.Should().Be(passed);
    }

    [Fact]
    public void What_is_left_blank_stays_among_the_sixteen_points()
    {
        Eligibility("yes", "published", "published", "law", "", "5.5", "no", "", "").Score.Should().Be(11 / 16.0, "asset_rules is blank");
        Eligibility("", "", "", "law", "public", "5.5", "no", "", "").Score.Should().Be(11 / 16.0, "nobody said that no survey covers the country");
        Eligibility("yes", "published", "published", "law", "n/a", "5.5", "no", "", "").Score.Should().Be(11 / 12.0, "there is no data on assets");
    }

    [Fact]
    public void Two_criteria_are_not_enough_data()
    {
        var result = Eligibility("no", "", "", "law", "public", "", "no", "", "");

        (result.Score, result.Passed, result.Reason).Should().Be((null, null, NoResult.FewCriteria));
    }

    [Fact] // The Democracy Index leaves out very small states; what skip logic hides does not count.
    public void A_state_outside_the_democracy_index_is_measured_on_twelve_points()
    {
        var columns = Columns.Append("democracy_index").ToArray();
        var small = new IndexCsv("ogp-eligibility", columns).Row("country", "yes", "published", "not_published", "law", "public", "9", "no", "", "", "no").ScoreOne();

        (small["eligibility"].Score, small["eligibility"].Passed).Should().Be((10 / 12.0, true));
        small["citizen_engagement"].Score.Should().BeNull();
    }

    [Theory]
    [InlineData("yes", "2.999", "2.5", false)]
    [InlineData("yes", "3", "1", true)]
    [InlineData("yes", "1", "3.2", true)]
    [InlineData("yes", "", "", false)]
    [InlineData("no", "1", "1", true)] // members are not checked
    public void The_values_check_can_veto(string applies, string entry, string freedom, bool passed)
    {
        var result = Eligibility("yes", "published", "published", "law", "public", "8", applies, entry, freedom);

        (result.Score, result.Passed, result.Flags.HasFlag(NodeRemarks.Vetoed)).Should().Be((1, passed, !passed));
        result.Band.Should().Be("reached", "the band is about the points alone");
    }

    [Theory]
    [InlineData("10", 4)]
    [InlineData("7.5", 4)]
    [InlineData("7.49", 3)]
    [InlineData("5", 3)]
    [InlineData("2.5", 2)]
    [InlineData("2.49", 0)]
    public void Civil_liberties_earn_points_by_steps(string liberties, double points) =>
        new IndexCsv("ogp-eligibility", Columns).Row("country", "", "", "", "", "", liberties, "", "", "").ScoreOne()["citizen_engagement"].Score.Should().Be(points);
}
