using Assessment.Data;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Pages.Home;

// Rounds that have not started: who is invited learns that there is one, and nothing else of it.
public sealed partial class MineModel
{
    /// <summary>Rounds to which the reader is invited and that are still drafts; not those that they run.</summary>
    public IReadOnlyList<MyDraft> Drafts { get; private set; } = [];

    private async Task ReadDraftsAsync(Reader me)
    {
        var run = me.Held.Where(role => role.Role == Role.Coordinator).Select(role => role.RoundId).OfType<Guid>().ToHashSet();
        var held = me.Held.Where(role => role.RoundId is { } round && !run.Contains(round)).ToLookup(role => role.RoundId!.Value);
        var ids = held.Select(role => role.Key).ToArray();
        var drafts = await db.Rounds.IgnoreQueryFilters().AsNoTracking().Where(round => ids.Contains(round.Id) && round.State == RoundState.Draft).ToListAsync(HttpContext.RequestAborted);
        if (drafts.Count == 0)
            return;
        var rounds = drafts.Select(round => round.Id).ToArray();
        var parts = await (
            from part in db.Participations.AsNoTracking()
            where rounds.Contains(part.RoundId) && part.WithdrawnAt == null
            join institution in db.Institutions on part.InstitutionId equals institution.Id
            select new { part.Id, institution.Name }).ToDictionaryAsync(part => part.Id, part => part.Name, HttpContext.RequestAborted);
        Drafts =
        [
            .. from round in drafts
               let roles = held[round.Id].Where(role => role.ParticipationId is not { } part || parts.ContainsKey(part)).ToList()
               where roles.Count > 0
               let day = round.Facts.Stages.FirstOrDefault(stage => stage.Id == "self_assessment")?.From
               orderby day ?? DateOnly.MaxValue
               select new MyDraft(round, [.. roles.Select(role => role.Role).Distinct()], [.. roles.Select(role => role.ParticipationId).OfType<Guid>().Distinct().Select(part => parts[part])], day),
        ];
    }
}

/// <summary>A round that has not started and to which the reader is invited.</summary>
/// <param name="Round">The round.</param>
/// <param name="Roles">What the reader will be in it.</param>
/// <param name="Institutions">For which institutions.</param>
/// <param name="From">The day on which answering is planned to begin; null where none is set.</param>
public sealed record MyDraft(RoundRecord Round, IReadOnlyList<Role> Roles, IReadOnlyList<Wording> Institutions, DateOnly? From);
