using Assessment.Reports.Blocks;
using Assessment.Reports.Writers;

namespace Assessment.Reports.Tests;

/// <summary>Writes a report into memory.</summary>
public static class Into
{
    public static async Task<(byte[] Bytes, Written Written)> Memory(IWriter writer, NumberedReport report)
    {
        using var file = new MemoryStream();
        var written = await writer.WriteAsync(report, file);
        return (file.ToArray(), written);
    }

    /// <summary>The bytes of a document that must come out without a problem.</summary>
    public static async Task<byte[]> Bytes(IWriter writer, NumberedReport report)
    {
        var (bytes, written) = await Memory(writer, report);
        written.Problems.Should().BeEmpty();
        return bytes;
    }
}
