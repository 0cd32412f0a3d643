using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class LayersTests
{
    private static readonly Questionnaire Two = Questionnaire([Dimension("all", "mean")], Number("a", "all"), Number("b", "all"));

    private static AnswerSheet Of(string respondent, Layer layer, double? a, double? b, string? author = null)
    {
        var sheet = SheetOf(Two, respondent, layer, ("a", a), ("b", b));
        return author is null ? sheet : Judged(sheet, author);
    }

    private static AnswerSheet Judged(AnswerSheet sheet, string author)
    {
        var judged = new AnswerSheet(sheet.Layout, sheet.Respondent, sheet.Layer) { Author = author };
        for (var i = 0; i < sheet.Answers.Length; i++)
            judged[i] = sheet[i];
        return judged;
    }

    private static readonly List<AnswerSheet> Sheets =
    [
        Of("ministry", Layer.Self, 80, 60), Of("ministry", Layer.Judged, 40, 50, "Ana"), Of("ministry", Layer.Judged, 60, null, "Ben"),
        Of("ministry", Layer.Agreed, 50, null), Of("agency", Layer.Self, 10, 30),
    ];

    [Fact]
    public void The_judged_layer_gives_one_scorecard_for_each_expert()
    {
        var scores = new Scorer(Two).Score(Sheets, Layer.Judged);

        scores.Scorecards.Select(c => (c.Author, c["all"].Score)).Should().Equal(("Ana", 45), ("Ben", 60));
        scores.LeftOut.Should().ContainSingle().Which.Respondent.Should().Be("agency");
    }

    [Fact]
    public void Without_asking_nothing_falls_back()
    {
        var scores = new Scorer(Two).Score(Sheets, Layer.Agreed);

        scores.Scorecards.Single()["all"].Score.Should().Be(50);
        scores.LeftOut.Single().Reason.Should().Be("There is no agreed answer sheet.");
        new Scorer(Two).Score(Sheets, Layer.Final).Scorecards.Should().BeEmpty();
    }

    [Fact]
    public void A_whole_sheet_that_falls_back_says_so_on_every_score()
    {
        var card = Scorer.Score(Two, Sheets, Layer.Agreed, Fallback.Sheets).Scorecards.Single(c => c.Respondent == "agency");

        card["all"].Score.Should().Be(20);
        card.Layer.Should().Be(Layer.Agreed);
        card.FellBackTo.Should().Be(Layer.Self);
        card.Nodes.Should().OnlyContain(n => n.Flags.HasFlag(NodeRemarks.FellBack));
    }

    [Fact]
    public void A_blank_answer_that_falls_back_says_so_on_the_scores_above_it()
    {
        // Two experts have no common voice before they agree, so the blank is taken from the self-assessment.
        var card = Scorer.Score(Two, Sheets, Layer.Agreed, Fallback.Answers).Scorecards.Single(c => c.Respondent == "ministry");

        card["all"].Score.Should().Be(55, "50 agreed and 60 from the self-assessment");
        card.FellBackTo.Should().BeNull();
        card["a"].Flags.Should().Be(NodeRemarks.None);
        card["b"].Flags.Should().Be(NodeRemarks.FellBack);
        card["all"].Flags.Should().Be(NodeRemarks.FellBack);
    }

    [Fact]
    public void Explanations_choose_the_sheets_as_scores_do()
    {
        var explained = new Scorer(Two).Explain(Sheets, Layer.Agreed, "all", Fallback.Sheets).ToList();

        explained.Select(e => (e.Respondent, e.FellBackTo, e.Trace.Score)).Should().Equal(("ministry", null, 50), ("agency", Layer.Self, 20));
    }
}
