using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Rounds;

/// <summary>How many institutions of a round are how far; those that withdrew are not counted.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Institutions">Taking part.</param>
/// <param name="Started">Of these: have opened their sheet, or answered.</param>
/// <param name="Done">Of these: have handed in.</param>
public sealed record RoundStanding(Guid RoundId, int Institutions, int Started, int Done);

/// <summary>Counts for lists of rounds.</summary>
public static class RoundStandings
{
    /// <summary>By round; one without institutions is missing.</summary>
    public static Task<Dictionary<Guid, RoundStanding>> ReadStandingsAsync(this AssessmentDb db, Guid[] rounds, CancellationToken cancellation = default) => (
        from part in db.Participations
        where rounds.Contains(part.RoundId) && part.WithdrawnAt == null
        join sheet in db.Sheets.Where(sheet => sheet.Layer == Layer.Self) on part.Id equals sheet.ParticipationId into sheets
        from sheet in sheets.DefaultIfEmpty()
        select new
        {
            part.RoundId,
            HasBegun = sheet.OpenedAt != null || db.GivenAnswers.Any(answer => answer.SheetId == sheet.Id && answer.State != AnswerState.Blank),
            IsDone = sheet.State == SheetState.Submitted,
        } into one
        group one by one.RoundId into own
        select new RoundStanding(own.Key, own.Count(), own.Count(one => one.HasBegun), own.Count(one => one.IsDone))
    ).ToDictionaryAsync(standing => standing.RoundId, cancellation);
}
