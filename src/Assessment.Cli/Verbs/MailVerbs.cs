using System.CommandLine;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess mail</c>: the mail of a site, from the machine the database is on.</summary>
internal static class MailVerbs
{
    public static Command Create() => new("mail", "Take in reports of mail that came back.") { MailBounced.Create() };
}
