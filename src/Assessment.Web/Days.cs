using System.Globalization;

namespace Assessment.Web;

/// <summary>Dates as people of the current culture write them: 13 July 2015, 5–7 August 2015; in Spanish 13 de julio de 2015.</summary>
public static class Days
{
    public static string Span(DateOnly from, DateOnly? until, bool brief = false)
    {
        if (until is not { } to || to == from)
            return brief ? Brief(from) : Full(from);
        if (brief)
            return from.Month == to.Month && from.Year == to.Year ? $"{First(from.Day)}–{Brief(to)}" : $"{Brief(from)} – {Brief(to)}";
        return from.Month == to.Month && from.Year == to.Year ? $"{First(from.Day)}–{Full(to)}" : $"{Full(from)} – {Full(to)}";
    }

    /// <summary>Month and year, for what is known no closer.</summary>
    public static string Month(DateOnly day, bool brief = false) =>
        day.ToString(brief ? "MMM" : CultureInfo.CurrentCulture.DateTimeFormat.YearMonthPattern, CultureInfo.CurrentCulture).TrimEnd('.');

    private static string Full(DateOnly day)
    {
        // .NET knows no long date without the name of the day.
        var pattern = CultureInfo.CurrentCulture.DateTimeFormat.LongDatePattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',', '،');
        return Written(day, pattern);
    }

    private static string Brief(DateOnly day) => Written(day, "d MMM").TrimEnd('.');

    private static string Written(DateOnly day, string pattern)
    {
        var text = day.ToString(pattern, CultureInfo.CurrentCulture);
        return text.StartsWith("1 ", StringComparison.Ordinal) ? First(1) + text[1..] : text;
    }

    // The first day of a month is the only one that French counts with an ordinal: 1er juillet.
    private static string First(int day) =>
        day == 1 && CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "fr" ? "1er" : day.ToString(CultureInfo.InvariantCulture);
}
