using Assessment.Data;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cli.Tests;

public sealed class UserTests
{
    [Fact]
    public async Task An_administrator_is_added_with_a_link_and_without_a_password()
    {
        using var place = new Workplace();
        var file = place.Write("site.db", "");

        var outcome = Workplace.Run("user", "add", "ana@example.org", "--admin", "--database", $"Data Source={file}", "--site", "https://assessment.example.gov/");

        outcome.Error.Should().BeEmpty();
        outcome.Lines.Should().ContainSingle().Which.Should().MatchRegex("^https://assessment\\.example\\.gov/account/link/[A-Za-z0-9_-]{43}$");
        await using var db = DatabaseSetting.File(file).Open();
        var person = await db.People.SingleAsync();
        (person.Email, person.IsAdministrator, person.PasswordHash).Should().Be(("ana@example.org", true, null));
    }

    [Fact]
    public async Task Adding_somebody_again_makes_no_second_account_and_the_first_link_useless()
    {
        using var place = new Workplace();
        var file = place.Write("site.db", "");
        var first = Workplace.Run("user", "add", "ana@example.org", "--database", $"Data Source={file}");

        var second = Workplace.Run("user", "add", "ANA@Example.org", "--admin", "--database", $"Data Source={file}");

        second.Output.Should().NotBe(first.Output);
        await using var db = DatabaseSetting.File(file).Open();
        (await db.People.SingleAsync()).IsAdministrator.Should().BeTrue();
        (await db.OneTimeLinks.CountAsync(link => link.UsedAt == null)).Should().Be(1);
    }

    [Fact]
    public void What_is_wrong_is_said()
    {
        Workplace.Run("user", "add", "ana", "--database", "Data Source=x.db").Error.Should().Contain("This is no e-mail address");
        Workplace.Run("user", "add", "ana@example.org", "--database", "").Error.Should().Contain("No database is named");
    }
}
