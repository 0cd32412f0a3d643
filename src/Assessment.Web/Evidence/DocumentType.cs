using System.IO.Compression;
using System.Text;

namespace Assessment.Web.Evidence;

/// <summary>A kind of document that can be evidence, recognised by its content and not by its name.</summary>
/// <param name="Extension">As in file names, without the dot.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Starts">The bytes it begins with.</param>
/// <param name="Within">For zip files: an entry that this kind has.</param>
public sealed record DocumentType(string Extension, string MediaType, byte[] Starts, string? Within = null)
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>What can be uploaded. No kind that a browser would run.</summary>
    public static IReadOnlyList<DocumentType> All { get; } =
    [
        new("pdf", "application/pdf", "%PDF-"u8.ToArray()),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Zip, "word/document.xml"),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Zip, "xl/workbook.xml"),
        new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Zip, "ppt/presentation.xml"),
        new("odt", "application/vnd.oasis.opendocument.text", Zip, "mimetype"),
        new("ods", "application/vnd.oasis.opendocument.spreadsheet", Zip, "mimetype"),
        new("png", "image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        new("jpg", "image/jpeg", [0xFF, 0xD8, 0xFF]),
        new("csv", "text/csv", []),
        new("txt", "text/plain", []),
    ];

    /// <summary>The kind of a file; null when it is none of these, or its name says another one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The name it was uploaded under.</param>
    public static DocumentType? Find(string path, string name)
    {
        var extension = Path.GetExtension(name).TrimStart('.').ToLowerInvariant() switch { "jpeg" => "jpg", var other => other };
        return All.FirstOrDefault(type => type.Extension == extension && type.Is(path));
    }

    private bool Is(string path)
    {
        using var file = File.OpenRead(path);
        if (Starts.Length == 0)
            return IsText(file);
        var start = new byte[Starts.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(Starts) && (Within is null || Has(path, Within));
    }

    private bool Has(string path, string entry)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.GetEntry(entry) is not { Length: < 1_000_000_000 } found)
                return false;
            if (entry != "mimetype")
                return true;
            using var reader = new StreamReader(found.Open());
            var text = new char[200];
            return new string(text, 0, reader.ReadBlock(text)) == MediaType;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsText(Stream file)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var block = new char[8192];
        try
        {
            int count;
            while ((count = reader.Read(block)) > 0)
                if (block.AsSpan(0, count).Contains('\0'))
                    return false;
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
