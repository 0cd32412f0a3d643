using Assessment.Domain.Mail;
using Assessment.Web.Mail;

namespace Assessment.Web.Tests.Mail;

public sealed class BounceAdviceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("5.1.1", BounceReason.Address, "Ask")]
    [InlineData("5.1.2", BounceReason.Domain, "Ask")]
    [InlineData("5.2.2", BounceReason.Full, "Wait")]
    [InlineData("4.4.7", BounceReason.Network, "Wait")]
    [InlineData("5.7.1", BounceReason.Policy, "Allow")]
    [InlineData("5.0.0", BounceReason.Other, "Ask")]
    public void What_came_back_has_a_reason_and_something_to_do(string status, BounceReason reason, string deed)
    {
        var mail = Mail();
        (mail.BouncedAt, mail.BounceStatus) = (Now, status);

        var advice = BounceAdvice.For(mail)!;

        (advice.Reason, advice.Deed).Should().Be((reason, deed));
    }

    [Fact]
    public void A_delay_needs_nothing_to_be_done()
    {
        var mail = Mail();
        (mail.SentAt, mail.DelayedAt, mail.BounceStatus) = (Now, Now, "4.2.2");

        BounceAdvice.For(mail).Should().Be(new BounceAdvice(new(4, 2, 2), "Nothing"));
    }

    [Fact]
    public void What_the_mail_server_refused_at_once_has_the_same_advice_and_an_unreachable_server_none()
    {
        var (refused, unreachable) = (Mail(), Mail());
        (refused.FailedAt, refused.LastError) = (Now, "Mailbox unavailable. The server response was: 5.1.1 <ana@example.org>: Recipient address rejected");
        (unreachable.FailedAt, unreachable.LastError) = (Now, "Failure sending mail. Connection refused 10.5.1.1:25");

        BounceAdvice.For(refused).Should().Be(new BounceAdvice(new(5, 1, 1), "Ask"));
        BounceAdvice.For(unreachable).Should().BeNull();
        BounceAdvice.For(Mail()).Should().BeNull();
    }

    private static OutgoingMail Mail() => new() { Id = Guid.NewGuid(), Address = "ana@example.org", Language = "en", Kind = "Test", Subject = "Hello", Text = "Hello", CreatedAt = Now, DueAt = Now };
}
