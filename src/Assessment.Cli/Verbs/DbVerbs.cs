using System.CommandLine;
using Assessment.Data;
using Assessment.Data.Backups;
using Assessment.Domain;

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
                if (await setting.MigrateAsync(cancellation) is { } unusable)
                {
                    problems.Add(unusable);
                    return;
                }
                var facts = await Data.Backups.Backup.WriteAsync(setting, parsed.GetValue(file)!, Folder(parsed.GetValue(evidence), setting), TimeProvider.System.GetUtcNow(), problems, cancellation);
                output.WriteLine($"{parsed.GetValue(file)}: {facts.Rows.Values.Sum()} rows of {facts.Rows.Count} tables, {facts.EvidenceFiles} files of evidence");
            });
    }

    private static Command Restore()
    {
        var (file, database, evidence) = (FileArgument("Zip file that `assess db backup` wrote."), DatabaseOption(), EvidenceOption());
        return Verb(new Command("restore", "Put a backup into an empty database, SQLite or PostgreSQL.") { file, database, evidence }, database,
            async (parsed, setting, problems, output, cancellation) =>
            {
                if (await Data.Backups.Restore.ReadAsync(setting, parsed.GetValue(file)!, Folder(parsed.GetValue(evidence), setting), problems, cancellation) is { } facts)
                    output.WriteLine($"{setting.Description}: {facts.Rows.Values.Sum()} rows and {facts.EvidenceFiles} files of evidence, as of {facts.Made.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
            });
    }

    private static Command Upgrade()
    {
        var database = DatabaseOption();
        return Verb(new Command("upgrade", "Bring the tables up to date. The site does this at start, too.") { database }, database,
            async (_, setting, problems, output, cancellation) =>
            {
                if (await setting.MigrateAsync(cancellation) is { } unusable)
                    problems.Add(unusable);
                else
                    output.WriteLine($"{setting.Description}: up to date");
            });
    }

    private static Command Verify()
    {
        var (database, evidence) = (DatabaseOption(), EvidenceOption());
        return Verb(new Command("verify", "Check that editions, submissions, the history of answers and files of evidence are as they were stored.") { database, evidence }, database,
            async (parsed, setting, problems, output, cancellation) =>
            {
                var found = await Verification.VerifyAsync(setting, Folder(parsed.GetValue(evidence), setting), cancellation);
                problems.AddRange(found);
                if (found.Count == 0)
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

    private static Option<string?> EvidenceOption() => new("--evidence") { Description = "Folder of the files of evidence; `evidence` beside the SQLite file when left out.", HelpName = "DIR" };

    private static string Folder(string? named, DatabaseSetting setting) =>
        named ?? Path.Combine(setting.Kind == DatabaseKind.Sqlite ? Path.GetDirectoryName(setting.Description)! : ".", "evidence");
}
