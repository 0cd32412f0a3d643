namespace Assessment.Cli.Tests;

public sealed class ScoreOptionsTests
{
    private static readonly string Egdi2010 = Path.Combine(Workplace.Questionnaires, "egdi-2010");

    [Fact]
    public void An_option_that_does_not_exist_is_not_taken_for_a_file_of_answers()
    {
        var (code, _, error) = Workplace.Run("score", Egdi2010, "answers.csv", "--lang", "es");

        code.Should().Be(2);
        error.Should().Contain("There is no option --lang");
    }

    [Fact]
    public void A_trend_of_rolled_up_scores_is_refused_with_the_reason()
    {
        var (code, _, error) = Workplace.Run("score", Egdi2010, "now.csv", "--trend", "before.csv", "--rollup", "mean");

        code.Should().Be(2);
        error.Should().Contain("--rollup and --trend").And.Contain("one at a time");
    }
}
