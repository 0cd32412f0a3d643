using Assessment.Domain.Answering;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Rounds;

/// <summary>How far an institution is in a round, as the overview shows it.</summary>
/// <param name="ParticipationId">Its part in the round.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="WithdrawnAt">When it left the round.</param>
/// <param name="State">Where its own sheet stands; null where it has none.</param>
/// <param name="OpenedAt">When somebody first opened the sheet.</param>
/// <param name="SubmittedAt">When it was last handed in.</param>
/// <param name="Answered">Answers that say something: given, not applicable or not known. Rows of a matrix count one each; so do answers that the rules hide at present.</param>
/// <param name="LastChange">When an answer was last changed.</param>
public sealed record InstitutionProgress(Guid ParticipationId, string Slug, Wording Name, DateTimeOffset? WithdrawnAt,
    SheetState? State, DateTimeOffset? OpenedAt, DateTimeOffset? SubmittedAt, int Answered, DateTimeOffset? LastChange)
{
    /// <summary>Whether anybody has begun.</summary>
    public bool HasStarted => OpenedAt is not null || Answered > 0;

    /// <summary>Handed in, and not handed back.</summary>
    public bool IsDone => State == SheetState.Submitted;
}

/// <summary>Reads the progress of a whole round in two queries, however many institutions take part.</summary>
public static class RoundProgress
{
    /// <summary>Every institution of the round that the reader sees, in the order of their names in addresses.</summary>
    public static async Task<IReadOnlyList<InstitutionProgress>> ReadProgressAsync(this AssessmentDb db, Guid round, CancellationToken cancellation = default)
    {
        var parts = await (
            from part in db.Participations
            where part.RoundId == round
            join institution in db.Institutions on part.InstitutionId equals institution.Id
            join sheet in db.Sheets.Where(sheet => sheet.Layer == Layer.Self) on part.Id equals sheet.ParticipationId into sheets
            from sheet in sheets.DefaultIfEmpty()
            orderby institution.Slug
            select new { part.Id, institution.Slug, institution.Name, part.WithdrawnAt, Sheet = (Guid?)sheet.Id, State = (SheetState?)sheet.State, sheet.OpenedAt, sheet.SubmittedAt })
            .AsNoTracking().ToListAsync(cancellation);
        var seen = parts.Select(part => part.Sheet).OfType<Guid>().ToList();
        // Counted in the database: evaluating 200 sheets to know what is relevant would take seconds. The reader sees these sheets, so
        // that asking it again for each of 60,000 answers, as the filter does, would only cost time.
        var counts = await db.GivenAnswers.IgnoreQueryFilters().Where(answer => seen.Contains(answer.SheetId) && answer.State != AnswerState.Blank)
            .GroupBy(answer => answer.SheetId).Select(own => new { own.Key, Answered = own.Count(), Last = own.Max(answer => answer.ChangedAt) })
            .ToDictionaryAsync(own => own.Key, cancellation);
        return
        [
            .. from part in parts
               let own = part.Sheet is { } sheet ? counts.GetValueOrDefault(sheet) : null
               select new InstitutionProgress(part.Id, part.Slug, part.Name, part.WithdrawnAt, part.State, part.OpenedAt, part.SubmittedAt, own?.Answered ?? 0, own?.Last),
        ];
    }
}
