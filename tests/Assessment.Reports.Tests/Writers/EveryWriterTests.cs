using Assessment.Reports.Rendering;
using Assessment.Reports.Writers;

namespace Assessment.Reports.Tests.Writers;

public sealed class EveryWriterTests : IAsyncDisposable
{
    private readonly Renderer _renderer = Renderer.Start();

    [SkippableFact]
    public async Task Every_writer_writes_every_block()
    {
        Skip.If(_renderer.Missing() is not null, _renderer.Missing()?.Message);
        foreach (var writer in AllWriters.With(_renderer))
        {
            using var file = new MemoryStream();
            var written = await writer.WriteAsync(Sample.Everything(), file);
            written.Problems.Should().BeEmpty(writer.Format);
            written.Warnings.Should().BeEmpty(writer.Format);
            file.Length.Should().BePositive();
            if (Environment.GetEnvironmentVariable("REPORTS_OUT") is { } folder) await File.WriteAllBytesAsync(Path.Combine(folder, $"sample.{writer.Format}"), file.ToArray());
        }
    }

    public ValueTask DisposeAsync() => _renderer.DisposeAsync();
}
