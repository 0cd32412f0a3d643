using System.CommandLine;

namespace Assessment.Cli.Verbs;

/// <summary>The commands of <c>assess</c>. A new verb is a file beside this one and a line in the list; a verb may have verbs of its own.</summary>
public static class VerbList
{
    /// <summary>Exit code when all went well.</summary>
    public const int Done = 0;

    /// <summary>Exit code when the input has a mistake; the text is on standard error.</summary>
    public const int Mistake = 1;

    /// <summary>Exit code when the command line itself cannot be understood.</summary>
    public const int Misuse = 2;

    /// <summary>Every verb, in the order of the help.</summary>
    public static IReadOnlyList<Func<Command>> All { get; } =
    [
        DbVerbs.Create,
        Evaluate.Create,
        MailVerbs.Create,
        QuestionnaireVerbs.Create,
        Report.Create,
        Score.Create,
        UserVerbs.Create,
        Verify.Create,
    ];

    /// <summary>The whole command line.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("Assess digital-government and public-management capabilities.");
        foreach (var create in All)
            root.Subcommands.Add(create());
        return root;
    }

    /// <summary>Runs one command line. Output goes to the given writers, or to the console.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter? output = null, TextWriter? error = null)
    {
        // An expression may begin with @, which would otherwise name a file of arguments.
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var invocation = new InvocationConfiguration();
        if (output is not null)
            invocation.Output = output;
        if (error is not null)
            invocation.Error = error;
        var code = parsed.Invoke(invocation);
        return parsed.Errors.Count > 0 ? Misuse : code;
    }
}
