using Assessment.Data;
using Assessment.Web.Starting;
using Microsoft.Extensions.Configuration;

namespace Assessment.Web.Tests.Starting;

public sealed class DatabaseTests
{
    private static readonly Folders Folders = new(Path.Combine(TextFiles.Root, "questionnaires"), "reports", Path.Combine(Path.GetTempPath(), "assessment-nowhere"));

    [Fact]
    public void A_setting_that_cannot_be_used_says_what_would_be_right()
    {
        var choosing = () => Database.Choose(With(":memory:"), Folders, demo: false);

        choosing.Should().Throw<StartingException>().WithMessage("*Data Source=assessment.db*");
    }

    [Fact]
    public void Without_a_setting_the_database_is_a_file_in_the_data_folder() =>
        Database.Choose(With(null), Folders, demo: false).Description.Should().Be(Path.Combine(Folders.Data, "assessment.db"));

    [Theory]
    [InlineData("Data Source=/var/lib/assessment/assessment.db", null, "/var/lib/assessment")]
    [InlineData("Data Source=/var/lib/assessment/assessment.db", "/srv/files", "/site/data")]
    [InlineData("Host=server;Database=assessment;Username=assessment", null, "/site/data")]
    public void Files_of_evidence_are_beside_the_database_where_assess_looks_for_them(string database, string? said, string expected)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(DatabaseSetting.Name, database), new("Folders:Data", said)]).Build();
        var found = Folders with { Data = "/site/data" };

        found.Beside(Database.Choose(settings, found, demo: false), settings).Data.Should().Be(expected);
    }

    [Fact]
    public void Demo_data_never_goes_into_the_configured_database()
    {
        var setting = Database.Choose(With("Host=production;Database=real"), Folders, demo: true);

        setting.Kind.Should().Be(DatabaseKind.Sqlite);
        Path.GetFileName(setting.Description).Should().MatchRegex("^demo-[0-9a-f]{12}\\.db$");
    }

    private static IConfiguration With(string? setting) => new ConfigurationBuilder().AddInMemoryCollection(
        [new(DatabaseSetting.Name, setting == ":memory:" ? "Data Source=:memory:" : setting)]).Build();
}
