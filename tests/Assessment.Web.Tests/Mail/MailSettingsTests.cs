using Assessment.Web.Mail;
using Assessment.Web.Starting;

namespace Assessment.Web.Tests.Mail;

public sealed class MailSettingsTests
{
    [Fact]
    public void Port_465_is_refused_at_the_start_with_what_to_use()
    {
        var check = () => MailServices.Check(new MailSettings { Host = "mail.example.gov", Port = 465 });

        check.Should().Throw<StartingException>().WithMessage("*Mail:Port*587*STARTTLS*");
    }

    [Fact]
    public void Other_ports_and_a_site_without_a_mail_server_start()
    {
        MailServices.Check(new MailSettings { Host = "mail.example.gov" });
        MailServices.Check(new MailSettings { Host = "mail.example.gov", Port = 25 });
        MailServices.Check(new MailSettings { Port = 465 });
    }

    [Fact]
    public void An_address_that_is_none_is_refused_at_the_start()
    {
        var from = () => MailServices.Check(new MailSettings { From = "assessment" });
        var bounces = () => MailServices.Check(new MailSettings { Bounces = new() { Address = "bounces at example" } });

        from.Should().Throw<StartingException>().WithMessage("Mail:From*");
        bounces.Should().Throw<StartingException>().WithMessage("Mail:Bounces:Address*");
    }

    [Fact]
    public void A_Maildir_that_cannot_be_used_is_refused_at_the_start()
    {
        var file = Path.GetTempFileName();
        var check = () => MailServices.Check(new MailSettings { Bounces = new() { Maildir = file } });

        check.Should().Throw<StartingException>().WithMessage("Mail:Bounces:Maildir*");
        File.Delete(file);
    }

    [Theory]
    [InlineData(null, "assessment@example.gov", "*Site:Address*")]
    [InlineData("https://assessment.example.gov", "assessment@localhost", "*Mail:From*")]
    [InlineData("https://assessment.example.gov", "assessment@example.gov", null)]
    public void Mail_is_not_sent_from_nobody_or_with_links_that_lead_nowhere(string? site, string from, string? why)
    {
        var start = new MailSettings { Host = "mail.example.gov", From = from }.Invoking(mail => mail.CheckAddresses(site));

        if (why is null)
            start.Should().NotThrow();
        else
            start.Should().Throw<StartingException>().WithMessage(why);
        new MailSettings().Invoking(mail => mail.CheckAddresses(null)).Should().NotThrow("nothing is sent");
    }
}
