using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class AgreementTests
{
    private const double No = double.NaN;

    /// <summary>Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section E: four observers, twelve units, incomplete. Published:
    /// nominal .743, ordinal .815, interval .849. Worked out again in exact fractions: ordinal 0.81538750…</summary>
    private static readonly double[][] FourObservers = Transposed(
        [1, 2, 3, 3, 2, 1, 4, 1, 2, No, No, No],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, No, 3],
        [No, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, No],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, No]);

    /// <summary>Data set "anxiety" of the R package irr (Gamer et al.), raters 1 and 2; its manual: kappa2(anxiety[,1:2], "squared") = 0.297.
    /// Worked out again from the squared differences: 0.29676512.</summary>
    private static readonly double[][] Anxiety = Transposed(
        [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
        [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4]);

    [Fact]
    public void Krippendorffs_ordinal_alpha_as_published() => Ratings.OrdinalAlpha(FourObservers).Should().BeApproximately(0.8153875037548813, 1e-14);

    [Fact]
    public void Weighted_kappa_as_published() => Ratings.WeightedKappa(Anxiety).Should().BeApproximately(0.29676511954992957, 1e-14);

    [Fact]
    public void Weighted_kappa_of_a_table_worked_out_by_hand() =>
        // Observed squared differences: 1 in 4. Expected: all 16 pairs of (1,1,2,3) with (1,2,2,3): 0+1+1+4, again, 1+0+0+1, 4+1+1+0 = 20, of 16.
        Ratings.WeightedKappa([[1, 1], [1, 2], [2, 2], [3, 3]]).Should().BeApproximately(1 - (1 / 4.0) / (20 / 16.0), 1e-15);

    [Fact]
    public void Exact_agreement_is_the_share_of_pairs_that_are_the_same()
    {
        Ratings.ExactAgreement([[1, 1], [1, 2], [2, 2], [3, 3]]).Should().Be(0.75);
        Ratings.ExactAgreement([[1, 1, 2], [2, No, 2]]).Should().Be(0.5, "two of four pairs");
        Ratings.ExactAgreement([[1, No]]).Should().BeNull();
    }

    [Fact]
    public void Perfect_agreement_is_1_and_no_variation_is_no_result()
    {
        Ratings.OrdinalAlpha([[1, 1], [2, 2]]).Should().Be(1);
        Ratings.WeightedKappa([[1, 1], [2, 2]]).Should().Be(1);
        Ratings.OrdinalAlpha([[2, 2], [2, 2]]).Should().BeNull();
        Ratings.WeightedKappa([[2, 2], [2, 2]]).Should().BeNull();
        Ratings.OrdinalAlpha([]).Should().BeNull();
        Ratings.OrdinalAlpha([[1, No], [No, 2]]).Should().BeNull("nobody rated the same item");
    }

    private static readonly Questionnaire Three = Questionnaire(
        [Dimension("root", "mean", Dimension("x", "mean"), Dimension("y", "mean"))],
        Number("a", "x", highest: 4), Number("b", "x"), Number("c", "y", highest: 4));

    private static List<Scorecard> Judged(params (object? A, object? B, object? C)[] experts) => [.. new Scorer(Three).Score([.. experts.Select((e, i) =>
        SheetOf(Three, $"expert {i + 1}", Layer.Judged, ("a", e.A), ("b", e.B), ("c", e.C)))], Layer.Judged).Scorecards];

    [Fact]
    public void Disagreements_are_ranked_by_the_share_of_the_questions_own_range()
    {
        var agreement = Agreement.Of(Judged((1, 50, 4), (2, 60, 4), (4, 60, 4)));

        agreement.Disagreements.Select(d => d.Question).Should().Equal("a", "b");
        agreement.Disagreements[0].Widest.Should().Be(0.75);
        agreement.Disagreements[0].Distance.Should().Be(0.5, "(1 + 3 + 2) / 3 of 4");
        agreement.Disagreements[0].Ratings.Should().Equal(new ExpertRating("expert 1", 1), new ExpertRating("expert 2", 2), new ExpertRating("expert 3", 4));
        agreement.Items.Should().Be(3);
        agreement.Exact.Should().BeApproximately(4 / 9.0, 1e-15);
        agreement.WeightedKappa.Should().BeNull("κ is for two raters");
        agreement.Alpha.Should().NotBeNull();
    }

    [Fact]
    public void Without_a_node_the_questions_of_all_roots_are_compared()
    {
        var questionnaire = Questionnaire([Dimension("x", "mean"), Dimension("y", "mean")], Number("a", "x"), Number("b", "y"));
        List<Scorecard> cards = [.. new Scorer(questionnaire).Score([Sheet(questionnaire, ("a", 1), ("b", 2)), Sheet(questionnaire, ("a", 1), ("b", 3))])];

        Agreement.Of(cards).Items.Should().Be(2);
        Agreement.Of(cards, "x").Items.Should().Be(1);
    }

    [Fact]
    public void Only_answers_are_ratings_and_a_node_has_its_own_agreement()
    {
        var cards = Judged((1, AnswerState.InsufficientEvidence, 4), (2, 60, 4));

        Agreement.Of(cards).Items.Should().Be(2);
        Agreement.Of(cards, "y").Should().BeEquivalentTo(new { Node = "y", Items = 1, Exact = 1.0, Raters = 2 });
    }

    private static double[][] Transposed(params double[][] raters) => [.. raters[0].Select((_, i) => raters.Select(r => r[i]).ToArray())];
}
