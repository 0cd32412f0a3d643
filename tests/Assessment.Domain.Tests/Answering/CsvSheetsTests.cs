using Assessment.Domain.Answering;

namespace Assessment.Domain.Tests.Answering;

public class CsvSheetsTests
{
    private static readonly SheetLayout Layout = new(Sample.With(
        new() { Id = "has_law", Type = "yes_no", NotApplicable = true, DontKnow = true },
        new() { Id = "score", Type = "integer", Minimum = 0, Maximum = 100 },
        new() { Id = "topics", Type = "multiple_choice", Options = [new() { Id = "legal" }, new() { Id = "data" }, new() { Id = "other", Other = true }] },
        new() { Id = "channels", Type = "matrix", Scale = "maturity", Rows = [new() { Id = "web" }, new() { Id = "phone" }] },
        new() { Id = "total", Type = "calculated", Calculate = "1 + 1" },
        new() { Id = "laws", Type = "repeat", Questions = [new() { Id = "title", Type = "short_text" }, new() { Id = "year", Type = "integer" }] }));

    [Fact]
    public void A_row_becomes_a_sheet()
    {
        var sheet = Read("respondent,has_law,score,topics,channels.web,laws[1].title,laws[2].year", "LCA,yes,0,data legal,planned,Constitution,2015").Sheets.Should().ContainSingle().Subject;

        sheet.Respondent.Should().Be("LCA");
        sheet[Layout.SlotOf("has_law")].Text.Should().Be("yes");
        sheet[Layout.SlotOf("score")].Number.Should().Be(0);
        sheet[Layout.SlotOf("topics")].Text.Should().Be("legal data");
        sheet[Layout.SlotOf("channels", "web")].Text.Should().Be("planned");
        sheet[Layout.SlotOf("channels", "phone")].State.Should().Be(AnswerState.Blank);
        sheet.Entries(0).Select(e => e.Id).Should().Equal("1", "2");
        sheet.Entries(0)[1][1].Number.Should().Be(2015);
    }

    [Theory]
    [InlineData("", AnswerState.Blank)]
    [InlineData("  ", AnswerState.Blank)]
    [InlineData("n/a", AnswerState.NotApplicable)]
    [InlineData("N/A", AnswerState.NotApplicable)]
    [InlineData("don't know", AnswerState.DontKnow)]
    [InlineData("Don’t know", AnswerState.DontKnow)]
    [InlineData("insufficient", AnswerState.InsufficientEvidence)]
    [InlineData("not relevant", AnswerState.NotRelevant)]
    [InlineData("no", AnswerState.Answered)]
    public void A_cell_is_one_of_the_six_states(string cell, AnswerState state) =>
        Read("respondent,has_law", $"LCA,{cell}").Sheets.Single()[0].State.Should().Be(state);

    [Fact]
    public void Every_bad_cell_is_named_with_row_column_and_what_was_expected()
    {
        var read = Read("respondent,has_law,score,weight", "LCA,maybe,101,-1", "BLZ,yes,5,1", "JAM,no,x,1");

        read.Problems.Select(p => p.Place).Should().Equal(
            "answers.csv: row 2, column weight", "answers.csv: row 2, column has_law", "answers.csv: row 2, column score", "answers.csv: row 4, column score");
        read.Problems[1].Message.Should().Contain("'maybe'").And.Contain("yes, no");
        read.Problems[2].Message.Should().Contain("whole number from 0 to 100");
        read.Sheets.Select(s => s.Respondent).Should().Equal("BLZ");
    }

    [Theory]
    [InlineData("respondent,has_lwa", "Did you mean 'has_law'?")]
    [InlineData("respondent,has_law,has_law", "stands twice")]
    [InlineData("country,has_law", "must be 'respondent'")]
    [InlineData("respondent;has_law", "semicolons")]
    [InlineData("respondent\thas_law", "tabs")]
    [InlineData("respondent,", "no heading")]
    [InlineData("respondent,channels", "'channels.row', with the rows web, phone")]
    [InlineData("respondent,laws", "'laws[1].question'")]
    [InlineData("respondent,laws[0].title", "first entry is 1")]
    [InlineData("respondent,laws[1].name", "title, year")]
    [InlineData("respondent,lows[1].title", "no repeat group 'lows'")]
    public void A_heading_that_means_nothing_is_an_error(string header, string said) =>
        Read(header).Problems.Should().ContainSingle(p => p.Message.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void A_byte_order_mark_before_the_first_heading_is_no_part_of_it() =>
        Read("\uFEFFrespondent,score", "LCA,1").Problems.Should().BeEmpty();

    [Fact]
    public void A_calculated_question_cannot_be_given() =>
        Read("respondent,total", "LCA,2").Problems.Single().Message.Should().Contain("calculated");

    [Fact]
    public void The_same_respondent_twice_names_both_rows()
    {
        var problem = Read("respondent,layer,score", "LCA,self,1", "LCA,agreed,1", "LCA,self,2").Problems.Should().ContainSingle().Subject;

        problem.Place.Should().EndWith("row 4, column respondent");
        problem.Message.Should().Contain("row 2");
    }

    [Fact]
    public void A_row_of_another_length_than_the_header_is_an_error_and_an_empty_row_is_not()
    {
        var read = Read("respondent,score", "", "LCA", ",", "BLZ,1,2");

        read.Problems.Select(p => p.Place).Should().Equal("answers.csv: row 3", "answers.csv: row 5");
    }

    [Fact]
    public void Not_applicable_where_it_is_not_offered_is_a_warning_for_the_column_and_still_counts_as_not_applicable()
    {
        var read = Read("respondent,score,has_law", "LCA,n/a,n/a", "BLZ,n/a,yes");

        var warning = read.Problems.Should().ContainSingle().Subject;
        warning.Severity.Should().Be(ProblemSeverity.Warning);
        warning.Place.Should().Be("answers.csv: column score");
        warning.Message.Should().Contain("2 rows");
        read.Sheets.Should().OnlyContain(s => s[1].State == AnswerState.NotApplicable);
    }

    [Fact]
    public void Other_without_its_words_is_a_warning_for_the_column()
    {
        var warning = Read("respondent,topics", "LCA,legal other", "BLZ,other|Archives", "JAM,other").Problems.Should().ContainSingle().Subject;

        (warning.Key, warning.Severity, warning.Place).Should().Be(("answer-incomplete", ProblemSeverity.Warning, "answers.csv: column topics"));
        warning.Message.Should().StartWith("2 rows choose");
    }

    [Fact]
    public void Entries_stand_in_the_order_of_their_numbers_whatever_the_order_of_the_columns() =>
        Read("respondent,laws[3].title,laws[1].title", "LCA,c,a").Sheets.Single().Entries(0).Select(e => e[0].Text).Should().Equal("a", "c");

    private static CsvSheets Read(string header, params string[] rows)
    {
        var read = new CsvSheets("answers.csv", Layout, header.Split(','));
        for (var i = 0; i < rows.Length; i++)
            read.Add(i + 2, rows[i].Split(','));
        return read;
    }
}
