using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Assessment.Data;

/// <summary>
/// Moments on SQLite: UTC text of one fixed width (<c>2026-11-21T09:30:00.000000Z</c>), so that the order of the texts is the
/// order of the times and a query may compare and sort them. Microseconds, as PostgreSQL keeps.
/// </summary>
internal sealed class UtcText() : ValueConverter<DateTimeOffset, string>(time => Write(time), text => Read(text))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    private static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

/// <summary>Moments on PostgreSQL: its timestamp with time zone takes UTC only, so a time with another offset is turned first.</summary>
internal sealed class UtcMoment() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);
