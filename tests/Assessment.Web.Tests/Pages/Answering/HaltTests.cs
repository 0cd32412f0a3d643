using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>Who cannot answer any more reads why, in their work and on the questionnaire.</summary>
public sealed class HaltTests
{
    [Theory]
    [InlineData(RoundState.Paused, "Paused", "The coordinator has paused the round.")]
    [InlineData(RoundState.Closed, "Closed", "The round is finished.")]
    [InlineData(RoundState.Cancelled, "Cancelled", "The round was given up.")]
    [InlineData(RoundState.Open, "Withdrawn", "The institution no longer takes part")]
    public async Task Why_nothing_can_be_answered_stands_where_the_work_is(RoundState state, string tag, string sentence)
    {
        using var site = new Site();
        _ = site.Services;
        await using (var practice = await PracticeSheet.OpenAsync(site))
        {
            practice.Round.State = state;
            practice.Round.StateReason = "Elections are near.";
            if (state == RoundState.Open)
            {
                var part = await practice.System.Participations.SingleAsync(one => one.Id == practice.Sheet.ParticipationId);
                (part.WithdrawnAt, part.WithdrawnBecause) = (DateTimeOffset.UtcNow, "Elections are near.");
            }
            // The last day for answers is over: that is not what matters any more.
            practice.Round.Facts = practice.Round.Facts with { Stages = [.. practice.Round.Facts.Stages.Select(stage => stage.Id == "self_assessment" ? stage with { To = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1) } : stage)] };
            await practice.System.SaveChangesAsync();
        }
        var reader = await site.SignedIn("focal-point");

        var card = (await reader.OpenAsync("/mine")).QuerySelector(".runs > li")!;
        card.QuerySelector(".tag")!.TextContent.Should().Be(tag);
        card.TextContent.Should().Contain(sentence).And.Contain("Elections are near.").And.NotContain("Late").And.NotContain("due ");

        var sheet = await reader.OpenAsync(Practice.Home);
        sheet.QuerySelector(".round__halt")!.TextContent.Should().Contain(tag).And.Contain("Elections are near.");
        sheet.QuerySelector(".title")!.TextContent.Should().Contain("Answers cannot be changed at present.").And.NotContain("due by");
    }
}
