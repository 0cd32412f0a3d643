using Assessment.Reports.Blocks;
using Assessment.Reports.Writers;

namespace Assessment.Reports.Tests.Writers;

[Collection(SharedRenderer.Name)]
public sealed class EveryWriterTests(SharedRenderer shared)
{
    public static TheoryData<string> Formats => ["pdf", "docx", "html", "xlsx"];

    [Fact]
    public void The_formats_are_pdf_word_html_and_excel() =>
        AllWriters.With(shared.Renderer).Select(writer => writer.Format).Should().BeEquivalentTo("pdf", "docx", "html", "xlsx");

    [Fact]
    public void The_sample_holds_every_kind_of_block()
    {
        var kinds = typeof(Block).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Block)) && !type.IsAbstract);
        Sample.Everything().All().Select(block => block.GetType()).Distinct().Should().BeEquivalentTo(kinds);
    }

    [SkippableTheory, MemberData(nameof(Formats))]
    public async Task Every_writer_writes_every_block(string format)
    {
        var (bytes, written) = await Into.Memory(Writer(format), Sample.Everything());
        written.Problems.Should().BeEmpty();
        written.Warnings.Should().BeEmpty();
        bytes.Should().NotBeEmpty();
        if (Environment.GetEnvironmentVariable("REPORTS_OUT") is { } folder) await File.WriteAllBytesAsync(Path.Combine(folder, $"sample.{format}"), bytes);
    }

    [SkippableTheory, MemberData(nameof(Formats))]
    public async Task Every_writer_writes_every_language(string format)
    {
        foreach (var culture in new[] { Sample.Spanish, Sample.Arabic })
        {
            var (bytes, written) = await Into.Memory(Writer(format), Sample.Everything(culture));
            written.Problems.Should().BeEmpty();
            if (Environment.GetEnvironmentVariable("REPORTS_OUT") is { } folder) await File.WriteAllBytesAsync(Path.Combine(folder, $"sample-{culture.Name}.{format}"), bytes);
        }
    }

    [SkippableTheory, MemberData(nameof(Formats))]
    public async Task An_empty_report_is_a_document_too(string format) =>
        (await Into.Bytes(Writer(format), Sample.Of().Numbered())).Should().NotBeEmpty();

    [SkippableTheory, MemberData(nameof(Formats))]
    public async Task Hostile_text_is_written_and_does_nothing(string format)
    {
        var (bytes, written) = await Into.Memory(Writer(format), Hostile.Report());
        written.Problems.Should().BeEmpty();
        bytes.Should().NotBeEmpty();
        if (Environment.GetEnvironmentVariable("REPORTS_OUT") is { } folder) await File.WriteAllBytesAsync(Path.Combine(folder, $"hostile.{format}"), bytes);
    }

    [SkippableTheory, MemberData(nameof(Formats))]
    public async Task A_table_of_300_rows_is_written(string format)
    {
        var rows = Enumerable.Range(1, 300).Select(n => new Row($"Question {n}", "yes", new Cell("1") { Value = n })).ToArray();
        var table = new Table([new Column("Question", 3) { NamesRows = true }, new Column("Answer"), new Column("Score", 1, Align.Number)], rows) { Caption = "All answers" };
        (await Into.Bytes(Writer(format), Sample.Of(new Heading(1, "Answers"), table).Numbered())).Should().NotBeEmpty();
    }

    [SkippableTheory, MemberData(nameof(Formats))]
    public async Task A_report_with_mistakes_is_refused_with_all_of_them(string format)
    {
        var (bytes, written) = await Into.Memory(Writer(format), Sample.Of(new Heading(2, "Too deep"), new Text([new Reference("nowhere")])).Numbered());
        bytes.Should().BeEmpty();
        written.Problems.Select(problem => problem.Key).Should().Equal("heading-skips", "reference-unknown");
    }

    [SkippableTheory, MemberData(nameof(Formats))]
    public async Task The_same_report_gives_the_same_bytes(string format)
    {
        var first = await Into.Bytes(Writer(format), Sample.Everything());
        await Into.Bytes(Writer(format), Sample.Everything(Sample.Arabic));
        (await Into.Bytes(Writer(format), Sample.Everything())).Should().Equal(first);
    }

    private IWriter Writer(string format) => AllWriters.With(format is "pdf" ? shared.OrSkip() : shared.Renderer).Single(writer => writer.Format == format);
}
