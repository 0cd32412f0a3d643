using Assessment.Domain.Answering;
using Assessment.Reports.Blocks;
using Assessment.Reports.Rendering;
using Assessment.Reports.Sections;
using Assessment.Reports.Writers;

namespace Assessment.Reports.Tests.Sections;

public class PeerReviewReportTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("pt")]
    public void The_example_report_has_no_mistake(string language) => SaintLucia.Report(language).Problems.Should().BeEmpty();

    [Fact]
    public void Paragraphs_are_numbered_in_one_run_through_all_chapters()
    {
        var numbers = SaintLucia.Report("en").All().OfType<Paragraph>().Select(p => p.Number).ToList();

        numbers.Should().Equal(Enumerable.Range(1, numbers.Count));
        numbers.Count.Should().BeGreaterThan(75, "the 2015 report has 76 numbered paragraphs, and the scores add to them");
    }

    [Fact]
    public void Both_languages_have_the_same_blocks_with_the_same_numbers()
    {
        var (english, spanish) = (SaintLucia.Report("en").All(), SaintLucia.Report("es").All());

        spanish.Select(b => (b.GetType(), b.Id)).Should().Equal(english.Select(b => (b.GetType(), b.Id)));
        spanish.OfType<CountedBlock>().Select(b => b.Number).Should().Equal(english.OfType<CountedBlock>().Select(b => b.Number));
    }

    [Fact]
    public void Chapters_follow_the_published_report()
    {
        var chapters = SaintLucia.Report("en").Blocks.OfType<Heading>().Where(h => h.Level == 1).Select(h => $"{h.Number} {h.Text.Plain}");

        chapters.Should().Equal("I. Background", "II. Conceptual framework", "III. Legal framework", "IV. Institutions", "V. Initiatives",
            "VI. Where the country stands", "VII. Recommendations");
    }

    [Fact]
    public void The_sixteen_recommendations_stand_with_their_numbers_and_lead_to_what_they_rest_on()
    {
        var advice = SaintLucia.Report("en").All().OfType<Recommendation>().ToList();

        advice.Select(r => r.Number).Should().Equal(Enumerable.Range(1, 16));
        advice.Should().OnlyContain(r => r.Links != null && r.Links.OfType<Reference>().Any());
    }

    [Fact]
    public void No_footnote_mark_or_field_is_left_in_the_text()
    {
        foreach (var language in new[] { "en", "es" })
            SaintLucia.Report(language).All().SelectMany(ProseOf.Block).Select(p => p.Plain)
                .Should().NotContain(text => text.Contains("[^", StringComparison.Ordinal) || text.Contains("{#", StringComparison.Ordinal));
    }

    [Fact]
    public void The_cover_says_that_the_scores_are_derived() =>
        SaintLucia.Report("en").All().OfType<Cover>().Single().Note!.Plain.Should().Contain("derived");

    [Fact]
    public void The_radar_shows_self_agreed_and_target_of_nine_dimensions()
    {
        var chart = SaintLucia.Report("en").All().OfType<Figure>().First().Chart!;

        chart.Grid.Rows.Should().HaveCount(9);
        chart.Grid.Columns.Select(c => c.Name).Should().Equal("Self-assessment", "Agreed", "Target");
        chart.Grid.Columns[1].Values[0].Should().Be(SaintLucia.Material("en").Card(Layer.Agreed)!["legal_access"].Score);
    }

    [Fact]
    public void The_spreadsheet_hands_over_every_answer_of_every_layer_with_its_state()
    {
        var material = SaintLucia.Material("en");
        var answers = DataSheets.Of(material).First();

        var outside = answers.Rows.Where(row => !row[2].Text!.Contains('[') && material.Layout.RepeatOf(row[2].Text!) < 0);
        outside.Should().HaveCount(2 * material.Layout.Slots.Count(s => Domain.Questionnaires.QuestionTypes.Find(s.Question.Type)!.IsAnswered));
        answers.Rows.Should().Contain(row => row[4].Text == "Blank").And.Contain(row => row[4].Text == "Answered" && row[8].Text!.StartsWith("2015 report"));
    }

    [Fact]
    public void The_spreadsheet_has_the_entries_of_repeat_groups_as_tables_of_answers_name_them()
    {
        var rows = DataSheets.Of(SaintLucia.Material("en")).First().Rows;

        rows.Should().ContainSingle(row => row[2].Text == "legal_instruments[1].instrument_name" && row[5].Text == "Statistics Act, No. 13")
            .Which[8].Text.Should().Be("2015 report: paragraph 22");
        rows.Should().Contain(row => row[2].Text == "legal_instruments[1].instrument_year" && row[6].Number == 1973 && row[7].Truth == true);
        rows.Should().ContainSingle(row => row[1].Text == "Agreed" && row[2].Text == "answers_as_of").Which[6].Format.Should().Be("yyyy-mm-dd");
    }

    [Fact]
    public void Who_answered_is_named_in_the_language_of_the_report() =>
        DataSheets.Of(SaintLucia.Material("es")).Take(2).SelectMany(sheet => sheet.Rows).Select(row => row[0].Text).Distinct().Should().Equal("Gobierno de Santa Lucía");

    [Fact]
    public void Every_chart_says_on_its_page_that_the_scores_are_derived()
    {
        var report = SaintLucia.Report("en");

        report.All().OfType<Figure>().Where(f => f.Id != "figure-radar").Should().OnlyContain(f => f.Comment!.Plain.Contains("derived"));
        report.Blocks.SkipWhile(b => b.Id != "chapter-scores").Skip(1).First().Should().BeOfType<Text>().Which.Content.Plain.Should().Contain("derived");
    }

    [Fact]
    public void The_annex_of_answers_writes_years_yes_and_the_rows_of_a_matrix_as_people_do()
    {
        var table = SaintLucia.Report("en").All().OfType<Table>().Single(t => t.Id == "table-answers");
        var cells = table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text.Plain).ToList();

        cells.Should().Contain("2007").And.Contain("Yes").And.Contain("No (not sure)").And.Contain("– Commerce and industry");
        cells.Should().NotContain("yes").And.NotContain("2,007");
    }

    public static TheoryData<string> Formats => new("docx", "html", "xlsx", "pdf");

    [SkippableTheory, MemberData(nameof(Formats))]
    public async Task Every_format_writes_the_example(string format)
    {
        await using var renderer = Renderer.Start();
        Skip.If(format == "pdf" && renderer.Missing() is not null, "PDF needs Node 20 and the renderer's packages.");
        using var file = new MemoryStream();

        var written = await AllWriters.With(renderer).Single(w => w.Format == format).WriteAsync(SaintLucia.Report("es"), file);

        written.Problems.Should().BeEmpty();
        written.Warnings.Should().BeEmpty();
        file.Length.Should().BeGreaterThan(20_000);
    }
}
