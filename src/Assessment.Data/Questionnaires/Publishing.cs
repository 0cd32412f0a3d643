using Assessment.Data.Auditing;
using Assessment.Domain;
using Assessment.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Questionnaires;

/// <summary>What came of publishing an edition.</summary>
/// <param name="InDatabase">The edition that the database holds under this id and label: the one given, or the one there before.</param>
/// <param name="Refusal">Set when what is there has another hash: the edition given was not stored.</param>
public readonly record struct Publication(PublishedEdition InDatabase, Problem? Refusal);

/// <summary>Stores an edition for good.</summary>
public static class Publishing
{
    /// <summary>
    /// Stores the edition. The same edition with the same hash may be published again and stays as it was; with another hash it
    /// is refused. Two who publish at once get the same answers as one after the other.
    /// </summary>
    public static async Task<Publication> PublishAsync(
        this AssessmentDb db, PublishedEdition edition, CancellationToken cancellation = default)
    {
        if (await Stored(db, edition, cancellation) is { } before)
        {
            return new(before, Compare(edition, before));
        }

        db.PublishedEditions.Add(edition);
        db.Audit(edition.PublishedAt, "edition-published", detail: new { edition.QuestionnaireId, edition.Edition, edition.Sha256 });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new(edition, null);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await Stored(db, edition, cancellation) is not { } meanwhile)
            {
                throw;
            }

            return new(meanwhile, Compare(edition, meanwhile));
        }
    }

    private static Task<PublishedEdition?> Stored(AssessmentDb db, PublishedEdition edition, CancellationToken cancellation) =>
        db.PublishedEditions.AsNoTracking().SingleOrDefaultAsync(
            row => row.QuestionnaireId == edition.QuestionnaireId && row.Edition == edition.Edition, cancellation);

    private static Problem? Compare(PublishedEdition given, PublishedEdition stored) => given.Sha256 == stored.Sha256
        ? null
        : new Problem(
            $"{given.QuestionnaireId} {given.Edition}",
            "edition-already-published",
            FormattableString.Invariant($"This edition was published on {stored.PublishedAt:yyyy-MM-dd} with other content (SHA-256 {stored.Sha256}, now {given.Sha256}). ")
            + "A published edition is never changed: give your questionnaire a new edition label and publish that.");
}
