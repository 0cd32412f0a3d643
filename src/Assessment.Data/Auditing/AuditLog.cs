using System.Text.Json;
using Assessment.Domain.Auditing;

namespace Assessment.Data.Auditing;

/// <summary>Writes the audit log.</summary>
public static class AuditLog
{
    /// <summary>Adds a line in the name of the context's reader; it is stored with the next SaveChanges, together with what it tells of.</summary>
    /// <param name="db">Where.</param>
    /// <param name="now">The time from the clock.</param>
    /// <param name="action">A word such as <c>sheet-submitted</c>.</param>
    /// <param name="subject">What it was done to, with its id.</param>
    /// <param name="round">The round it happened in.</param>
    /// <param name="institution">The institution it concerns.</param>
    /// <param name="detail">Ids and numbers, never personal data.</param>
    public static void Audit(this AssessmentDb db, DateTimeOffset now, string action, (string Kind, Guid Id)? subject = null, Guid? round = null, Guid? institution = null, object? detail = null) =>
        db.Add(new AuditEntry
        {
            At = now,
            PersonId = db.Reader.PersonId,
            Action = action,
            Subject = subject?.Kind,
            SubjectId = subject?.Id,
            RoundId = round,
            InstitutionId = institution,
            Detail = detail is null ? null : JsonSerializer.Serialize(detail),
        });
}
