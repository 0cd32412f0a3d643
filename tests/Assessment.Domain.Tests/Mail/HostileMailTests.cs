using System.Diagnostics;
using System.Text;
using Assessment.Domain.Mail;

namespace Assessment.Domain.Tests.Mail;

/// <summary>Anybody can send a mail to the address that reports come to.</summary>
public sealed class HostileMailTests
{
    private static readonly string[] Names = ["rfc3464-simple", "rfc3464-several", "postfix", "exim", "exchange", "internationalised", "receipt"];

    [Fact]
    public void Random_bytes_never_throw() => Parallel.For(0, 2000, seed =>
    {
        var random = new Random(seed);
        var bytes = new byte[random.Next(3000)];
        random.NextBytes(bytes);
        DeliveryReport.Read(bytes).Should().BeNull();
    });

    [Fact]
    public void Reports_with_bytes_changed_moved_and_cut_never_throw() => Parallel.For(0, 5000, seed =>
    {
        var random = new Random(seed);
        var bytes = DeliveryReportTests.Bytes(Names[random.Next(Names.Length)]).ToList();
        for (var change = random.Next(1, 30); change > 0 && bytes.Count > 2; change--)
        {
            var at = random.Next(bytes.Count);
            if (random.Next(4) == 0)
                bytes.RemoveRange(at, Math.Min(random.Next(200), bytes.Count - at));
            else if (random.Next(3) == 0)
                bytes.InsertRange(at, bytes.GetRange(0, Math.Min(random.Next(400), bytes.Count)));
            else
                bytes[at] = random.Next(2) == 0 ? (byte)random.Next(256) : " \t\r\n:;=\"\\-<>.@0"u8[random.Next(15)];
        }
        var report = DeliveryReport.Read(bytes.ToArray());
        foreach (var recipient in report?.Recipients ?? [])
        {
            _ = recipient.Status.Reason;
            (recipient.Diagnosis?.Length ?? 0).Should().BeLessThanOrEqualTo(500);
        }
    });

    public static TheoryData<string, string> Floods => new()
    {
        { "nested", string.Concat(Enumerable.Range(0, 15_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")) },
        { "the same boundary", "Content-Type: multipart/mixed; boundary=b\n\n" + Repeat("--b\nContent-Type: multipart/mixed; boundary=b\n\n") },
        { "parts", "Content-Type: multipart/report; boundary=b\n\n" + Repeat("--b\n") },
        { "almost delimiters", "Content-Type: multipart/report; boundary=b\n\n" + Repeat("--bx\n") },
        { "no end of a header", "Content-Type: multipart/report; " + Repeat("x") },
        { "folded lines", "Content-Type: multipart/report;\n" + Repeat(" a;\n") },
        { "parameters", "Content-Type: multipart/report" + Repeat(";a") + "=b" },
        { "quotes", "Content-Type: multipart/report; boundary=" + Repeat("\"\\") },
        { "fields", Repeat("a: b\n") },
        { "recipients", "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n" + Repeat("Action: failed\n\n") },
        { "base64", "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n" + Repeat("A") },
        { "quoted-printable", "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: quoted-printable\n\n" + Repeat("=4") },
        { "digits", "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nAction: failed\nDiagnostic-Code: " + Repeat("5.1.") },
    };

    [Theory, MemberData(nameof(Floods))]
    public void A_flood_is_read_in_bounded_time(string what, string mail)
    {
        var bytes = Encoding.Latin1.GetBytes(mail);
        var clock = Stopwatch.StartNew();

        DeliveryReport.Read(bytes.AsSpan(0, Math.Min(bytes.Length, DeliveryReport.MostBytes)));

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5), what);
    }

    private static string Repeat(string text) => new StringBuilder().Insert(0, text, DeliveryReport.MostBytes / text.Length).ToString();
}
