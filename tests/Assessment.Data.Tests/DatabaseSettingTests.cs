using Assessment.Domain;

namespace Assessment.Data.Tests;

public class DatabaseSettingTests
{
    private readonly List<Problem> problems = [];

    [Fact]
    public void A_data_source_is_a_SQLite_file_with_its_full_path()
    {
        var setting = DatabaseSetting.Read("Data Source=data/assessment.db", problems)!;

        setting.Kind.Should().Be(DatabaseKind.Sqlite);
        setting.Description.Should().Be(Path.Combine(Directory.GetCurrentDirectory(), "data", "assessment.db"));
    }

    [Fact]
    public void A_host_is_a_PostgreSQL_server_and_its_password_is_not_told()
    {
        var setting = DatabaseSetting.Read("Host=db.example;Database=assessment;Username=site;Password=secret", problems)!;

        setting.Kind.Should().Be(DatabaseKind.PostgreSql);
        setting.ToString().Should().Be("PostgreSql assessment on db.example");
    }

    [Theory]
    [InlineData(null, "no-database")]
    [InlineData("", "no-database")]
    [InlineData("assessment.db", "database-setting-unreadable")]
    [InlineData("Host=db.example;Passwort=secret", "database-setting-unreadable")]
    [InlineData("Host=db.example;Port=many", "database-setting-unreadable")]
    [InlineData("Data Source=a.db;Speed=secret", "database-setting-unreadable")]
    [InlineData("Data Source=:memory:", "database-in-memory")]
    [InlineData("Data Source=x;Mode=Memory", "database-in-memory")]
    public void A_mistake_is_told_with_an_example_and_without_the_secret(string? text, string key)
    {
        DatabaseSetting.Read(text, problems).Should().BeNull();

        var problem = problems.Should().ContainSingle().Subject;
        (problem.Place, problem.Key).Should().Be(("ConnectionStrings:Assessment", key));
        problem.Message.Should().Contain("Data Source=assessment.db").And.NotContain("secret");
    }
}
