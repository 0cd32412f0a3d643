using System.Globalization;

namespace Assessment.Web.Answering.Kinds;

/// <summary>Numbers as an Arabic or Persian keyboard types them, ٣٫٥ or ۳٫۵, in the digits 0 to 9 and with the separators of the reader's culture; any other text as it is.</summary>
internal static class WesternDigits
{
    public static string Of(string text) => text.All(char.IsAscii) ? text : string.Concat(text.Select(letter => letter switch
    {
        '٫' => CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator,
        '٬' => "",
        '٪' => "%",
        _ when char.IsDigit(letter) => ((int)char.GetNumericValue(letter)).ToString(CultureInfo.InvariantCulture),
        _ => letter.ToString(),
    }));
}
