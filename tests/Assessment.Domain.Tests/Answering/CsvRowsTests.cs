using System.Globalization;
using Assessment.Domain.Answering;

namespace Assessment.Domain.Tests.Answering;

public class CsvRowsTests
{
    [Fact]
    public void Random_sheets_come_back_from_a_table_as_they_were()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var sheet = Sample.Random(seed, notes: false);
            var rows = new CsvRows(Sample.Layout, [sheet]);

            var read = new CsvSheets("answers.csv", Sample.Layout, rows.Header);
            read.Add(2, rows.Row(sheet).ToArray());

            read.Problems.Where(p => p.Severity == ProblemSeverity.Error).Should().BeEmpty($"seed {seed}");
            SheetWriter.Canonical(read.Sheets.Single()).Should().Equal(SheetWriter.Canonical(WithoutEmptyEntries(sheet)), $"seed {seed}");
        }
    }

    [Fact]
    public void Without_sheets_the_header_is_a_template_to_fill_in() =>
        new CsvRows(Sample.Layout, []).Header.Should().StartWith("respondent").And.Contain("openness_by_ministry.health").And.Contain("laws[1].law_name").And.NotContain("share_in_time");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("+2", "+2")]
    [InlineData("n/a", "'n/a")]
    [InlineData("'=1", "''=1")]
    [InlineData("Saint Lucia", "Saint Lucia")]
    [InlineData("", "")]
    public void Text_that_a_spreadsheet_would_run_is_neutralised_and_reads_back(string text, string cell)
    {
        CsvText.Out(text).Should().Be(cell);
        CsvText.In(cell, out _).Should().Be(text);
    }

    // A table has no place for an entry without any answer, nor for its number.
    private static AnswerSheet WithoutEmptyEntries(AnswerSheet sheet)
    {
        for (var i = 0; i < sheet.Layout.Repeats.Count; i++)
            for (var n = sheet.Entries(i).Count - 1; n >= 0; n--)
                if (sheet.Entries(i)[n].Answers.ToArray().All(a => a.State == AnswerState.Blank))
                    sheet.Entries(i).RemoveAt(n);
        for (var i = 0; i < sheet.Layout.Repeats.Count; i++)
            sheet.Entries(i).Select(e => int.Parse(e.Id, CultureInfo.InvariantCulture)).Should().BeInAscendingOrder();
        return sheet;
    }
}
