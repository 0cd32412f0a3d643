using System.Text;

namespace Assessment.Domain.Mail;

/// <summary>Content-Transfer-Encoding (RFC 2045, section 6). What is written wrongly is taken as it stands, or left out.</summary>
internal static class TransferEncoding
{
    public static string Decode(string body, string? encoding) => encoding switch
    {
        "base64" => Base64(body),
        "quoted-printable" => QuotedPrintable(body),
        _ => body,
    };

    private static string Base64(string body)
    {
        var letters = new StringBuilder(body.Length + 3);
        foreach (var letter in body)
            if (char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/')
                letters.Append(letter);
        letters.Length -= letters.Length % 4 == 1 ? 1 : 0;
        letters.Append('=', (4 - letters.Length % 4) % 4);
        var bytes = new byte[letters.Length];
        return Convert.TryFromBase64String(letters.ToString(), bytes, out var count) ? Encoding.Latin1.GetString(bytes, 0, count) : "";
    }

    private static string QuotedPrintable(string body)
    {
        var text = new StringBuilder(body.Length);
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] != '=')
                text.Append(body[at]);
            else if (at + 1 < body.Length && body[at + 1] == '\n')
                at++;
            else if (at + 2 < body.Length && char.IsAsciiHexDigit(body[at + 1]) && char.IsAsciiHexDigit(body[at + 2]))
            {
                text.Append((char)Convert.ToByte(body.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
                text.Append('=');
        }
        return text.ToString();
    }
}
