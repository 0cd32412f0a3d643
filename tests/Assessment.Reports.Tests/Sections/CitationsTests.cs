using System.Globalization;
using Assessment.Domain.Rounds;
using Assessment.Reports.Sections;

namespace Assessment.Reports.Tests.Sections;

public class CitationsTests
{
    private static readonly Reference[] Report = [new() { Id = "report", Title = "The report", Short = new Wording { ["en"] = "2015 report", ["es"] = "Informe de 2015" } }];

    [Theory]
    [InlineData("2015 report: paragraphs 7, 8, 23, 24–26; recommendation 3", "en", "2015 report, paragraph 23", "2015 report, paragraphs 7 and 8", "2015 report, recommendation 3", "2015 report, paragraphs 24 to 26")]
    [InlineData("Informe de 2015: párrafos 7, 23; recomendación 3", "es", "2015 report, paragraph 23", "2015 report, paragraph 7", "2015 report, recommendation 3")]
    [InlineData("Informe de 2015: recuadro después del párrafo 21; portada; Anexo II", "es", "2015 report, box after paragraph 21", "2015 report, cover", "2015 report, Annex II")]
    [InlineData("Informe de 2015: párrafo 12", "es", "Informe de 2015, párrafo 12")]
    public void A_publication_of_the_round_is_cited_once_in_the_report_s_language(string expected, string language, params string[] sources) =>
        In(language).Of(sources).Should().Be(expected);

    [Theory]
    [InlineData("Law 5 of 2011, article 3")]
    [InlineData("Minutes, 11 March 2026")]
    [InlineData("")]
    public void Anything_else_stays_as_it_was_written(string source) => In("es").Of([source]).Should().Be(source);

    [Fact]
    public void A_place_that_is_not_understood_stays_beside_its_publication() =>
        In("es").Of(["2015 report, paragraph 3 on the left"]).Should().Be("Informe de 2015: paragraph 3 on the left");

    [Fact]
    public void The_Spanish_report_cites_nothing_in_English() =>
        SaintLucia.Report("es").All().SelectMany(Blocks.ProseOf.Block).Select(p => p.Plain)
            .Should().NotContain(text => text.Contains("2015 report", StringComparison.Ordinal) || text.Contains("paragraph", StringComparison.Ordinal));

    private static Citations In(string language) => new(Report, SectionWords.For(CultureInfo.GetCultureInfo(language)), language);
}
