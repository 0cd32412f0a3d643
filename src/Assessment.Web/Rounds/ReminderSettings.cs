namespace Assessment.Web.Rounds;

/// <summary>When focal points are reminded by themselves: the settings <c>Reminders:*</c>.</summary>
public sealed class ReminderSettings
{
    /// <summary>How many days before the last day for answers, for example 7 and 1.</summary>
    public int[]? Before { get; init; }

    /// <summary>How many days after it.</summary>
    public int[]? After { get; init; }

    /// <summary>Not before this hour of the round's day, so that nobody's telephone rings at night.</summary>
    public int FromHour { get; init; } = 8;

    /// <summary>How often rounds are looked at, in minutes; 0 turns reminders off.</summary>
    public double PollMinutes { get; init; } = 30;

    /// <summary>All of them as days from the deadline, in order: −7, −1, 1.</summary>
    public IReadOnlyList<int> Days => [.. (Before ?? [7, 1]).Select(days => -days).Concat(After ?? [1]).Order()];

    /// <summary>
    /// Which reminder a day calls for: the last one whose day has come, so that one that was missed while the site stood still is made
    /// up for. Null before the first, and a week after the last.
    /// </summary>
    public int? On(DateOnly today, DateOnly deadline)
    {
        var day = today.DayNumber - deadline.DayNumber;
        var come = Days.Where(one => one <= day).Select(one => (int?)one).LastOrDefault();
        return come is null || day > Days[^1] + 7 || (come < 0 && day > 0) ? null : come;
    }
}
