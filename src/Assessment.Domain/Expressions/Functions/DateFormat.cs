using System.Globalization;
using System.Text;
using Assessment.Domain.Expressions.Tree;

namespace Assessment.Domain.Expressions.Functions;

/// <summary>The %-signs of <c>format-date</c> (ODK XForms specification). Month and day names are English: a value must not depend on the reader.</summary>
internal static class DateFormat
{
    public static string Write(DateTimeOffset date, string format, Call call)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
                text.Append(format[i]);
            else if (++i < format.Length)
                text.Append(Part(date, format[i]) ?? throw call.Failure("date-format", $"'%{format[i]}' has no meaning in a date format. {Known}"));
            else
                throw call.Failure("date-format", $"The date format ends with '%'. {Known}");
        }
        return text.ToString();
    }

    private const string Known = "Use %Y %y %m %n %b %d %e %a, and %H %h %M %S %3 for times.";

    private static string? Part(DateTimeOffset date, char sign) => sign switch
    {
        '%' => "%",
        'Y' => date.Year.ToString("0000", CultureInfo.InvariantCulture),
        'y' => (date.Year % 100).ToString("00", CultureInfo.InvariantCulture),
        'm' => date.Month.ToString("00", CultureInfo.InvariantCulture),
        'n' => date.Month.ToString(CultureInfo.InvariantCulture),
        'b' => date.ToString("MMM", CultureInfo.InvariantCulture),
        'd' => date.Day.ToString("00", CultureInfo.InvariantCulture),
        'e' => date.Day.ToString(CultureInfo.InvariantCulture),
        'a' => date.ToString("ddd", CultureInfo.InvariantCulture),
        'H' => date.Hour.ToString("00", CultureInfo.InvariantCulture),
        'h' => date.Hour.ToString(CultureInfo.InvariantCulture),
        'M' => date.Minute.ToString("00", CultureInfo.InvariantCulture),
        'S' => date.Second.ToString("00", CultureInfo.InvariantCulture),
        '3' => date.Millisecond.ToString("000", CultureInfo.InvariantCulture),
        _ => null,
    };
}
