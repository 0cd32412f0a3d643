using System.CommandLine;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess user</c>: accounts, from the machine the database is on.</summary>
public static class UserVerbs
{
    public static Command Create() => new("user", "Add people who may sign in to the site.")
    {
        UserAdd.Create(),
    };
}
