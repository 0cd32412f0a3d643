using Assessment.Domain.Rounds;
using Assessment.Web.Rounds;

namespace Assessment.Web.Tests.Rounds;

public sealed class ProgressTests
{
    private static readonly Round Round = new()
    {
        Id = "r",
        Mechanism = "M",
        Title = [],
        Topic = [],
        Questionnaire = "q",
        Edition = "1",
        Country = new() { Code = "LC", Name = [] },
        Stages = [Stage("request", new(2015, 6, 15)), Stage("group", null), Stage("answers", null, new(2015, 7, 13)), Stage("visit", new(2015, 8, 5)), Stage("follow_up", null)],
    };

    [Theory]
    [InlineData("2015-06-01", "request")]
    [InlineData("2015-07-01", "request")]
    [InlineData("2015-07-20", "answers")]
    [InlineData("2015-08-06", "visit")]
    [InlineData("2015-12-01", "visit")]
    [InlineData("2026-11-21", "follow_up")]
    public void The_present_stage_is_the_last_one_that_has_begun(string today, string stage)
    {
        var progress = Progress.Of(Round, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        progress.Steps.Should().ContainSingle(step => step.IsPresent).Which.Stage.Id.Should().Be(stage);
        progress.Steps.TakeWhile(step => !step.IsPresent).All(step => step.IsDone).Should().BeTrue();
    }

    [Fact]
    public void A_round_without_stages_has_no_steps() => Progress.Of(Round with { Stages = [] }, new(2026, 1, 1)).Steps.Should().BeEmpty();

    private static Stage Stage(string id, DateOnly? from, DateOnly? to = null) => new() { Id = id, Name = [], From = from, To = to };
}
