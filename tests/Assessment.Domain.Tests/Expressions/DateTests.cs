using Assessment.Domain.Expressions;

namespace Assessment.Domain.Tests.Expressions;

public class DateTests
{
    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);

    /// <summary>2026-11-22 02:30 UTC: still the 21st in Saint Lucia, already the 22nd in Madrid.</summary>
    private sealed class Evening : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 2, 30, 0, TimeSpan.Zero);
    }

    [Theory]
    [InlineData("today()", "America/St_Lucia", "2026-11-21")]
    [InlineData("today()", "Europe/Madrid", "2026-11-22")]
    [InlineData("now()", "America/St_Lucia", "2026-11-21T22:30:00.000-04:00")]
    [InlineData("now()", "UTC", "2026-11-22T02:30:00.000+00:00")]
    [InlineData("date(today() + 10)", "America/St_Lucia", "2026-12-01")]
    [InlineData("today() > '2026-11-20'", "America/St_Lucia", "true")]
    [InlineData("date('2026-03-29T12:00:00')", "Europe/Madrid", "2026-03-29T12:00:00.000+02:00")]
    [InlineData("date('2026-01-29T12:00:00Z')", "Europe/Madrid", "2026-01-29T13:00:00.000+01:00")]
    [InlineData("date('2026-11-21T00:00:00.000-04:00')", "America/St_Lucia", "2026-11-21")]
    [InlineData("date('2026-3-9')", "America/St_Lucia", "2026-03-09")]
    [InlineData("date(0)", "America/St_Lucia", "1969-12-31T20:00:00.000-04:00")]
    [InlineData("date('nonsense')", "UTC", "Invalid Date")]
    [InlineData("date('2026-02-29')", "UTC", "Invalid Date")]
    [InlineData("date('')", "UTC", "")]
    [InlineData("date(1e300)", "UTC", "Invalid Date")]
    [InlineData("format-date('2026-07-05', '%Y-%m-%d %y %n %e %b %a 100%%')", "UTC", "2026-07-05 26 7 5 Jul Sun 100%")]
    [InlineData("format-date-time('2026-07-05T06:07:08.123-04:00', '%H:%M:%S.%3 %h')", "America/St_Lucia", "06:07:08.123 6")]
    [InlineData("format-date('', '%Y')", "UTC", "")]
    [InlineData("decimal-date-time('1970-01-02T12:00:00Z')", "America/St_Lucia", "1.5")]
    [InlineData("decimal-date-time('later')", "America/St_Lucia", "NaN")]
    [InlineData("decimal-time('12:00:00.000-04:00')", "America/St_Lucia", "0.5")]
    [InlineData("decimal-time('18:00:00.000-04:00')", "America/St_Lucia", "0.75")]
    [InlineData("decimal-time('22:00:00.000Z')", "UTC", "NaN")]
    public void A_date_is_read_and_written_in_the_zone_of_the_round(string expression, string zone, string expected) =>
        Evaluated.Text(expression, zone: Zone(zone), clock: new Evening()).Should().Be(expected);

    [Theory]
    [InlineData("'2026-11-21' < '2026-12-01'", true)]
    [InlineData("'2026-11-21' = '2026-11-21T00:00:00.000-07:00'", true)]
    [InlineData("'2026-9-1' = '2026-09-01'", true)]
    [InlineData("'2026-11-21' + 10 = '2026-12-01'", true)]
    [InlineData("'2026-11-21' - '2026-11-01' = 20", true)]
    [InlineData("'2026-11-21' = 'tomorrow'", false)]
    [InlineData("'2026-11-21' != 'tomorrow'", true)]
    [InlineData("'2026-13-01' = '2026-13-01'", true, "not a date, so plain text")]
    [InlineData("date('2026-11-21') = true()", true)]
    public void Text_that_looks_like_a_date_is_compared_as_a_date(string expression, bool expected, string because = "") =>
        Evaluated.True(expression).Should().Be(expected, because);

    [Fact]
    public void The_earliest_of_several_dates_counts_as_a_date_too() =>
        Evaluated.True("//day < '2026-01-01'", "<r><day>2026-06-01</day><day>2025-06-01</day></r>").Should().BeTrue();

    [Theory]
    [InlineData("today()", "today() and now() are not available here, because no clock was given.")]
    [InlineData("'2026-11-21' + 1", "This expression works with dates, and no time zone was given.")]
    public void Without_a_clock_or_a_zone_what_needs_one_is_refused(string expression, string message)
    {
        var parsed = Expression.Parse(expression).Valid;
        parsed.Evaluate(new Scope(new Evaluated.Slots([]))).Problem!.Value.Message.Should().Be(message);
    }

    [Fact]
    public void A_date_keeps_its_zone_when_it_is_written_later()
    {
        var value = Value.Moment(new DateTimeOffset(2026, 11, 22, 2, 30, 0, TimeSpan.Zero), Zone("America/St_Lucia"));
        value.ToText().Should().Be("2026-11-21T22:30:00.000-04:00");
        value.ToNumber(TimeZoneInfo.Utc).Should().BeApproximately(20779.104, 0.001);
    }
}
