using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assessment.Data.Schema;

/// <summary>
/// One step of the schema: runs the script <c>{id}.sqlite.sql</c> or <c>{id}.postgres.sql</c> of this folder, all of it in one
/// transaction. A step that has been released is never edited; the next change is the next number. There is no way down:
/// restore a backup.
/// </summary>
internal abstract class SqlMigration : Migration
{
    protected sealed override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(Script(GetType().GetCustomAttribute<MigrationAttribute>()!.Id, migrationBuilder.ActiveProvider));

    internal static string Script(string id, string? provider)
    {
        var name = $"{id}.{(provider == "Npgsql.EntityFrameworkCore.PostgreSQL" ? "postgres" : "sqlite")}.sql";
        using var script = typeof(SqlMigration).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The schema script {name} is not embedded in Assessment.Data.");
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }
}
