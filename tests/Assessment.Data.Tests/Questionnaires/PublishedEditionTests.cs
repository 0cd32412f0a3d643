using Assessment.Data.Questionnaires;
using Assessment.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Questionnaires;

public class PublishedEditionTests
{
    private static readonly DateTimeOffset Today = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task An_edition_comes_back_as_it_was_published(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var json = $$"""{"title":"Datos abiertos — البيانات المفتوحة 🌊","long":"{{new string('x', 200_000)}}"}""";
        await Publish(database, Edition(json));

        await using var db = database.Open();
        var found = await db.PublishedEditions.SingleAsync();

        found.Should().BeEquivalentTo(Edition(json));
        found.CanonicalJson.Should().Be(json);
        found.Languages.Should().Equal("en", "es");
        found.IsIntact.Should().BeTrue();
    }

    [SkippableTheory, EachDatabase]
    public async Task Publishing_the_same_again_keeps_the_first(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await Publish(database, Edition("{}"));

        var again = await Publish(database, Edition("{}", Today.AddDays(3)));

        again.Refusal.Should().BeNull();
        again.InDatabase.PublishedAt.Should().Be(Today);
    }

    [SkippableTheory, EachDatabase]
    public async Task The_same_edition_with_other_content_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await Publish(database, Edition("{}"));

        var (stored, refusal) = await Publish(database, Edition("""{"changed":true}"""));

        refusal!.Key.Should().Be("edition-already-published");
        refusal.Place.Should().Be("open-data 2026.1");
        refusal.Message.Should().Contain("2026-11-21").And.Contain(stored.Sha256).And.Contain("new edition label");
        stored.CanonicalJson.Should().Be("{}");
    }

    [SkippableTheory, EachDatabase]
    public async Task Of_many_who_publish_at_once_one_wins_and_the_others_are_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => Publish(database, Edition($"[{number}]")))));

        outcomes.Count(outcome => outcome.Refusal is null).Should().Be(1);
        outcomes.Select(outcome => outcome.InDatabase.Sha256).Distinct().Should().ContainSingle();
    }

    [SkippableTheory]
    [InlineData(DatabaseKind.Sqlite, "UPDATE published_edition SET canonical_json = '[]'")]
    [InlineData(DatabaseKind.Sqlite, "DELETE FROM published_edition")]
    [InlineData(DatabaseKind.Sqlite, "INSERT OR REPLACE INTO published_edition SELECT questionnaire_id, edition, '[]', languages, published_at, sha256 FROM published_edition")]
    [InlineData(DatabaseKind.PostgreSql, "UPDATE published_edition SET canonical_json = '[]'")]
    [InlineData(DatabaseKind.PostgreSql, "DELETE FROM published_edition")]
    [InlineData(DatabaseKind.PostgreSql, "TRUNCATE published_edition CASCADE")]
    public async Task The_database_itself_refuses_to_change_or_remove_it(DatabaseKind kind, string statement)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await Publish(database, Edition("{}"));
        await using var db = database.Open();

        var attempt = () => db.Database.ExecuteSqlRawAsync(statement);

        (await attempt.Should().ThrowAsync<System.Data.Common.DbException>()).WithMessage("*a published edition is never*");
        (await db.PublishedEditions.SingleAsync()).CanonicalJson.Should().Be("{}");
    }

    private static PublishedEdition Edition(string json, DateTimeOffset? time = null) =>
        PublishedEdition.Seal("open-data", "2026.1", json, ["en", "es"], time ?? Today);

    private static async Task<Publication> Publish(TestDatabase database, PublishedEdition edition)
    {
        await using var db = database.Open();
        return await db.PublishAsync(edition);
    }
}
