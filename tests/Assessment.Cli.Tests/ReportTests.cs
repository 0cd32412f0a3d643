using Assessment.Cli.Verbs;

namespace Assessment.Cli.Tests;

public sealed class ReportTests : IDisposable
{
    private static readonly string SaintLucia = Path.Combine(Workplace.Questionnaires, "mecigep-open-government", "examples", "saint-lucia-2015");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_example_round_is_written_in_each_language_and_format_that_is_asked_for()
    {
        var (code, output, error) = Workplace.Run("report", SaintLucia, "--format", "html,docx", "--lang", "en,es", "-o", folder.FullName);

        code.Should().Be(VerbList.Done, error);
        folder.GetFiles().Select(f => f.Name).Should().BeEquivalentTo(
            "saint-lucia-2015.en.html", "saint-lucia-2015.es.html", "saint-lucia-2015.en.docx", "saint-lucia-2015.es.docx");
        output.Should().Contain("saint-lucia-2015.es.docx");
        File.ReadAllText(Path.Combine(folder.FullName, "saint-lucia-2015.es.html")).Should().Contain("Gobierno abierto en Santa Lucía");
    }

    [Fact]
    public void Unknown_formats_are_named_all_at_once_and_nothing_is_written()
    {
        var (code, _, error) = Workplace.Run("report", SaintLucia, "--format", "html,odt,rtf", "-o", folder.FullName);

        code.Should().Be(VerbList.Mistake);
        error.Should().Contain("'odt'").And.Contain("'rtf'").And.Contain("pdf");
        folder.GetFiles().Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_is_no_round_says_what_is_missing()
    {
        var (code, _, error) = Workplace.Run("report", folder.FullName);

        code.Should().Be(VerbList.Mistake);
        error.Should().Contain("round.yaml");
    }
}
