using System.Buffers.Binary;
using System.Xml.Linq;
using Assessment.Reports.Blocks;
using DocumentFormat.OpenXml.Packaging;

namespace Assessment.Reports;

/// <summary>What Word and Excel files have in common: their properties, and that the same content gives the same bytes.</summary>
internal static class OfficePackage
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        Dc = "http://purl.org/dc/elements/1.1/", Terms = "http://purl.org/dc/terms/", Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Title, author, language and date. The library's own way names the part by a random number, so it is written here.</summary>
    public static void Describe(CoreFilePropertiesPart part, string title, string author, string description, string keywords, string language, DateTimeOffset? published)
    {
        XElement Date(string name) => new(Terms + name, new XAttribute(Xsi + "type", "dcterms:W3CDTF"), published!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        var properties = new XElement(Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dc), new XAttribute(XNamespace.Xmlns + "dcterms", Terms), new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(Dc + "title", Legible.Xml(title)),
            new XElement(Dc + "creator", Legible.Xml(author)),
            new XElement(Dc + "description", Legible.Xml(description)),
            new XElement(Core + "keywords", Legible.Xml(keywords)),
            new XElement(Dc + "language", language),
            published is null ? null : new[] { Date("created"), Date("modified") });
        using var stream = part.GetStream(FileMode.Create);
        properties.Save(stream, SaveOptions.DisableFormatting);
    }

    public static void Describe(CoreFilePropertiesPart part, Report report) =>
        Describe(part, report.Title, report.Author, report.Description, string.Join(", ", report.Keywords), report.Language, report.Published);

    /// <summary>
    /// Sets the time of every entry of the zip file to the first that the format knows, 1 January 1980. Entries are found through the
    /// central directory at the end (PKWARE's application note 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
    /// </summary>
    public static void Settle(MemoryStream zip)
    {
        const int EndLength = 22, DirectoryEntry = 46;
        const uint FirstTime = 0x0021_0000;
        var bytes = zip.GetBuffer().AsSpan(0, (int)zip.Length);
        var end = bytes.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > bytes.Length) return;
        var (count, at) = (BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]), (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]));
        for (var i = 0; i < count; i++)
        {
            var entry = bytes[at..];
            BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], FirstTime);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[((int)BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]) + 10)..], FirstTime);
            at += DirectoryEntry + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
        zip.Position = 0;
    }
}
