using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Texts;

/// <summary>Texts with a number in them: "1 question", "12 questions".</summary>
public static class Counting
{
    /// <summary>The text <c>Count.{what}</c> in the form that the language of the page has for this number (<see cref="Plurals"/>), with the number as people of this culture write it.</summary>
    public static string Count(this IStringLocalizer texts, string what, int number) =>
        texts[$"Count.{what}.{Plurals.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).Of(number)}", number.ToString("N0", CultureInfo.CurrentCulture)];
}
