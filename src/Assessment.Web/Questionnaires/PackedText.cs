using System.IO.Compression;
using System.Text;

namespace Assessment.Web.Questionnaires;

/// <summary>A long text that a form carries from one page to the next: compressed, in letters.</summary>
public static class PackedText
{
    public static string Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var squeeze = new GZipStream(packed, CompressionLevel.Optimal))
            squeeze.Write(Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(packed.ToArray());
    }

    /// <summary>The text again; null where it was not packed here, or is longer than this many bytes.</summary>
    public static string? Unpack(string? packed, int mostBytes)
    {
        var letters = new byte[(packed?.Length ?? 0) * 3 / 4 + 3];
        if (packed is null || !Convert.TryFromBase64String(packed, letters, out var length))
            return null;
        try
        {
            using var stream = new GZipStream(new MemoryStream(letters, 0, length), CompressionMode.Decompress);
            using var text = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                text.Write(buffer, 0, read);
                if (text.Length > mostBytes)
                    return null;
            }
            return Encoding.UTF8.GetString(text.ToArray());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
