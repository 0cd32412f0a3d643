using System.Globalization;
using Assessment.Web.Languages;

namespace Assessment.Web.Answering;

/// <summary>Moments as people of the round write them: the time of a moment of today, and the day before it of an earlier one; in the round's time zone.</summary>
public sealed class Moments(string zone, DateTimeOffset now)
{
    private readonly TimeZoneInfo place = TimeZoneInfo.FindSystemTimeZoneById(zone);

    public string Of(DateTimeOffset at)
    {
        var (then, today) = (TimeZoneInfo.ConvertTime(at, place), TimeZoneInfo.ConvertTime(now, place));
        var time = then.ToString("H:mm", CultureInfo.CurrentCulture);
        return then.Date == today.Date ? time : DayOf(at) + Language.Current.Comma + time;
    }

    /// <summary>Day, time and zone, for what is printed or kept: 9 March 2026, 13:42 (Africa/Nairobi).</summary>
    public string Full(DateTimeOffset at, bool seconds = false) =>
        $"{DayOf(at)}{Language.Current.Comma}{TimeZoneInfo.ConvertTime(at, place).ToString(seconds ? "H:mm:ss" : "H:mm", CultureInfo.CurrentCulture)} {(Language.Current.RightToLeft ? $"\u2068({zone})\u2069" : $"({zone})")}";

    public string DayOf(DateTimeOffset at) => Days.Span(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, place).DateTime), null);
}
