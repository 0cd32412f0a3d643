using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;
using Assessment.Domain.Scoring;

namespace Assessment.Domain.Tests.Rounds;

/// <summary>The invented workshop: eight individual sheets, one agreed sheet, no total.</summary>
public class CapabilityWorkshopTests
{
    private static readonly string Instrument = RepositoryRoot.Of("questionnaires", "undesa-style-digital-capabilities");

    private static readonly Questionnaire Capabilities = QuestionnaireReader.Read(Instrument).Questionnaire!;

    private static readonly SheetLayout Layout = new(Capabilities);

    private static readonly RoundFolder Workshop = RoundFolder.Read(Path.Combine(Instrument, "examples", "workshop")).Folder!;

    private static readonly List<AnswerSheet> Sheets = [.. Workshop.Sheets.SelectMany(file => new SheetReader(Layout).Read(file).Sheets)];

    private static readonly Scorer Scorer = new(Capabilities);

    [Fact]
    public void Eight_people_answered_alone_and_the_group_agreed_once()
    {
        Scorer.Score(Sheets, Layer.Self).Scorecards.Select(card => card.Author)
            .Should().Equal(Workshop.Round.Participants.Where(p => p.Role == ParticipantRole.Contributor).Select(p => p.Id));
        Scorer.Score(Sheets, Layer.Agreed).Should().Match<LayerScores>(scores => scores.Scorecards.Count == 1 && scores.LeftOut.Count == 0);
    }

    [Fact]
    public void There_is_never_a_total_and_every_pillar_has_a_result()
    {
        foreach (var card in Scorer.Score(Sheets, Layer.Self).Scorecards.Concat(Scorer.Score(Sheets, Layer.Agreed).Scorecards))
        {
            card.Overall.Score.Should().BeNull();
            card.Overall.Reason.Should().Be(NoResult.Profile);
            card.Dimensions.Skip(1).Should().HaveCount(9).And.OnlyContain(pillar => pillar.Score >= 1 && pillar.Score <= 5);
        }
    }

    [Fact]
    public void The_spread_shows_what_to_talk_about_first()
    {
        var agreement = Agreement.Of(Scorer.Score(Sheets, Layer.Self).Scorecards);

        agreement.Raters.Should().Be(8);
        agreement.Items.Should().Be(59);
        agreement.Disagreements.Where(d => d.Widest >= 0.75).Select(d => d.Question)
            .Should().Contain(["vision_strategy", "organisation_coordination", "infrastructure_coverage", "infrastructure_resilience"]);
    }

    [Fact]
    public void Where_the_group_left_most_answers_behind_it_says_why()
    {
        var (agreed, own) = (Sheets.Single(s => s.Layer == Layer.Agreed), Sheets.Where(s => s.Layer == Layer.Self).ToList());

        for (var slot = 0; slot < agreed.Answers.Length; slot++)
            if (agreed.Layout.Slots[slot].Question is { Type: "level" } question
                && own.Select(s => s[slot]).Where(a => a.State == AnswerState.Answered).GroupBy(a => a.Text).MaxBy(g => g.Count())!.Count() > 4
                && own.Count(s => s[slot].Text == agreed[slot].Text) < 3)
                agreed.Notes.GetValueOrDefault(new AnswerAddress(question.Id))?.Comment.Should().NotBeNull(question.Id);
    }

    [Fact]
    public void Every_sheet_could_be_handed_in_and_levels_that_do_not_fit_together_are_pointed_out()
    {
        var found = Sheets.ToDictionary(sheet => sheet.Author ?? "group", sheet => Layout.Rules.Check(Layout.SkipLogic.Applied(sheet)));

        found.SelectMany(pair => pair.Value).Should().OnlyContain(problem => problem.Severity == ProblemSeverity.Warning);
        found.SelectMany(pair => pair.Value.Select(problem => (pair.Key, problem.Rule)))
            .Should().BeEquivalentTo([("participant_1", "identity_needs_protection"), ("participant_4", "lead_needs_room")]);
    }

    [Fact]
    public void The_short_form_gives_every_pillar_enough_answers()
    {
        var tag = Capabilities.ShortForms.Single().Tag;

        foreach (var pillar in Capabilities.Dimensions.Single().Dimensions)
            Capabilities.Sections.SelectMany(s => s.Questions).Count(q => q.Dimension == pillar.Id && q.Tags.Contains(tag))
                .Should().BeGreaterThan(pillar.MinimumAnswered!.Value, pillar.Id);
    }
}
