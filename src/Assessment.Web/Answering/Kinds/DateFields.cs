using System.Globalization;
using Assessment.Domain.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering.Kinds;

/// <summary>A day as three lines: day, month, year. A calendar to click is slow for dates that people know by heart.</summary>
public sealed class DateFields : IFieldKind
{
    public const string Day = "day", Month = "month", Year = "year";

    public bool HasHint => true;

    public string FirstPart(Question question) => Day;

    public string Join(PostedParts parts, Question question)
    {
        var (day, month, year) = (WesternDigits.Of(parts[Day]), WesternDigits.Of(parts[Month]), WesternDigits.Of(parts[Year]));
        return day.Length + month.Length + year.Length == 0 ? "" : $"{year}-{Padded(month)}-{Padded(day)}";
    }

    public string Part(string text, string part)
    {
        var parts = text.Split('-', 3);
        return part switch
        {
            Year => parts[0],
            Month => Plain(parts.ElementAtOrDefault(1)),
            _ => Plain(parts.ElementAtOrDefault(2)),
        };
    }

    public string Expected(Question question, IStringLocalizer texts) => texts["Expect.date"];

    private static string Padded(string text) => IsNumber(text, out var number) ? number.ToString("00", CultureInfo.InvariantCulture) : text;

    private static string Plain(string? text) => IsNumber(text, out var number) ? number.ToString(CultureInfo.InvariantCulture) : text ?? "";

    private static bool IsNumber(string? text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
