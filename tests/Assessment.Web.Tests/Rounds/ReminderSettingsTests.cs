using Assessment.Web.Rounds;

namespace Assessment.Web.Tests.Rounds;

public sealed class ReminderSettingsTests
{
    private static readonly DateOnly Deadline = new(2027, 5, 31);

    [Theory]
    [InlineData(-8, null)]
    [InlineData(-7, -7)]
    [InlineData(-2, -7)]
    [InlineData(-1, -1)]
    [InlineData(0, -1)]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(9, null)]
    public void A_day_calls_for_the_last_reminder_that_has_come_due(int day, int? reminder) =>
        new ReminderSettings().On(Deadline.AddDays(day), Deadline).Should().Be(reminder);

    [Fact]
    public void Nobody_is_told_of_a_day_to_come_when_it_is_over() =>
        new ReminderSettings { Before = [3], After = [] }.On(Deadline.AddDays(1), Deadline).Should().BeNull();
}
