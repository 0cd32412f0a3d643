using System.IO.Compression;
using System.Security.Cryptography;
using Assessment.Data.Answering;
using Assessment.Data.Backups;
using Assessment.Data.Organisations;
using Assessment.Domain;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Backups;

public sealed partial class BackupTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 42, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("assessment-backup-").FullName;
    private readonly List<Problem> problems = [];

    [SkippableTheory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql, DatabaseKind.PostgreSql)]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.PostgreSql)]
    [InlineData(DatabaseKind.PostgreSql, DatabaseKind.Sqlite)]
    public async Task What_was_backed_up_is_there_again_also_on_the_other_database(DatabaseKind from, DatabaseKind to)
    {
        await using var before = await TestDatabase.MigratedAsync(from);
        await Fill(before);
        await Backup.WriteAsync(before.Setting, Zip, Evidence("before"), Now, problems);
        await using var after = await TestDatabase.FreshAsync(to);

        var restored = await Restore.ReadAsync(after.Setting, Zip, Evidence("after"), Now, problems);

        problems.Should().BeEmpty();
        restored!.Facts.Rows["answer_change"].Should().Be(1);
        (await Verification.VerifyAsync(after.Setting, Evidence("after"))).Should().BeEmpty();
        // Backed up once more, every row is the same.
        var again = Path.Combine(folder, "again.zip");
        await Backup.WriteAsync(after.Setting, again, Evidence("after"), Now, problems);
        Tables(again).Should().BeEquivalentTo(Tables(Zip));
        Tables(Zip).Keys.Should().Contain(["tables/person.jsonl", "tables/answer_change.jsonl", "tables/round_record.jsonl"]);
        await using var db = after.Open();
        (await db.Rounds.SingleAsync()).Facts.Title["en"].Should().Be("Open government «2026»");
        (await db.GivenAnswers.SingleAsync()).Should().BeEquivalentTo(new { Text = "=yes \"é\" 中", ChangedAt = Now });
    }

    [SkippableTheory, EachDatabase]
    public async Task Answers_to_a_remark_are_restored_although_they_come_before_it(DatabaseKind kind)
    {
        await using var before = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(before);
        Remark Said(Guid id, Guid? replyTo) => new() { Id = id, SheetId = round.FinanceSheet.Id, Question = "has_law", Text = "Since when?", By = round.FinanceHead, At = Now, ReplyTo = replyTo };
        // SQLite gives rows in the order of their keys, PostgreSQL those that were changed last: more than a batch lies between them.
        var first = Guid.Parse("ffffffff-0000-7000-8000-000000000000");
        await using (var db = before.Open())
        {
            db.AddRange(Enumerable.Range(0, 600).Select(i => Said(Guid.CreateVersion7(), first)).Prepend(Said(first, null)));
            await db.SaveChangesAsync();
            await db.Remarks.Where(remark => remark.Id == first).ExecuteUpdateAsync(remark => remark.SetProperty(one => one.ResolvedAt, Now));
        }
        await Backup.WriteAsync(before.Setting, Zip, Evidence("before"), Now, problems);
        await using var after = await TestDatabase.FreshAsync(kind);

        (await Restore.ReadAsync(after.Setting, Zip, Evidence("after"), Now, problems))!.Facts.Rows["remark"].Should().Be(601);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_backup_never_overwrites(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await Fill(database);
        await Backup.WriteAsync(database.Setting, Zip, Evidence("before"), Now, problems);

        (await Restore.ReadAsync(database.Setting, Zip, Evidence("before"), Now, problems)).Should().BeNull();

        problems.Should().ContainSingle().Which.Key.Should().Be("database-not-empty");
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_told_so()
    {
        await using var database = await TestDatabase.FreshAsync(DatabaseKind.Sqlite);
        File.WriteAllText(Zip, "no zip");

        (await Restore.ReadAsync(database.Setting, Zip, folder, Now, problems)).Should().BeNull();

        problems.Should().ContainSingle().Which.Key.Should().Be("backup-unreadable");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_backup_is_of_one_moment_while_people_write(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await using var db = await TestRound.As(database, round.FinanceFocalPoint);
                await db.SaveAnswersAsync(round.FinanceSheet.Id, [new AnswerEdit(new($"q{written++}"), AnswerState.Answered, 0, Guid.NewGuid()) { Text = "yes" }], Now);
            }
        });
        var between = 0;
        for (var backup = 0; backup < 8; backup++)
        {
            var before = written;
            (await Backup.WriteAsync(database.Setting, Zip, Evidence("before"), Now, problems)).Should().NotBeNull();
            between += written - before;
        }
        await stop.CancelAsync();
        await writing;
        await using var after = await TestDatabase.FreshAsync(kind);

        var facts = (await Restore.ReadAsync(after.Setting, Zip, Evidence("after"), Now, problems))!.Facts;

        problems.Should().BeEmpty();
        between.Should().BePositive("nobody waited for the backups");
        facts.Rows["answer_change"].Should().BePositive().And.Be(facts.Rows["given_answer"]);
        (await Verification.VerifyAsync(after.Setting, Evidence("after"))).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_its_owner_may_read_a_backup_and_nothing_is_left_of_one_that_fails()
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite);
        await Fill(database);

        (await Backup.WriteAsync(database.Setting, Path.Combine(folder, "nowhere", "b.zip"), Evidence("before"), Now, problems)).Should().BeNull();
        problems.Should().ContainSingle().Which.Key.Should().Be("backup-unwritable");
        problems.Clear();
        await File.WriteAllTextAsync(Zip, "an older backup that others may read");
        await Backup.WriteAsync(database.Setting, Zip, Evidence("before"), Now, problems);

        problems.Should().BeEmpty();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Zip).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder).Should().Equal(Zip);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_document_without_its_file_is_said_and_the_backup_is_made(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await Fill(database);
        var file = Directory.GetFiles(Evidence("before"), "*", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(file, "more");
        (await Backup.WriteAsync(database.Setting, Zip, Evidence("before"), Now, problems))!.EvidenceFiles.Should().Be(0);
        (await Backup.WriteAsync(database.Setting, Zip, Evidence("nowhere"), Now, problems))!.EvidenceFiles.Should().Be(0);

        problems.Should().OnlyContain(problem => problem.Severity == ProblemSeverity.Error);
        problems.Select(problem => problem.Key).Should().Equal("evidence-changed", "evidence-missing");
    }

    [SkippableTheory, EachDatabase]
    public async Task After_a_restore_no_mail_goes_out_twice_and_no_link_opens_again(DatabaseKind kind)
    {
        await using var before = await TestDatabase.MigratedAsync(kind);
        var person = Person.New("ana@example.org", "es", Now);
        var sent = Mail();
        sent.SentAt = Now;
        var (open, _) = Domain.Organisations.OneTimeLink.Create(Domain.Organisations.LinkKind.NewAddress, person.Id, Now, "new@example.org");
        await using (var db = before.Open())
        {
            db.AddRange(person, sent, Mail(), open);
            await db.SaveChangesAsync();
        }
        await Backup.WriteAsync(before.Setting, Zip, Evidence("before"), Now, problems);
        await using var after = await TestDatabase.FreshAsync(kind);

        var restored = await Restore.ReadAsync(after.Setting, Zip, Evidence("after"), Now.AddDays(1), problems);

        (restored!.Mails, restored.Links).Should().Be((1, 1));
        await using var now = after.Open();
        var mails = await now.OutgoingMails.OrderBy(mail => mail.SentAt == null).ToListAsync();
        mails[0].Should().BeEquivalentTo(new { SentAt = Now, FailedAt = (DateTimeOffset?)null, SealedLink = "sealed" });
        mails[1].Should().BeEquivalentTo(new { SentAt = (DateTimeOffset?)null, FailedAt = Now.AddDays(1), SealedLink = (string?)null });
        mails[1].LastError.Should().StartWith("Restored from the backup of 2026-03-02 10:42 UTC");
        (await now.OneTimeLinks.SingleAsync()).Should().BeEquivalentTo(new { UsedAt = Now.AddDays(1), NewAddress = (string?)null });
    }

    private static OutgoingMail Mail() => new()
    {
        Id = Guid.NewGuid(),
        Address = "ana@example.org",
        Language = "es",
        Kind = "Invitation",
        Subject = "s",
        Text = "t",
        SealedLink = "sealed",
        CreatedAt = Now,
        DueAt = Now,
    };

    [SkippableTheory, EachDatabase]
    public async Task Verifying_finds_what_was_tampered_with(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await Fill(database);
        await using (var db = database.Open())
            await db.Database.ExecuteSqlRawAsync("UPDATE given_answer SET text = 'no'");
        File.AppendAllText(Directory.GetFiles(Evidence("before"), "*", SearchOption.AllDirectories).Single(), "more");

        var found = await Verification.VerifyAsync(database.Setting, Evidence("before"));

        found.Select(problem => problem.Key).Should().BeEquivalentTo("answer-without-history", "evidence-changed");
    }

    private string Zip => Path.Combine(folder, "backup.zip");

    private string Evidence(string name) => Path.Combine(folder, name);

    private async Task Fill(TestDatabase database)
    {
        var round = await TestRound.In(database);
        await using (var db = await TestRound.As(database, round.FinanceFocalPoint))
            await db.SaveAnswersAsync(round.FinanceSheet.Id, [new AnswerEdit(new("has_law"), AnswerState.Answered, 0, Guid.NewGuid()) { Text = "=yes \"é\" 中" }], Now);
        var content = "A law."u8.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        Directory.CreateDirectory(Path.GetDirectoryName(Backup.PathOf(Evidence("before"), hash))!);
        await File.WriteAllBytesAsync(Backup.PathOf(Evidence("before"), hash), content);
        await using var all = database.Open();
        var person = Person.New("ana@example.org", "es", Now);
        person.NormalizedEmail = person.NormalizedUserName = "ANA@EXAMPLE.ORG";
        all.AddRange(person, new EvidenceItem
        {
            InstitutionId = round.Finance.Id,
            Title = "Finance Act",
            Date = new(2011, 5, 4),
            FileSha256 = hash,
            FileName = "act.pdf",
            FileSize = content.Length,
            AddedBy = round.FinanceFocalPoint,
            AddedAt = Now,
        });
        await all.SaveChangesAsync();
    }

    private static Dictionary<string, string> Tables(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        return archive.Entries.Where(entry => entry.FullName.StartsWith("tables/", StringComparison.Ordinal)).ToDictionary(entry => entry.FullName, entry =>
        {
            using var text = new StreamReader(entry.Open());
            return string.Join('\n', text.ReadToEnd().Split('\n').Order(StringComparer.Ordinal));
        });
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
