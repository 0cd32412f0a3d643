using Assessment.Data;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Web.Languages;
using Assessment.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering;

/// <summary>Who signed a submission.</summary>
/// <param name="Name">The person's name; null when their data was deleted.</param>
/// <param name="Role">As what they signed; null where that is not known.</param>
public sealed record Signer(string? Name, Role? Role)
{
    /// <summary>"Ana Pérez, Head of institution".</summary>
    public string Of(IStringLocalizer<Text> texts) =>
        (string.IsNullOrWhiteSpace(Name) ? texts["Fill.Somebody"].Value : Name) + (Role is { } role ? Language.Current.Comma + texts[$"Role.{role}"].Value : "");
}

/// <summary>Finds out who signed.</summary>
public static class Signers
{
    /// <summary>The signers of submissions of one sheet, by the number of the submission. Whoever sees a submission sees who signed it, and as what.</summary>
    public static async Task<IReadOnlyDictionary<int, Signer>> ReadSignersAsync(this AssessmentDb db, Sheet sheet, IReadOnlyCollection<Submission> submissions, CancellationToken cancellation = default)
    {
        var people = submissions.Select(submission => submission.SignedBy).Distinct().ToArray();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var held = await db.Memberships.IgnoreQueryFilters().AsNoTracking()
            .Where(one => one.ParticipationId == sheet.ParticipationId && people.Contains(one.PersonId) && (one.Role == Role.Head || one.Role == Role.Deputy)).ToListAsync(cancellation);
        return submissions.ToDictionary(submission => submission.Number, submission => new Signer(names.GetValueOrDefault(submission.SignedBy),
            held.Where(one => one.PersonId == submission.SignedBy && (one.EndedAt is null || one.EndedAt >= submission.SignedAt))
                .OrderBy(one => one.Since > submission.SignedAt).ThenBy(one => one.Role).Select(one => (Role?)one.Role).FirstOrDefault()));
    }
}
