using System.CommandLine;
using System.Net.Mail;
using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Domain;
using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cli.Verbs;

/// <summary>
/// <c>assess user add</c>: makes an account and prints a one-time link with which its person sets a password. Nothing is sent. For
/// somebody who has an account it prints a link to a new password; with <c>--admin</c> they become an administrator.
/// </summary>
internal static class UserAdd
{
    public static Command Create()
    {
        var email = new Argument<string>("EMAIL") { Description = "E-mail address, with which the person signs in." };
        var admin = new Option<bool>("--admin") { Description = "Make this person an administrator of accounts and settings." };
        var name = new Option<string>("--name") { Description = "The person's name; they may change it.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var language = new Option<string>("--language") { Description = "Language of their mail and pages, for example es.", HelpName = "TAG", DefaultValueFactory = _ => "en" };
        var site = new Option<string>("--site") { Description = "Address of the site, for the link.", HelpName = "URL", DefaultValueFactory = _ => "http://localhost:5080" };
        var database = new Option<string?>("--database")
        {
            Description = "The site's database, for example \"Data Source=data/assessment.db\"; without it the environment's ConnectionStrings__Assessment.",
            HelpName = "CONNECTION",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ConnectionStrings__Assessment"),
        };
        var command = new Command("add", "Add a person, and print a one-time link to their first password.") { email, admin, name, language, site, database };
        command.SetAction(async (parsed, cancellation) =>
        {
            var problems = new List<Problem>();
            var person = Person.New(parsed.GetValue(email)!.Trim(), parsed.GetValue(language)!, TimeProvider.System.GetUtcNow());
            person.Name = parsed.GetValue(name)!;
            person.IsAdministrator = parsed.GetValue(admin);
            if (!MailAddress.TryCreate(person.Email, out _))
                problems.Add(new Problem(person.Email!, "email-malformed", "This is no e-mail address. Write one like name@example.org."));
            if (person.Name.Length > 0 && !Person.IsName(person.Name))
                problems.Add(new Problem(person.Email!, "name-malformed", $"Write the name on one line, in {Person.LongestName} characters or fewer."));
            var secret = problems.Count == 0 && DatabaseSetting.Read(parsed.GetValue(database), problems) is { } setting
                ? await Add(person, setting, problems, cancellation)
                : null;
            foreach (var problem in problems)
                parsed.InvocationConfiguration.Error.WriteLine(problem);
            if (secret is null)
                return VerbList.Mistake;
            parsed.InvocationConfiguration.Output.WriteLine($"{parsed.GetValue(site)!.TrimEnd('/')}/account/link/{secret}");
            if (parsed.GetResult(site) is null or { Implicit: true })
                parsed.InvocationConfiguration.Error.WriteLine("The address of the site is a guess. Put yours in its place, or say it with --site.");
            return VerbList.Done;
        });
        return command;
    }

    private static async Task<string?> Add(Person wanted, DatabaseSetting setting, List<Problem> problems, CancellationToken cancellation)
    {
        if (await setting.FindWrongStepAsync(makeTables: true, cancellation) is { } unusable)
        {
            problems.Add(unusable);
            return null;
        }
        await using var db = setting.Open(Reader.System("assess user add"));
        await using var change = await db.ChangeWhoManagesAsync(cancellation);
        var person = await db.People.SingleOrDefaultAsync(row => row.NormalizedEmail == wanted.NormalizedEmail, cancellation);
        if (person is { ClosedAt: not null })
        {
            problems.Add(new Problem(wanted.Email!, "account-closed", "This account is closed. An administrator can open it again in the site."));
            return null;
        }
        if (person is null)
            db.People.Add(person = wanted);
        person.IsAdministrator |= wanted.IsAdministrator;
        db.Audit(wanted.CreatedAt, wanted.IsAdministrator ? "administrator-added" : "person-invited", ("person", person.Id));
        var secret = await db.AddLinkAsync(person.PasswordHash is null ? LinkKind.Invitation : LinkKind.Reset, person.Id, wanted.CreatedAt, cancellation: cancellation);
        await db.WithdrawLinksAsync(null, wanted.CreatedAt, cancellation);
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return secret;
    }
}
