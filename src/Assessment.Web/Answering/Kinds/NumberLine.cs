using System.Globalization;
using System.Text.RegularExpressions;
using Assessment.Domain.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering.Kinds;

/// <summary>
/// A number on a line. People write numbers in many ways. In English and Spanish 1 250, 1,250 and 12,5 are understood; 1.250 is what it
/// says, one and a quarter. Where numbers have a decimal comma, they are shown with it and 1,250 is one and a quarter; 1.250 then is a
/// thousand and more in Portuguese, which sets points between thousands, and one and a quarter in French, which does not.
/// </summary>
public sealed partial class NumberLine(double? lowest = null, double? highest = null) : IFieldKind
{
    public bool IsGroup => false;

    public bool ReadsNumbers => true;

    public string Join(PostedParts parts, Question question) => Canonical(parts[PostedParts.Value]);

    public string Part(string text, string part) => Shown(text);

    public string Expected(Question question, IStringLocalizer texts) =>
        texts["Expect.Enter", Limited(texts[$"Expect.{question.Type}"], question.Minimum ?? lowest, question.Maximum ?? highest, question.Decimals, texts)];

    /// <summary>The number as the engine reads it; any other text as it is.</summary>
    internal static string Canonical(string text)
    {
        var close = Spaces().Replace(WesternDigits.Of(text), "");
        if (HasComma)
            return PointsBetween(close) ? close.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
                : DecimalComma().IsMatch(close) ? close.Replace(',', '.')
                : Digits().IsMatch(close) ? close
                : text;
        return Thousands().IsMatch(close) ? close.Replace(",", "", StringComparison.Ordinal)
            : DecimalComma().IsMatch(close) ? close.Replace(',', '.')
            : Digits().IsMatch(close) ? close
            : text;
    }

    /// <summary>The number as <see cref="Canonical"/> reads it back; any other text as it is.</summary>
    internal static string Shown(string text) => HasComma && Digits().IsMatch(text) ? text.Replace('.', ',') : text;

    internal static string Limited(string what, double? from, double? to, int? decimals, IStringLocalizer texts)
    {
        string limits = (from, to) switch
        {
            ({ } least, { } most) => texts["Expect.Between", what, least, most],
            ({ } least, null) => texts["Expect.AtLeast", what, least],
            (null, { } most) => texts["Expect.AtMost", what, most],
            _ => what,
        };
        return decimals is > 0 ? texts["Expect.Decimals", limits, decimals] : limits;
    }

    private static bool HasComma => CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator == ",";

    private static bool PointsBetween(string text) =>
        PointedThousands().IsMatch(text) && (CultureInfo.CurrentCulture.NumberFormat.NumberGroupSeparator == "." || text.Contains(',') || text.IndexOf('.') != text.LastIndexOf('.'));

    [GeneratedRegex(@"(?<=[\d.,+-])[\s'\u2019]+(?=[\d.,%])")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?%?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^[+-]?\d{1,3}(\.\d{3})+(,\d+)?%?$")]
    private static partial Regex PointedThousands();

    [GeneratedRegex(@"^[+-]?\d+,\d+%?$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[+-]?\d+(\.\d+)?%?$")]
    private static partial Regex Digits();
}
