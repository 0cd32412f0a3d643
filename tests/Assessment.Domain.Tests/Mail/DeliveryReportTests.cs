using System.Text;
using Assessment.Domain.Mail;

namespace Assessment.Domain.Tests.Mail;

/// <summary>Reports of mail servers in the forms that they write; where they come from is in Reports/SOURCE.md.</summary>
public sealed class DeliveryReportTests
{
    private const string Ours = "<0193a2b4c5d67e8f9a0b1c2d3e4f5a6b.00112233445566778899aabbccddeeff@assessment.example>";

    [Theory]
    [InlineData("rfc3464-simple", "ana@larry.example.gov", DeliveryAction.Failed, "4.0.0", BounceReason.Other, "426 connection timed out")]
    [InlineData("rfc3464-several", "wendy@sd.example.edu", DeliveryAction.Failed, "5.0.0", BounceReason.Other, "550 user unknown")]
    [InlineData("rfc3464-several", "john@hp.example.com", DeliveryAction.Delayed, "4.0.0", BounceReason.Other, null)]
    [InlineData("rfc3464-delayed", "ana@de-montfort.example", DeliveryAction.Delayed, "4.0.0", BounceReason.Other, null)]
    [InlineData("postfix", "ana@ministry.example.gov", DeliveryAction.Failed, "5.1.1", BounceReason.Address, "550 5.1.1 <ana@ministry.example.gov>: Recipient address rejected: User unknown in local recipient table")]
    [InlineData("exim", "ana@ministry.example.gov", DeliveryAction.Failed, "5.2.2", BounceReason.Full, "552 5.2.2 The mailbox of ana is over quota")]
    [InlineData("sendmail", "ana@ministry.example.gov", DeliveryAction.Failed, "5.1.2", BounceReason.Domain, "550 Host unknown")]
    [InlineData("exchange", "ana@ministry.example.gov", DeliveryAction.Failed, "5.7.1", BounceReason.Policy, "550 5.7.1 RESOLVER.RST.AuthRequired; authentication required")]
    [InlineData("internationalised", "ana@ministry.example.gov", DeliveryAction.Failed, "5.2.1", BounceReason.Mailbox, "550 5.2.1 El buzón está desactivado para siempre")]
    public void A_report_says_what_became_of_the_mail_and_why(string name, string address, DeliveryAction action, string status, BounceReason reason, string? diagnosis)
    {
        foreach (var bytes in new[] { Bytes(name), Encoding.UTF8.GetBytes(Text(name).Replace("\n", "\r\n", StringComparison.Ordinal)) })
        {
            var report = DeliveryReport.Read(bytes)!;

            report.MessageId.Should().Be(Ours);
            var about = report.About(address);
            about.Is(address).Should().BeTrue();
            (about.Action, about.Status.ToString(), about.Status.Reason, about.Diagnosis).Should().Be((action, status, reason, diagnosis));
        }
    }

    [Theory]
    [InlineData("absence")]
    [InlineData("receipt")]
    public void An_answer_or_a_receipt_is_no_report(string name) => DeliveryReport.Read(Bytes(name)).Should().BeNull();

    [Fact]
    public void Where_the_mail_was_forwarded_the_worst_news_counts() =>
        DeliveryReport.Read(Bytes("rfc3464-several"))!.About("office@ministry.example.gov").Action.Should().Be(DeliveryAction.Failed);

    [Fact]
    public void A_report_with_a_footer_of_a_list_is_read()
    {
        var wrapped = $"Content-Type: multipart/mixed; boundary=foo\n\n--foo\n{Text("rfc3464-delayed")}\n--foo\nContent-Type: text/plain\n\nFooter\n--foo--\n";

        DeliveryReport.Read(Encoding.UTF8.GetBytes(wrapped))!.MessageId.Should().Be(Ours, "the inner boundary only begins like the outer one");
    }

    [Fact]
    public void A_report_without_the_mail_or_beyond_one_megabyte_is_not_read()
    {
        DeliveryReport.Read(Encoding.UTF8.GetBytes(Text("postfix").Replace("Message-ID: <0193", "X-Other: <0193", StringComparison.Ordinal))).Should().BeNull();
        var large = Bytes("postfix").Concat(new byte[DeliveryReport.MostBytes]).ToArray();
        DeliveryReport.Read(large).Should().BeNull();
        DeliveryReport.Read(large.AsSpan(0, DeliveryReport.MostBytes)).Should().NotBeNull();
    }

    [Fact]
    public void What_a_server_said_becomes_one_line_that_a_database_takes()
    {
        var noisy = Text("rfc3464-simple").Replace("426 connection timed out", $"426 a\0b\u001b[31m c\n  {new string('x', 2000)}", StringComparison.Ordinal);

        var said = DeliveryReport.Read(Encoding.UTF8.GetBytes(noisy))!.Recipients[0].Diagnosis!;

        said.Should().StartWith("426 a b [31m c xxx").And.HaveLength(500);
    }

    [Theory]
    [InlineData("5.1.1", BounceReason.Address)]
    [InlineData("5.1.10", BounceReason.Domain)]
    [InlineData("5.2.2", BounceReason.Full)]
    [InlineData("5.2.3", BounceReason.TooLarge)]
    [InlineData("5.3.0", BounceReason.System)]
    [InlineData("4.4.7", BounceReason.Network)]
    [InlineData("5.4.1", BounceReason.Address)]
    [InlineData("5.4.4", BounceReason.Domain)]
    [InlineData("5.5.0", BounceReason.System)]
    [InlineData("5.6.1", BounceReason.Content)]
    [InlineData("5.7.26", BounceReason.Policy)]
    [InlineData("5.0.0", BounceReason.Other)]
    [InlineData("5.9.999", BounceReason.Other)]
    public void A_status_has_a_reason(string status, BounceReason reason) => DeliveryStatus.Find(status)!.Value.Reason.Should().Be(reason);

    [Theory]
    [InlineData("550 5.1.1. No such user", "5.1.1")]
    [InlineData("host 10.5.1.1 said 5.7.1", "5.7.1")]
    [InlineData("host 5.1.1.7 said no", null)]
    [InlineData("3.1.1", null)]
    [InlineData("5.1000.1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_status_is_found_in_a_sentence(string? text, string? status) => DeliveryStatus.Find(text)?.ToString().Should().Be(status);

    [Fact]
    public void An_identity_round_trips_and_others_are_none()
    {
        var named = new MailIdentity(Guid.NewGuid(), MailIdentity.NewToken());

        MailIdentity.Find(named.At("assessment.example")).Should().Be(named);
        MailIdentity.Find($"<{named.Id:N}@assessment.example>").Should().BeNull("earlier versions had no secret in it");
        MailIdentity.Find("<1@2>").Should().BeNull();
    }

    internal static byte[] Bytes(string name) => File.ReadAllBytes(RepositoryRoot.Of("tests", "Assessment.Domain.Tests", "Mail", "Reports", $"{name}.eml"));

    internal static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
