using System.Buffers.Binary;
using Assessment.Reports.Charts;

namespace Assessment.Reports.Blocks;

/// <summary>A chart or a picture with a caption, and words for those who cannot see it.</summary>
public sealed record Figure(Prose Caption, string Alt) : CountedBlock
{
    public Chart? Chart { get; init; }
    public Image? Image { get; init; }

    /// <summary>Share of the text width, 20 to 100 %.</summary>
    public int WidthPercent { get; init; } = 100;

    /// <summary>Print the chart's data under it. In HTML the data is there in any case, one click away.</summary>
    public bool ShowData { get; init; }
    public Prose? Source { get; init; }
    public Prose? Comment { get; init; }

    /// <summary>May move to the top or foot of a page, so that no page is left half empty.</summary>
    public bool MayMove { get; init; }
}

/// <summary>A PNG or JPEG picture.</summary>
public sealed record Image(ReadOnlyMemory<byte> Bytes)
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4e, 0x47], Jpeg = [0xff, 0xd8, 0xff];

    /// <summary><c>png</c> or <c>jpg</c> by its first bytes, or null where it is neither.</summary>
    public string? Kind => Bytes.Span.StartsWith(Png) ? "png" : Bytes.Span.StartsWith(Jpeg) ? "jpg" : null;

    /// <summary>Width and height in pixels, read from the file's head; 4 by 3 where it cannot be read.</summary>
    public (int Wide, int High) Size => Kind switch
    {
        "png" when Bytes.Length >= 24 => (BinaryPrimitives.ReadInt32BigEndian(Bytes.Span[16..]), BinaryPrimitives.ReadInt32BigEndian(Bytes.Span[20..])),
        "jpg" => JpegSize(Bytes.Span),
        _ => (4, 3),
    };

    public string MediaType => Kind == "png" ? "image/png" : "image/jpeg";

    /// <summary>The size stands in the first frame header (markers C0 to CF, but for C4, C8 and CC); segments before it are stepped over.</summary>
    private static (int, int) JpegSize(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]))
            if (file[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
        return (4, 3);
    }
}
