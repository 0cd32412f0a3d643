using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Texts;

/// <summary>Texts with a number in them: "1 question", "12 questions".</summary>
public static class Counting
{
    /// <summary>The text <c>Count.{what}.one</c> or <c>Count.{what}.other</c>, with the number as people of this culture write it.</summary>
    public static string Count(this IStringLocalizer texts, string what, int number) =>
        texts[$"Count.{what}.{Form(number)}", number.ToString("N0", CultureInfo.CurrentCulture)];

    // English and Spanish have these two forms; a language with more brings its own rule here.
    private static string Form(int number) => number == 1 ? "one" : "other";
}
