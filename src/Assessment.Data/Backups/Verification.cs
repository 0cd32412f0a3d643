using System.Security.Cryptography;
using Assessment.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Backups;

/// <summary>Looks whether what must never change is as it was: editions, submissions, the history of every answer, the files of evidence.</summary>
public static class Verification
{
    public static async Task<IReadOnlyList<Problem>> VerifyAsync(DatabaseSetting database, string evidence, CancellationToken cancellation = default)
    {
        await using var db = database.Open(Reader.System("verify"));
        return
        [
            .. await DatabaseFile(db, database, cancellation),
            .. (await db.PublishedEditions.AsNoTracking().ToListAsync(cancellation)).Where(edition => !edition.IsIntact)
                .Select(edition => new Problem($"{edition.QuestionnaireId} {edition.Edition}", "edition-changed", "This published edition is not what was published: its text does not give its SHA-256.")),
            .. (await db.Submissions.AsNoTracking().ToListAsync(cancellation)).Where(submission => !submission.IsIntact)
                .Select(submission => new Problem($"submission {submission.Id}", "submission-changed", "This submission is not what was signed: its text does not give its SHA-256.")),
            .. await History(db, cancellation),
            .. await Evidence(db, evidence, cancellation),
        ];
    }

    private static async Task<IReadOnlyList<Problem>> DatabaseFile(AssessmentDb db, DatabaseSetting database, CancellationToken cancellation)
    {
        if (!db.Database.IsSqlite())
            return [];
        var said = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(cancellation);
        var loose = await db.Database.SqlQueryRaw<string>("SELECT \"table\" || ' refers to a missing ' || parent AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(cancellation);
        return [.. said.Where(line => line != "ok").Concat(loose).Select(line => new Problem(database.Description, "database-damaged", $"SQLite says: {line}. Restore a backup."))];
    }

    // The present answer is the last line of its history, and the history has no gap.
    private static async Task<IEnumerable<Problem>> History(AssessmentDb db, CancellationToken cancellation)
    {
        var loose = await db.GivenAnswers.Where(answer => !db.AnswerChanges.Any(change =>
                change.SheetId == answer.SheetId && change.Question == answer.Question && change.Entry == answer.Entry && change.Row == answer.Row
                && change.Version == answer.Version && change.State == answer.State && change.Text == answer.Text && change.Draft == answer.Draft
                && change.NotSure == answer.NotSure && change.Justification == answer.Justification && change.Comment == answer.Comment))
            .Select(answer => new { answer.SheetId, answer.Question, answer.Entry, answer.Row }).ToListAsync(cancellation);
        var gaps = await db.AnswerChanges.GroupBy(change => new { change.SheetId, change.Question, change.Entry, change.Row })
            .Where(all => all.Max(change => change.Version) != all.Count()).Select(all => all.Key).ToListAsync(cancellation);
        var orphans = await db.AnswerChanges.Where(change => !db.GivenAnswers.Any(answer =>
                answer.SheetId == change.SheetId && answer.Question == change.Question && answer.Entry == change.Entry && answer.Row == change.Row && answer.Version >= change.Version))
            .Select(change => new { change.SheetId, change.Question, change.Entry, change.Row }).Distinct().ToListAsync(cancellation);
        return [
            .. loose.Select(key => new Problem($"sheet {key.SheetId}, {key.Question} {key.Entry} {key.Row}".TrimEnd(), "answer-without-history", "This answer is not the last line of its history.")),
            .. gaps.Select(key => new Problem($"sheet {key.SheetId}, {key.Question} {key.Entry} {key.Row}".TrimEnd(), "history-has-gap", "The history of this answer has a gap.")),
            .. orphans.Select(key => new Problem($"sheet {key.SheetId}, {key.Question} {key.Entry} {key.Row}".TrimEnd(), "history-without-answer", "The history goes further than the answer.")),
        ];
    }

    private static async Task<IEnumerable<Problem>> Evidence(AssessmentDb db, string folder, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        foreach (var hash in await db.EvidenceItems.Select(item => item.FileSha256).Where(hash => hash != null).Distinct().ToListAsync(cancellation))
        {
            var path = Backup.PathOf(folder, hash!);
            if (!File.Exists(path))
                problems.Add(new Problem(path, "evidence-missing", "A document in the library has no file any more. Restore it from a backup."));
            else if (await HashOf(path, cancellation) != hash)
                problems.Add(new Problem(path, "evidence-changed", "This file is not what was uploaded: its content does not give its SHA-256. Restore it from a backup."));
        }
        return problems;
    }

    private static async Task<string> HashOf(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }
}
