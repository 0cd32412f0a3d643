using Assessment.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests;

public class UtcTimeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    // Written in any zone and with any fraction: as texts in their own zones these would sort otherwise.
    private static readonly DateTimeOffset[] InOrder =
    [
        new(985, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Noon.AddDays(-1).ToOffset(TimeSpan.FromHours(14)),
        Noon.AddMicroseconds(-1).ToOffset(TimeSpan.FromHours(-4)),
        Noon,
        Noon.AddMicroseconds(1).ToOffset(TimeSpan.FromHours(5.75)),
        Noon.AddSeconds(9),
        Noon.AddSeconds(10).ToOffset(TimeSpan.FromHours(-11)),
    ];

    [SkippableTheory, EachDatabase]
    public async Task Moments_sort_by_time_whatever_zone_they_were_written_in(DatabaseKind kind)
    {
        await using var database = await Filled(kind);
        await using var db = database.Open();

        var sorted = await db.PublishedEditions.OrderBy(edition => edition.PublishedAt).Select(edition => edition.PublishedAt).ToListAsync();

        sorted.Should().Equal(InOrder).And.OnlyContain(time => time.Offset == TimeSpan.Zero);
        (await db.PublishedEditions.MaxAsync(edition => edition.PublishedAt)).Should().Be(InOrder[^1]);
    }

    [SkippableTheory, EachDatabase]
    public async Task Moments_are_compared_in_the_database(DatabaseKind kind)
    {
        await using var database = await Filled(kind);
        await using var db = database.Open();
        var limit = Noon.ToOffset(TimeSpan.FromHours(-4));

        (await db.PublishedEditions.CountAsync(edition => edition.PublishedAt < limit)).Should().Be(3);
        (await db.PublishedEditions.CountAsync(edition => edition.PublishedAt == limit)).Should().Be(1);
        (await db.PublishedEditions.CountAsync(edition => edition.PublishedAt > limit)).Should().Be(3);
    }

    [Fact]
    public async Task On_SQLite_every_moment_is_text_of_one_width()
    {
        await using var database = await Filled(DatabaseKind.Sqlite);
        await using var db = database.Open();

        var texts = await db.Database.SqlQueryRaw<string>("SELECT published_at AS \"Value\" FROM published_edition ORDER BY 1").ToListAsync();

        texts.Should().StartWith("0985-01-01T00:00:00.000000Z").And.HaveElementAt(3, "2026-11-21T12:00:00.000000Z");
        texts.Should().OnlyContain(text => text.Length == 27);
    }

    private static async Task<TestDatabase> Filled(DatabaseKind kind)
    {
        var database = await TestDatabase.MigratedAsync(kind);
        await using var db = database.Open();
        db.AddRange(InOrder.Reverse().Select((time, index) => PublishedEdition.Seal("moments", $"{index}", "{}", ["en"], time)));
        await db.SaveChangesAsync();
        return database;
    }
}
