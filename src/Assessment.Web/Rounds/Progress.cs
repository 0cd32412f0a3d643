using Assessment.Domain.Rounds;

namespace Assessment.Web.Rounds;

/// <summary>Where a round is: its stages as the round bar shows them.</summary>
public sealed record Progress(IReadOnlyList<Step> Steps, int Present)
{
    /// <summary>The present stage is the last one that has begun; a stage without a date has begun when a later one has, and the last one a year after the others.</summary>
    public static Progress Of(Round round, DateOnly today)
    {
        var begun = round.Stages.Index().Where(stage => (stage.Item.From ?? stage.Item.To) <= today).Select(stage => stage.Index).DefaultIfEmpty(0).Max();
        var lastDay = round.Stages.Select(stage => stage.To ?? stage.From).OfType<DateOnly>().DefaultIfEmpty(today).Max();
        var present = lastDay.AddYears(1) < today ? Math.Max(0, round.Stages.Count - 1) : begun;
        return new Progress([.. round.Stages.Select((stage, i) => new Step(stage, i < present, i == present))], present);
    }
}

/// <summary>One stage on the round bar.</summary>
public sealed record Step(Stage Stage, bool IsDone, bool IsPresent);
