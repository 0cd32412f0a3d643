using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Questionnaires;

public class PointsTests
{
    private static readonly Questionnaire Home = new() { Id = "home", Edition = "1", Languages = ["en"], Scales = [QuestionTypes.ExampleScale] };

    private static readonly Question Channels = new()
    {
        Id = "channels",
        Type = "multiple_choice",
        Options = [new() { Id = "a", Score = 2 }, new() { Id = "b", Score = 1 }, new() { Id = "c", Score = -1 }, new() { Id = "other", Other = true }, new() { Id = "none", Exclusive = true }],
    };

    [Theory]
    [InlineData("yes", 1)]
    [InlineData("partly", 0.5)]
    [InlineData("no", 0)]
    public void Yes_partly_and_no_earn_one_a_half_and_nothing(string answer, double points) =>
        Points(new Question { Id = "q", Type = "yes_partly_no" }, answer).Should().Be(points);

    [Fact]
    public void Options_turn_yes_and_no_round()
    {
        var question = new Question { Id = "q", Type = "yes_no", Options = [new() { Id = "no", Score = 10 }, new() { Id = "yes", Score = -5 }] };

        Points(question, "yes").Should().Be(-5);
        Points(question, "no").Should().Be(10);
        Range(question).Should().Be(new ScoreRange(-5, 10));
    }

    [Fact]
    public void An_option_without_a_score_earns_none()
    {
        var question = QuestionTypes.Find("single_choice")!.Example;

        Points(question, "other|x").Should().BeNull();
        Points(question, "decree").Should().Be(1);
        Range(question).Should().Be(new ScoreRange(0, 2));
    }

    [Theory]
    [InlineData("a b", 3)]
    [InlineData("a b c other|x", 2)]
    [InlineData("c", -1)]
    [InlineData("none", 0)]
    public void Choices_add_up(string answer, double points) => Points(Channels, answer).Should().Be(points);

    [Theory]
    [InlineData(null, 3)]
    [InlineData(1.0, 2)]
    public void The_highest_sum_minds_how_many_may_be_chosen(double? most, double highest) =>
        Range(Channels with { Maximum = most }).Should().Be(new ScoreRange(-1, highest));

    [Fact]
    public void A_cap_limits_the_sum()
    {
        var capped = Channels with { Points = new Points { Choices = "sum", Cap = 2.5 } };

        Points(capped, "a b").Should().Be(2.5);
        Range(capped).Should().Be(new ScoreRange(-1, 2.5));
    }

    [Fact]
    public void A_share_counts_neither_none_nor_other()
    {
        var share = Channels with { Points = new Points { Choices = "share" } };

        Points(share, "a other|x").Should().BeApproximately(1 / 3.0, 1e-15);
        Points(share, "none").Should().Be(0);
        Range(share).Should().Be(new ScoreRange(0, 1));
    }

    [Theory]
    [InlineData("a b c", 5)]
    [InlineData("b other|x", 1 + 4 / 3.0)]
    [InlineData("none", 1)]
    public void A_share_may_be_put_on_a_line(string answer, double points)
    {
        var share = Channels with { Points = new Points { Choices = "share", Linear = new LinearPoints { From = 0, To = 1, Lowest = 1, Highest = 5 } } };

        Points(share, answer).Should().BeApproximately(points, 1e-15);
        Range(share).Should().Be(new ScoreRange(1, 5));
        QuestionTypes.Find("multiple_choice")!.Check(share, Home).Should().BeEmpty();
    }

    [Fact]
    public void A_sum_is_not_put_on_a_line()
    {
        var sum = Channels with { Points = new Points { Choices = "sum", Linear = new LinearPoints { From = 0, To = 1 } } };

        QuestionTypes.Find("multiple_choice")!.Check(sum, Home).Should().ContainSingle(p => p.Key == "points-not-for-choices");
    }

    /// <summary>The European eGovernment Benchmark's rule: A1+A2+A3 = 100, A1+A2 = 75, and so on.</summary>
    [Theory]
    [InlineData("a b c", 100)]
    [InlineData("a b", 75)]
    [InlineData("a c", 50)]
    [InlineData("b c", 0)]
    public void A_ladder_takes_the_first_combination_that_fits(string answer, double points) =>
        Points(Channels with { Points = new Points { Ladder = [new() { All = ["a", "b", "c"], Score = 100 }, new() { All = ["a", "b"], Score = 75 }, new() { All = ["a"], Score = 50 }] } }, answer)
            .Should().Be(points);

    [Theory]
    [InlineData("40", 0)]
    [InlineData("50", 0)]
    [InlineData("75", 1.5)]
    [InlineData("100", 3)]
    public void A_line_is_cut_at_both_ends(string answer, double points) => Points(QuestionTypes.Find("percentage")!.Example, answer).Should().Be(points);

    [Fact]
    public void A_falling_line_rewards_less()
    {
        var days = new Question { Id = "days", Type = "integer", Minimum = 0, Points = new Points { Linear = new LinearPoints { From = 30, To = 10, Highest = 100 } } };

        Points(days, "30").Should().Be(0);
        Points(days, "20").Should().Be(50);
        Points(days, "3").Should().Be(100);
        Range(days).Should().Be(new ScoreRange(0, 100));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 0.5)]
    [InlineData("99", 0.5)]
    [InlineData("100", 1)]
    public void Steps_give_the_highest_one_reached(string answer, double points) => Points(QuestionTypes.Find("integer")!.Example, answer).Should().Be(points);

    [Fact]
    public void A_number_without_limits_has_no_ends() =>
        Range(new Question { Id = "n", Type = "decimal" }).Should().Be(new ScoreRange(double.NegativeInfinity, double.PositiveInfinity));

    [Fact]
    public void A_level_earns_its_value_or_what_the_steps_say()
    {
        var level = QuestionTypes.Find("level")!.Example;
        var steps = level with { Points = new Points { Steps = [new() { From = 2, Score = 60 }, new() { From = 4, Score = 100 }] } };

        Points(level, "established").Should().Be(3);
        Points(steps, "established").Should().Be(60);
        Range(steps).Should().Be(new ScoreRange(0, 100));
    }

    [Fact]
    public void Text_and_money_earn_nothing_unless_told()
    {
        var budget = new Question { Id = "b", Type = "amount", Currencies = ["XCD"] };

        Points(budget, "100").Should().BeNull();
        Points(budget with { Points = new Points { Steps = [new() { From = 50, Score = 1 }] } }, "100").Should().Be(1);
        Points(new Question { Id = "t", Type = "short_text" }, "x").Should().BeNull();
    }

    private static double? Points(Question question, string text)
    {
        var type = QuestionTypes.Find(question.Type)!;
        var slot = new Slot(question, null);
        var reading = type.Read(slot, text, Home);
        reading.Expected.Should().BeNull();
        return type.Points(slot, reading.Answer, Home);
    }

    private static ScoreRange? Range(Question question) => QuestionTypes.Find(question.Type)!.Range(question, Home);
}
