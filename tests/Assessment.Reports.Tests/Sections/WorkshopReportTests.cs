using Assessment.Domain.Rounds;
using Assessment.Reports.Blocks;
using Assessment.Reports.Charts;
using Assessment.Reports.Sections;
using Assessment.Reports.Templates;

namespace Assessment.Reports.Tests.Sections;

/// <summary>The profile of a workshop with eight participants and the sheet they agreed on.</summary>
public class WorkshopReportTests
{
    private static readonly LoadedRound Round =
        LoadedRound.Read(Path.Combine(SaintLucia.Root, "questionnaires", "undesa-style-digital-capabilities", "examples", "workshop")).Round!;

    private static readonly ReportTemplate Template = TemplateFolder.Read(Path.Combine(SaintLucia.Root, "reports", "capability-profile")).Template!;

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("pt")]
    public void It_has_no_mistake_in_any_language(string language) => Report(language).Problems.Should().BeEmpty();

    [Fact]
    public void A_report_in_a_language_that_the_instrument_lacks_keeps_its_own_words_in_that_language()
    {
        var report = Report("pt");

        report.Source.Title.Should().Be("Capacidades digitais: " + Round.Folder.Round.Country.Name.In("pt"));
        report.Blocks.OfType<Heading>().Where(h => h.Level == 1).Select(h => h.Text.Plain).Should().Equal("Sobre esta avaliação", "O perfil", "Quanto as respostas divergem", "Por onde começar");
        report.All().OfType<Figure>().Select(f => f.Chart).OfType<Radar>().Single().Layers.Select(layer => layer.Name).Should().Equal("Autoavaliação, mediana", "Acordado", "Meta");
    }

    [Fact]
    public void The_profile_shows_the_participants_median_beside_what_they_agreed()
    {
        var radar = Report("en").All().OfType<Figure>().Select(f => f.Chart).OfType<Radar>().Single();

        radar.Layers.Select(layer => layer.Name).Should().Equal("Self-assessment, median", "Agreed", "Target");
        radar.Axes.Should().HaveCount(9);
    }

    [Fact]
    public void Answers_of_several_people_are_counted_and_nobody_is_named()
    {
        var answers = Report("en").All().OfType<Table>().Single(t => t.Id == "table-answers");
        var statement = answers.Rows.First(row => row is not GroupRow && row.Cells[0].Text.Plain.StartsWith("A shared vision", StringComparison.Ordinal));

        answers.Columns[1].Label.Plain.Should().Be("Self-assessment: 8 people");
        statement.Cells[1].Text.Plain.Split("; ").Sum(part => int.Parse(part[(part.LastIndexOf('(') + 1)..^1], System.Globalization.CultureInfo.InvariantCulture)).Should().Be(8);
        var text = string.Join(" ", answers.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text.Plain));
        Round.Sheets.Select(sheet => sheet.Respondent).Where(name => name.Contains("participant", StringComparison.OrdinalIgnoreCase)).Should().NotContain(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_spreadsheet_counts_the_answers_of_several_people_and_names_nobody()
    {
        var sheets = DataSheets.Of(Material("en")).ToList();
        var (answers, scores) = (sheets[0], sheets[1]);
        var cells = sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row).Select(cell => cell.Text).OfType<string>().ToList();

        cells.Should().NotContain(text => text.Contains("participant_", StringComparison.Ordinal));
        answers.Columns[7].Label.Should().Be("Participants");
        answers.Rows.Where(row => row[1].Text == "Self-assessment: 8 people" && row[2].Text == "vision_statement").Sum(row => row[7].Number).Should().Be(8);
        answers.Rows.Where(row => row[1].Text == "Self-assessment: 8 people").Should().OnlyContain(row => row[10].Text == "", "comments are one person's");
        var vision = scores.Rows.Single(row => row[1].Text!.StartsWith("Self", StringComparison.Ordinal) && row[2].Text == "vision");
        vision[6].Number.Should().BeApproximately(2.3095, 0.0001, "the median, as in the profile");
        (vision[13].Number, vision[14].Number < vision[15].Number).Should().Be((8, true));
    }

    [Fact]
    public void Profile_spread_and_priorities_are_there_and_no_total()
    {
        var report = Report("en");

        report.Blocks.OfType<Heading>().Where(h => h.Level == 1).Select(h => h.Text.Plain).Should().Equal("About this assessment", "The profile", "How far answers lie apart", "Where to begin");
        report.All().OfType<Paragraph>().Should().Contain(p => p.Text.Plain.StartsWith("There is no overall result", StringComparison.Ordinal));
        report.All().OfType<Figure>().Should().Contain(f => f.Chart is GapBars);
    }

    private static NumberedReport Report(string language) => Template.Report(Material(language));

    private static ReportMaterial Material(string language) => new(Round.Folder, Round.Questionnaire, Round.Sheets, ReportTemplate.CultureOf(language)) { Template = Template };
}
