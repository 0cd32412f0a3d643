using System.Text;
using Assessment.Domain.Answering;
using Assessment.Reports.Sections;
using Assessment.Reports.Templates;
using Assessment.Reports.Writers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Tests.Sections;

[Collection(SharedRenderer.Name)]
public class QuestionnairePaperTests(SharedRenderer shared)
{
    [Theory]
    [InlineData("en", "1.2 On which day do these answers describe the situation?", "Don’t know")]
    [InlineData("es", "1.2 ", "No sabe")]
    public async Task A_blank_questionnaire_has_every_question_and_choice_in_each_format(string language, string expected, string states)
    {
        var paper = QuestionnairePaper.Blank(SaintLucia.Round.Questionnaire, ReportTemplate.CultureOf(language));

        paper.Problems.Should().BeEmpty();
        var html = Encoding.UTF8.GetString(await Into.Bytes(new HtmlWriter(shared.Renderer), paper));
        html.Should().Contain(expected).And.Contain("<ul class=\"boxes\"><li>").And.Contain("____").And.Contain(language == "en" ? "Answer only if the answer to 3.1 is “A law has been adopted" : "Responda solo si");
        using var word = WordprocessingDocument.Open(new MemoryStream(await Into.Bytes(new WordWriter(), paper)), false);
        var main = word.MainDocumentPart!;
        var ticked = main.Document!.Body!.Descendants<Paragraph>().First(line => line.InnerText == states).ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value;
        var numbering = main.NumberingDefinitionsPart!.Numbering!;
        var kind = numbering.Elements<NumberingInstance>().Single(one => one.NumberID!.Value == ticked).AbstractNumId!.Val!.Value;
        numbering.Elements<AbstractNum>().Single(one => one.AbstractNumberId!.Value == kind).Descendants<LevelText>().First().Val!.Value.Should().Be("□");
    }

    [Theory]
    [InlineData("fr", "Sans objet", "Ne sait pas")]
    [InlineData("pt", "Não se aplica", "Não sabe")]
    public async Task What_the_paper_says_by_itself_is_in_the_reader_s_language(string language, params string[] words)
    {
        var paper = QuestionnairePaper.Blank(SaintLucia.Round.Questionnaire, ReportTemplate.CultureOf(language));

        paper.Problems.Should().BeEmpty();
        var html = Encoding.UTF8.GetString(await Into.Bytes(new HtmlWriter(shared.Renderer), paper));
        html.Should().ContainAll(words).And.Contain($"lang=\"{language}\"");
    }

    [Fact]
    public async Task A_filled_questionnaire_has_the_answers_and_leaves_out_what_is_not_asked()
    {
        var sheet = SaintLucia.Round.Sheets.First(one => one.Layer == Layer.Self);
        var applied = sheet.Layout.SkipLogic.Applied(sheet);

        var paper = QuestionnairePaper.Filled(applied, SaintLucia.Round.Folder.Round, "Division of Public Sector Modernisation", ReportTemplate.CultureOf("en"),
            new() { Submission = 2, At = new(2026, 3, 9, 10, 42, 0, TimeSpan.Zero), Signer = "Ana Pérez, Head of institution", Sha256 = new string('a', 64) });

        paper.Problems.Should().BeEmpty();
        var html = Encoding.UTF8.GetString(await Into.Bytes(new HtmlWriter(shared.Renderer), paper));
        html.Should().Contain("13 July 2015").And.Contain("Division of Public Sector Modernisation").And.NotContain("Not relevant");
        html.Should().ContainAll(SaintLucia.Round.Folder.Round.Title.In("en"), "Submission 2, signed 9 March 2026, 6:42 (America/St_Lucia)", "Ana Pérez, Head of institution", new string('a', 64), "A dash is a question left blank.");
    }

    [Fact]
    public async Task A_draft_says_that_nobody_signed_it()
    {
        var sheet = SaintLucia.Round.Sheets.First(one => one.Layer == Layer.Self);

        var paper = QuestionnairePaper.Filled(sheet.Layout.SkipLogic.Applied(sheet), SaintLucia.Round.Folder.Round, "Division", ReportTemplate.CultureOf("es"), new() { At = new(2026, 3, 9, 10, 42, 0, TimeSpan.Zero) });

        var html = Encoding.UTF8.GetString(await Into.Bytes(new HtmlWriter(shared.Renderer), paper));
        html.Should().Contain("Borrador del 9 de marzo de 2026, 6:42").And.NotContain("SHA-256").And.NotContain("Firmado por");
    }
}
