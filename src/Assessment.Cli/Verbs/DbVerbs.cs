using System.CommandLine;
using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Backups;
using Assessment.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess db</c>: keeps the database of a site: <c>backup</c>, <c>restore</c>, <c>upgrade</c>, <c>verify</c>.</summary>
internal static class DbVerbs
{
    public static Command Create() => new("db", "Back up, restore, upgrade or verify the database of a site.") { Backup(), Restore(), Upgrade(), Verify() };

    private static Command Backup()
    {
        var (file, database, evidence) = (FileArgument("Zip file to write."), DatabaseOption(), EvidenceOption());
        return Verb(new Command("backup", "Write the database and the files of evidence into one zip file, also while the site runs.") { file, database, evidence }, database,
            async (parsed, setting, problems, output, cancellation) =>
            {
                if (Folder(parsed.GetValue(evidence), setting, problems) is not { } folder)
                    return;
                var now = TimeProvider.System.GetUtcNow();
                if (await Data.Backups.Backup.WriteAsync(setting, parsed.GetValue(file)!, folder, now, problems, cancellation) is not { } facts)
                    return;
                await Note(setting, db => db.Audit(now, "database-backed-up", detail: new { rows = facts.Rows.Values.Sum(), evidence = facts.EvidenceFiles }), cancellation);
                output.WriteLine($"{parsed.GetValue(file)}: {facts.Rows.Values.Sum()} rows of {facts.Rows.Count} tables, {facts.EvidenceFiles} files of evidence");
            });
    }

    private static Command Restore()
    {
        var (file, database, evidence) = (FileArgument("Zip file that `assess db backup` wrote."), DatabaseOption(), EvidenceOption());
        return Verb(new Command("restore", "Put a backup into an empty database, SQLite or PostgreSQL.") { file, database, evidence }, database,
            async (parsed, setting, problems, output, cancellation) =>
            {
                if (Folder(parsed.GetValue(evidence), setting, problems) is not { } folder)
                    return;
                var now = TimeProvider.System.GetUtcNow();
                if (await Data.Backups.Restore.ReadAsync(setting, parsed.GetValue(file)!, folder, now, problems, cancellation) is not { } restored)
                    return;
                var facts = restored.Facts;
                await Note(setting, db => db.Audit(now, "database-restored", detail: new { made = facts.Made, rows = facts.Rows.Values.Sum(), mails = restored.Mails, links = restored.Links }), cancellation);
                output.WriteLine($"{setting.Description}: {facts.Rows.Values.Sum()} rows and {facts.EvidenceFiles} files of evidence, as of {facts.Made.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
                if (restored.Mails > 0)
                    output.WriteLine($"{restored.Mails} mails had not been sent then and are not sent now: send again in the site what is still missing.");
                if (restored.Links > 0)
                    output.WriteLine($"{restored.Links} one-time links were open then and no longer work: invite these people again.");
            });
    }

    private static Command Upgrade()
    {
        var database = DatabaseOption();
        return Verb(new Command("upgrade", "Bring the tables up to date. The site does this at start, too.") { database }, database,
            async (_, setting, problems, output, cancellation) =>
            {
                var before = await setting.FindWrongStepAsync(cancellation: cancellation);
                if ((before is { Key: "database-newer" } ? before : await setting.MigrateAsync(cancellation)) is { } unusable)
                {
                    problems.Add(unusable);
                    return;
                }
                // Into an empty one a backup may be restored: there is nothing yet to note a change of.
                if (before is { Key: "database-older" })
                    await Note(setting, db => db.Audit(TimeProvider.System.GetUtcNow(), "database-upgraded", detail: new { step = db.Database.GetMigrations().Last() }), cancellation);
                output.WriteLine($"{setting.Description}: up to date");
            });
    }

    private static Command Verify()
    {
        var (database, evidence) = (DatabaseOption(), EvidenceOption());
        return Verb(new Command("verify", "Check that editions, submissions, the history of answers and files of evidence are as they were stored.") { database, evidence }, database,
            async (parsed, setting, problems, output, cancellation) =>
            {
                if (Folder(parsed.GetValue(evidence), setting, problems) is not { } folder)
                    return;
                if (await setting.FindWrongStepAsync(cancellation: cancellation) is { } wrong)
                    problems.Add(wrong);
                else
                    problems.AddRange(await Verification.VerifyAsync(setting, folder, cancellation));
                if (problems.Count == 0)
                    output.WriteLine($"{setting.Description}: everything is as it was stored");
            });
    }

    private static Command Verb(
        Command command, Option<string> database, Func<ParseResult, DatabaseSetting, List<Problem>, TextWriter, CancellationToken, Task> act)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            var problems = new List<Problem>();
            if (DatabaseSetting.Read(parsed.GetValue(database), problems) is { } setting)
                await act(parsed, setting, problems, parsed.InvocationConfiguration.Output, cancellation);
            foreach (var problem in problems)
                parsed.InvocationConfiguration.Error.WriteLine(problem);
            return problems.Any(problem => problem.Severity == ProblemSeverity.Error) ? VerbList.Mistake : VerbList.Done;
        });
        return command;
    }

    private static Argument<string> FileArgument(string description) => new("FILE") { Description = description };

    private static Option<string> DatabaseOption() => new("--database")
    {
        Description = "The database, for example \"Data Source=assessment.db\" or \"Host=…;Database=…\"; from the environment ConnectionStrings__Assessment when left out.",
        HelpName = "CONNECTION",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ConnectionStrings__Assessment") ?? "",
    };

    private static Option<string?> EvidenceOption() => new("--evidence")
    {
        Description = "Folder of the files of evidence, for a site with Folders:Data or on PostgreSQL: `evidence` in Folders:Data or in the site's folder `data`. Left out: `evidence` beside the SQLite file.",
        HelpName = "DIR",
    };

    // A server has no folder beside it: taking one from where the command happens to run would back up nothing.
    private static string? Folder(string? named, DatabaseSetting setting, List<Problem> problems)
    {
        if (named is not null)
            return named;
        if (setting.Kind == DatabaseKind.Sqlite)
            return Path.Combine(Path.GetDirectoryName(setting.Description)!, "evidence");
        problems.Add(new Problem("--evidence", "no-evidence-folder", "Name the folder of the files of evidence: `evidence` in the folder that the site's setting Folders:Data names."));
        return null;
    }

    private static async Task Note(DatabaseSetting setting, Action<AssessmentDb> line, CancellationToken cancellation)
    {
        await using var db = setting.Open(Reader.System("assess db"));
        line(db);
        await db.SaveChangesAsync(cancellation);
    }
}
