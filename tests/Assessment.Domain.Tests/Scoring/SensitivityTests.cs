using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class SensitivityTests
{
    private static readonly Questionnaire Tree = Questionnaire(
        [Dimension("root", "weighted_mean", [.. "wxyz".Select(c => new Dimension { Id = $"{c}", Method = "weighted_mean", Target = 80 })])],
        [.. "wxyz".SelectMany(c => new[] { Number($"{c}1", $"{c}"), Number($"{c}2", $"{c}") })]);

    private static AnswerSheet Filled(bool unsure = false)
    {
        var sheet = Sheet(Tree, ("w1", 10), ("w2", 10), ("x1", 20), ("x2", 60), ("y1", 50), ("y2", 70), ("z1", 90), ("z2", 90));
        if (unsure)
            sheet[0] = sheet[0] with { NotSure = true };
        return sheet;
    }

    [Fact]
    public void The_generator_is_SplitMix64()
    {
        // First numbers for seed 1234567 as given on Rosetta Code, "Pseudo-random numbers/Splitmix64".
        var generator = new SplitMix(1234567);

        new[] { generator.Next(), generator.Next(), generator.Next() }.Should().Equal(6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_seed_others()
    {
        var scorer = new Scorer(Tree);
        var once = Sensitivity.Of(scorer, Filled(true), draws: 200, seed: 7);

        once.Seed.Should().Be(7);
        Sensitivity.Of(scorer, Filled(true), draws: 200, seed: 7).Should().BeEquivalentTo(once, o => o.WithStrictOrdering());
        Sensitivity.Of(scorer, Filled(true), draws: 200, seed: 8).Bands.Should().NotEqual(once.Bands);
    }

    [Fact]
    public void Weights_move_a_mean_of_unequal_children_and_leave_one_of_equal_children_alone()
    {
        var bands = Sensitivity.Of(new Scorer(Tree), Filled()).Bands.ToDictionary(b => b.Node);

        bands["w"].Low.Should().BeApproximately(10, 1e-12);
        bands["w"].High.Should().BeApproximately(10, 1e-12);
        // x = (20a + 60b) / (a + b) with a, b from 0.8 to 1.2: 36 at the least, 44 at the most, 40 in the middle.
        bands["x"].Score.Should().Be(40);
        bands["x"].Low.Should().BeInRange(36, 38.5);
        bands["x"].High.Should().BeInRange(41.5, 44);
        bands["x"].Middle.Should().BeApproximately(40, 0.5);
    }

    [Fact]
    public void Low_confidence_answers_move_too()
    {
        var bands = Sensitivity.Of(new Scorer(Tree), Filled(unsure: true)).Bands.ToDictionary(b => b.Node);

        bands["w"].Low.Should().BeInRange(5, 6.5);
        bands["w"].High.Should().BeInRange(13.5, 15);
    }

    [Fact]
    public void It_says_how_often_the_three_largest_gaps_keep_their_order()
    {
        var clear = Sensitivity.Of(new Scorer(Tree), Filled());

        clear.LargestGaps.Should().Equal("w", "x", "y");
        clear.SameRanking.Should().Be(1, "70, 40 and 20 points are further apart than the weights can move them");
        var close = Sheet(Tree, ("w1", 10), ("w2", 90), ("x1", 11), ("x2", 90), ("y1", 12), ("y2", 90), ("z1", 90), ("z2", 90));
        Sensitivity.Of(new Scorer(Tree), close).SameRanking.Should().BeInRange(0.1, 0.3, "three that are all but equal come in one of six orders");
    }

    [Fact]
    public void An_answer_on_a_scale_moves_by_one_level()
    {
        var questionnaire = Questionnaire([Dimension("root", "mean")], new Question { Id = "q", Type = "level", Scale = "s", Dimension = "root" })
            with
        { Scales = [new Scale { Id = "s", Levels = [.. Enumerable.Range(1, 5).Select(i => new ScaleLevel { Id = $"l{i}", Value = i })] }] };
        var sheet = Sheet(questionnaire, ("q", "l2"));
        sheet[0] = sheet[0] with { NotSure = true };

        Sensitivity.Of(new Scorer(questionnaire), sheet).Bands.Single().Should().Be(new SensitivityBand("root", 2, 1, 2, 3));
    }
}
