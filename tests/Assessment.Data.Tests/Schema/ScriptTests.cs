using System.Text.RegularExpressions;
using Assessment.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Schema;

public class ScriptTests
{
    [Fact]
    public void Every_step_has_a_script_for_each_database_and_every_script_a_step()
    {
        using var db = DatabaseSetting.File("unused.db").Open();
        var scripts = typeof(SqlMigration).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal));

        scripts.Should().BeEquivalentTo(db.Database.GetMigrations().SelectMany(id => new[] { $"{id}.sqlite.sql", $"{id}.postgres.sql" }));
    }

    [Fact]
    public void Steps_are_numbered_without_a_gap()
    {
        using var db = DatabaseSetting.File("unused.db").Open();

        db.Database.GetMigrations().Select(id => Regex.Match(id, "^([0-9]{4})_[a-z0-9_]+$").Groups[1].Value)
            .Should().Equal(db.Database.GetMigrations().Select((_, index) => $"{index + 1:D4}")).And.NotBeEmpty();
    }
}
