using System.CommandLine;
using Assessment.Data;
using Assessment.Data.Mail;
using Assessment.Domain;
using Assessment.Domain.Mail;

namespace Assessment.Cli.Verbs;

/// <summary>
/// <c>assess mail bounced</c>: reads one mail, from a file or from what a mail server pipes to it. A mail that is no report changes
/// nothing and is no mistake, since anybody may write to the address.
/// </summary>
internal static class MailBounced
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "The mail as it came, with its headers; standard input when left out or -.", Arity = ArgumentArity.ZeroOrOne };
        var database = new Option<string?>("--database")
        {
            Description = "The site's database, for example \"Data Source=data/assessment.db\"; without it the environment's ConnectionStrings__Assessment.",
            HelpName = "CONNECTION",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ConnectionStrings__Assessment"),
        };
        var command = new Command("bounced", "Read a report of a mail server (RFC 3464), and mark the mail that it is about as come back or delayed.") { file, database };
        command.SetAction(async (parsed, cancellation) =>
        {
            var problems = new List<Problem>();
            if (DatabaseSetting.Read(parsed.GetValue(database), problems) is { } setting && Read(parsed.GetValue(file), problems) is { } message
                && await Take(setting, message, problems, cancellation) is { } outcome)
                parsed.InvocationConfiguration.Output.WriteLine(Words(outcome));
            foreach (var problem in problems)
                parsed.InvocationConfiguration.Error.WriteLine(problem);
            return problems.Count > 0 ? VerbList.Mistake : VerbList.Done;
        });
        return command;
    }

    private static async Task<BounceOutcome?> Take(DatabaseSetting setting, byte[] message, List<Problem> problems, CancellationToken cancellation)
    {
        if (await setting.FindWrongStepAsync(cancellation: cancellation) is { } unusable)
        {
            problems.Add(unusable);
            return null;
        }
        await using var db = setting.Open(Reader.System("assess mail bounced"));
        return await db.TakeReportAsync(message, TimeProvider.System.GetUtcNow(), cancellation);
    }

    // One byte more than is read tells that it is too large; the rest is not taken in.
    private static byte[]? Read(string? file, List<Problem> problems)
    {
        try
        {
            using var source = file is null or "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            var bytes = new byte[DeliveryReport.MostBytes + 1];
            return bytes[..source.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(file ?? "-", "file-not-readable", $"This file cannot be read: {fault.Message}"));
            return null;
        }
    }

    private static string Words(BounceOutcome outcome) => outcome switch
    {
        BounceOutcome.Bounced => "The mail came back; it is marked.",
        BounceOutcome.Delayed => "The mail is delayed; it is marked.",
        BounceOutcome.NothingNew => "This says nothing new.",
        BounceOutcome.NotOurs => "This is about no mail of this site.",
        _ => "This is no report of a mail server.",
    };
}
