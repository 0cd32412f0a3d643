using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Schema;

public class ModelMatchesSchemaTests
{
    [SkippableTheory, EachDatabase]
    public async Task The_scripts_make_the_tables_that_the_model_expects(DatabaseKind kind)
    {
        await using var byScripts = await TestDatabase.MigratedAsync(kind);
        await using var byModel = await TestDatabase.FreshAsync(kind);
        await using var scripted = byScripts.Open();
        await using var modelled = byModel.Open();
        await modelled.Database.EnsureCreatedAsync();

        var expected = await LiveSchema.Read(modelled);
        var found = await LiveSchema.Read(scripted);

        found.Except(expected).Should().BeEmpty("the scripts make nothing that the model does not know");
        expected.Except(found).Should().BeEmpty("the scripts make all that the model expects");
        found.Should().HaveSameCount(expected).And.Contain(line => line.StartsWith("table published_edition", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData(DatabaseKind.Sqlite, "ALTER TABLE published_edition ADD COLUMN extra TEXT", 1)]
    [InlineData(DatabaseKind.Sqlite, "ALTER TABLE published_edition ADD COLUMN extra TEXT NOT NULL DEFAULT ''", 1)]
    [InlineData(DatabaseKind.Sqlite, "CREATE UNIQUE INDEX extra ON published_edition (sha256) WHERE sha256 <> ''", 1)]
    [InlineData(DatabaseKind.Sqlite, "CREATE TABLE extra (sha256 TEXT REFERENCES published_edition (sha256))", 3)]
    [InlineData(DatabaseKind.PostgreSql, "ALTER TABLE published_edition ALTER COLUMN sha256 DROP NOT NULL", 1)]
    [InlineData(DatabaseKind.PostgreSql, "ALTER TABLE published_edition ALTER COLUMN edition TYPE character varying(65)", 1)]
    [InlineData(DatabaseKind.PostgreSql, "ALTER TABLE published_edition ADD CONSTRAINT extra UNIQUE (sha256)", 2)]
    [InlineData(DatabaseKind.PostgreSql, "CREATE INDEX extra ON published_edition (sha256)", 1)]
    public async Task A_difference_does_not_go_unseen(DatabaseKind kind, string change, int lines)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await using var db = database.Open();
        var before = await LiveSchema.Read(db);

        await db.Database.ExecuteSqlRawAsync(change);

        (await LiveSchema.Read(db)).Except(before).Should().HaveCount(lines);
    }
}
