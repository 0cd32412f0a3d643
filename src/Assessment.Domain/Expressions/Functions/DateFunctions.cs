using System.Text.RegularExpressions;
using Assessment.Domain.Expressions.Tree;

namespace Assessment.Domain.Expressions.Functions;

/// <summary>Functions about dates. A date is a moment; without a time it is local midnight; as a number it is days since 1970-01-01 UTC.</summary>
internal static partial class DateFunctions
{
    public static readonly IReadOnlyList<Function> All =
    [
        new("today()", 0, 0, static (in frame, _) => Today(frame)) { Impurity = static _ => Impurities.Today },
        new("now()", 0, 0, static (in frame, _) => Value.Moment(Math.Floor(Value.Moment(frame.Now, frame.Zone).Milliseconds), frame.Zone)) { Impurity = static _ => Impurities.Now },
        new("date(value)", 1, 1, static (in frame, call) => ToDate(call.Argument(0, frame), frame)),
        new("date-time(value)", 1, 1, static (in frame, call) => ToDate(call.Argument(0, frame), frame)),
        new("format-date(date, format)", 2, 2, static (in frame, call) => Formatted(frame, call)),
        new("format-date-time(date, format)", 2, 2, static (in frame, call) => Formatted(frame, call)),
        new("decimal-date-time(date)", 1, 1, static (in frame, call) => Value.Of(Days(call.Argument(0, frame), frame))),
        new("decimal-time(time)", 1, 1, static (in frame, call) => Value.Of(ShareOfDay(call.Text(0, frame), frame))),
    ];

    private static Value Today(in Frame frame)
    {
        var today = TimeZoneInfo.ConvertTime(frame.Now, frame.Zone).Date;
        return Value.Moment(new DateText(today, null).Milliseconds(frame), frame.Zone);
    }

    private static Value ToDate(in Value value, in Frame frame)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                return value;
            case ValueKind.Boolean:
                return Value.InvalidDate;
            case ValueKind.Number:
                return Value.Moment(DateText.FromDays(value.ToNumber(frame)), frame.Zone);
            default:
                var text = value.ToText();
                return text.Length == 0 ? Value.BlankDate : Value.Moment(DateText.FromDays(NumberText.Read(text, frame)), frame.Zone);
        }
    }

    private static double Days(in Value value, in Frame frame) => value.Kind switch
    {
        ValueKind.Number or ValueKind.Date => value.ToNumber(frame),
        _ => DateText.TryRead(value.ToText(), out var date) ? date.Milliseconds(frame) / DateText.MillisecondsPerDay : double.NaN,
    };

    private static Value Formatted(in Frame frame, Call call)
    {
        var date = ToDate(call.Argument(0, frame), frame);
        return DateText.InZone(date.Milliseconds, frame.Zone) is { } moment
            ? Value.Of(DateFormat.Write(moment, call.Text(1, frame), call))
            : Value.Of("");
    }

    /// <summary>
    /// A time with an offset, as the share of the local day that has passed. The zone's standard offset is used, not today's, so that the
    /// same answer gives the same number all year.
    /// </summary>
    private static double ShareOfDay(string text, in Frame frame)
    {
        if (text.Length > 18 || !TimeWithOffset().IsMatch(text) || !DateText.TryRead($"1970-01-01T{text}", out var time))
            return double.NaN;
        var milliseconds = (time.Local - DateTime.UnixEpoch - TimeSpan.FromMinutes(time.Offset ?? 0) + frame.Zone.BaseUtcOffset).TotalMilliseconds;
        return (milliseconds % DateText.MillisecondsPerDay + DateText.MillisecondsPerDay) % DateText.MillisecondsPerDay / DateText.MillisecondsPerDay;
    }

    [GeneratedRegex(@"^[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,3})?[+-][0-9]{2}:[0-9]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex TimeWithOffset();
}
