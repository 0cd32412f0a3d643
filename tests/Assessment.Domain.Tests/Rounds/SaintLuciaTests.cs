using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Domain.Tests.Rounds;

/// <summary>The example round, held against what the OAS report of October 2015 says.</summary>
public class SaintLuciaTests
{
    private const string Folder = "examples/saint-lucia-2015";

    private static readonly Questionnaire Review = QuestionnaireReader.Read(RepositoryRoot.Of("questionnaires", "mecigep-open-government")).Questionnaire!;

    [Theory]
    [InlineData("self")]
    [InlineData("agreed")]
    public void Its_sheets_read_without_a_problem(string layer) => Read(layer).Problems.Should().BeEmpty();

    [Theory]
    [InlineData("self")]
    [InlineData("agreed")]
    public void Every_answer_rests_on_a_place_in_the_report(string layer)
    {
        var sheet = Read(layer).Sheets.Single();

        for (var i = 0; i < sheet.Answers.Length; i++)
            if (sheet[i].State != AnswerState.Blank)
            {
                var slot = sheet.Layout.Slots[i];
                sheet.Notes.GetValueOrDefault(new AnswerAddress(slot.Question.Id, null, slot.Row?.Id))?.Sources
                    .Should().NotBeNullOrEmpty($"'{slot.Question.Id}' is answered").And.OnlyContain(s => s.StartsWith("2015 report, "));
            }
    }

    /// <summary>Paragraph 63: a law on access to information and one on participation are what is needed most urgently.</summary>
    [Fact]
    public void The_widest_gaps_are_where_the_report_asks_for_laws()
    {
        var card = new Scorer(Review).Score(Read("agreed").Sheets.Single());

        card.Dimensions.Where(d => d.Depth == 2).OrderByDescending(d => d.Gap).Take(2).Select(d => d.Id)
            .Should().BeEquivalentTo("legal_access", "legal_participation");
    }

    /// <summary>Paragraph 24: good initiatives, a legal framework with gaps.</summary>
    [Theory]
    [InlineData("self")]
    [InlineData("agreed")]
    public void Initiatives_are_ahead_of_the_law(string layer)
    {
        var card = new Scorer(Review).Score(Read(layer).Sheets.Single());

        card["initiatives"].Score.Should().BeGreaterThan(card["legal"].Score!.Value);
        card.Dimensions.Select(d => d.Score).Should().NotContainNulls();
    }

    [Fact]
    public void The_short_form_reaches_every_dimension_with_enough_questions()
    {
        var tag = Review.ShortForms.Single().Tag;
        var leaves = Review.Dimensions.Single().Dimensions.SelectMany(field => field.Dimensions);

        foreach (var leaf in leaves)
            Review.Sections.SelectMany(s => s.Questions).Count(q => q.Dimension == leaf.Id && q.Tags.Contains(tag))
                .Should().BeGreaterThanOrEqualTo(leaf.MinimumAnswered!.Value, leaf.Id);
    }

    private static SheetReading Read(string layer) =>
        new SheetReader(new SheetLayout(Review)).Read(RepositoryRoot.Of("questionnaires", "mecigep-open-government", Folder, $"{layer}.yaml"));
}
