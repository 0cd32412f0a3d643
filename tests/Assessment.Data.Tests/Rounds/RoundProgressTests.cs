using System.Diagnostics;
using Assessment.Data.Answering;
using Assessment.Data.Rounds;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Assessment.Data.Tests.Rounds;

public class RoundProgressTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task Each_institution_is_counted_by_what_it_answered(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await using (var own = await TestRound.As(database, round.FinanceFocalPoint))
        {
            await own.SaveAnswersAsync(round.FinanceSheet.Id,
            [
                new AnswerEdit(new("has_law"), AnswerState.Answered, 0, Guid.NewGuid()) { Text = "yes" },
                new AnswerEdit(new("budget"), AnswerState.NotApplicable, 0, Guid.NewGuid()) { Justification = "None" },
                new AnswerEdit(new("staff"), AnswerState.Blank, 0, Guid.NewGuid()) { Comment = "Later" },
            ], Now);
        }

        await using var db = await TestRound.As(database, round.Coordinator);
        var progress = await db.ReadProgressAsync(round.Round.Id);

        progress.Select(one => (one.Slug, one.Answered, one.HasStarted, one.LastChange)).Should().Equal(
            ("finance", 2, true, Now), ("health", 0, false, null));
        (await db.ReadStandingsAsync([round.Round.Id])).Values.Should().Equal(new RoundStanding(round.Round.Id, 2, 1, 0));
        await using var other = await TestRound.As(database, round.Stranger);
        (await other.ReadProgressAsync(round.Round.Id)).Should().BeEmpty();
    }

    [SkippableTheory, EachDatabase]
    public async Task Two_hundred_institutions_with_three_hundred_answers_each_are_read_in_less_than_300_ms(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await using (var fill = database.Open())
        {
            for (var i = 0; i < 200; i++)
            {
                var institution = new Institution { Slug = $"body-{i}", Country = "LC", Name = new Wording { ["en"] = $"Body {i}" } };
                var part = new Participation { RoundId = round.Round.Id, InstitutionId = institution.Id };
                fill.AddRange(institution, part, new Sheet { ParticipationId = part.Id, RoundId = round.Round.Id, InstitutionId = institution.Id });
            }
            fill.Add(new GivenAnswer { SheetId = round.FinanceSheet.Id, Question = "first", Entry = "", Row = "", State = AnswerState.Answered, Text = "yes", Version = 1, ChangedAt = Now, ChangedBy = round.Coordinator });
            await fill.SaveChangesAsync();
            await fill.Database.ExecuteSqlRawAsync("""
                WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 300)
                INSERT INTO given_answer (sheet_id, question, entry, "row", state, text, not_sure, version, changed_at, changed_by, carried_over)
                SELECT sheet.id, 'q' || number.n, '', '', given.state, given.text, given.not_sure, 1, given.changed_at, given.changed_by, given.carried_over
                FROM given_answer AS given CROSS JOIN sheet CROSS JOIN number
                """);
            if (kind == DatabaseKind.PostgreSql)
                await fill.Database.ExecuteSqlRawAsync("ANALYZE");
        }

        await using var db = await TestRound.As(database, round.Coordinator);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            (await db.ReadProgressAsync(round.Round.Id)).Sum(one => one.Answered).Should().Be(202 * 300 + 1);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        output.WriteLine($"{kind}: {best.TotalMilliseconds:0} ms");
        best.Should().BeLessThan(TimeSpan.FromMilliseconds(300), "the best of five: other work on the machine is not the query's");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_name_in_addresses_is_made_of_the_title_and_given_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await TestRound.In(database, "gobierno-abierto");
        await using var db = database.Open(Reader.Nobody);

        (await db.FreeRoundSlugAsync("Gobierno abierto")).Should().Be("gobierno-abierto-2", "another's round is not seen, but its name is taken");
        (await db.FreeRoundSlugAsync("New")).Should().Be("new-2", "an address has it already");
        (await db.FreeInstitutionSlugAsync("Ministério da Educação")).Should().Be("ministerio-da-educacao");
        (await db.FreeInstitutionSlugAsync("وزارة المالية")).Should().Be("institution");
    }
}
