using System.Globalization;

namespace Assessment.Domain.Expressions;

/// <summary>A date or dateTime as ODK writes them: <c>2026-11-21</c>, <c>2026-11-21T09:30:00.000-04:00</c>. Without an offset it is local.</summary>
/// <param name="Local">The clock on the wall.</param>
/// <param name="Offset">Its offset from UTC in minutes, if written.</param>
internal readonly record struct DateText(DateTime Local, int? Offset)
{
    public const double MillisecondsPerDay = 86_400_000;

    // DateTime knows the years 1 to 9999.
    private const double Earliest = -62_135_596_800_000;
    private const double Latest = 253_402_300_799_999;

    /// <summary>Whether a text is a real date or dateTime; anything else is plain text.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateText date)
    {
        date = default;
        if (text.Length < 8 || (text[4] != '-' && !char.IsWhiteSpace(text[0])))
            return false;
        var reader = new DigitReader(text.Trim());
        if (!reader.Number(4, 4, out var year) || !reader.Is('-') || !reader.Number(1, 2, out var month) || !reader.Is('-') || !reader.Number(1, 2, out var day))
            return false;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
            return false;
        var local = new DateTime(year, month, day);
        int? offset = null;
        if (!reader.AtEnd && !(reader.Is('T') && Time(ref reader, ref local) && Zone(ref reader, out offset) && reader.AtEnd))
            return false;
        date = new DateText(local, offset);
        return true;
    }

    /// <summary>Milliseconds since 1970-01-01 UTC.</summary>
    public double Milliseconds(in Frame frame) =>
        ((Local - DateTime.UnixEpoch) - (Offset is { } minutes ? TimeSpan.FromMinutes(minutes) : frame.Zone.GetUtcOffset(Local))).TotalMilliseconds;

    /// <summary>Days since 1970 as milliseconds, to the whole millisecond; NaN outside the years 1 to 9999.</summary>
    public static double FromDays(double days)
    {
        var milliseconds = Math.Round(days * MillisecondsPerDay);
        return milliseconds is >= Earliest and <= Latest ? milliseconds : double.NaN;
    }

    /// <summary>The clock on the wall in a zone; null when the date is invalid.</summary>
    public static DateTimeOffset? InZone(double milliseconds, TimeZoneInfo zone)
    {
        if (double.IsNaN(milliseconds))
            return null;
        var utc = new DateTimeOffset(DateTime.UnixEpoch.AddTicks((long)milliseconds * TimeSpan.TicksPerMillisecond));
        var offset = zone.GetUtcOffset(utc);
        var local = utc.Ticks + offset.Ticks;
        return local < DateTime.MinValue.Ticks || local > DateTime.MaxValue.Ticks ? null : utc.ToOffset(offset);
    }

    /// <summary>The date alone at local midnight, else with time and offset.</summary>
    public static string Write(double milliseconds, TimeZoneInfo zone)
    {
        if (InZone(milliseconds, zone) is not { } moment)
            return "Invalid Date";
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
    }

    private static bool Time(ref DigitReader reader, ref DateTime local)
    {
        int seconds = 0, thousandths = 0;
        if (!reader.Number(2, 2, out var hours) || !reader.Is(':') || !reader.Number(2, 2, out var minutes))
            return false;
        if (reader.Is(':') && !reader.Number(2, 2, out seconds))
            return false;
        if (reader.Is('.') && !reader.Thousandths(out thousandths))
            return false;
        if (hours > 23 || minutes > 59 || seconds > 59)
            return false;
        local += new TimeSpan(0, hours, minutes, seconds, thousandths);
        return true;
    }

    private static bool Zone(ref DigitReader reader, out int? offset)
    {
        offset = null;
        if (reader.AtEnd)
            return true;
        offset = 0;
        if (reader.Is('Z'))
            return true;
        var sign = reader.Is('+') ? 1 : reader.Is('-') ? -1 : 0;
        if (sign == 0 || !reader.Number(2, 2, out var hours))
            return false;
        var minutes = 0;
        if ((reader.Is(':') || !reader.AtEnd) && !reader.Number(2, 2, out minutes))
            return false;
        offset = sign * (hours * 60 + minutes);
        return hours < 24 && minutes < 60;
    }
}

/// <summary>Reads digits and single characters from the front of a text.</summary>
internal ref struct DigitReader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    public readonly bool AtEnd => rest.IsEmpty;

    public bool Is(char expected)
    {
        if (rest.IsEmpty || rest[0] != expected)
            return false;
        rest = rest[1..];
        return true;
    }

    public bool Number(int fewest, int most, out int number)
    {
        number = 0;
        var count = 0;
        while (count < most && count < rest.Length && char.IsAsciiDigit(rest[count]))
            number = number * 10 + (rest[count++] - '0');
        rest = rest[count..];
        return count >= fewest;
    }

    /// <summary>The digits after the decimal point of the seconds, cut to thousandths.</summary>
    public bool Thousandths(out int thousandths)
    {
        thousandths = 0;
        var count = 0;
        for (; count < rest.Length && char.IsAsciiDigit(rest[count]); count++)
            if (count < 3)
                thousandths += (rest[count] - '0') * (count == 0 ? 100 : count == 1 ? 10 : 1);
        rest = rest[count..];
        return count > 0;
    }
}
