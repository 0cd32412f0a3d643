using System.CommandLine;
using Assessment.Cli.Verbs;

namespace Assessment.Cli.Tests;

public class VerbListTests
{
    [Fact]
    public void Help_lists_every_verb_with_what_it_does()
    {
        using var output = new StringWriter();
        VerbList.Run(["--help"], output).Should().Be(VerbList.Done);
        VerbList.All.Should().NotBeEmpty();
        foreach (var verb in VerbList.All.Select(create => create()))
            output.ToString().Should().Contain($"  {verb.Name} ").And.Contain(verb.Description!.Split('\n')[0]);
    }

    [Fact]
    public void Every_verb_and_every_verb_of_a_verb_says_what_it_and_its_options_do()
    {
        foreach (var command in VerbList.Root().Subcommands.SelectMany(WithSubcommands))
        {
            command.Description.Should().NotBeNullOrEmpty(command.Name);
            command.Options.Where(o => string.IsNullOrEmpty(o.Description)).Should().BeEmpty(command.Name);
            command.Arguments.Where(a => string.IsNullOrEmpty(a.Description)).Should().BeEmpty(command.Name);
        }
    }

    [Fact]
    public void An_unknown_verb_is_misuse()
    {
        using StringWriter output = new(), error = new();
        VerbList.Run(["frobnicate"], output, error).Should().Be(VerbList.Misuse);
        error.ToString().Should().Contain("frobnicate");
    }

    private static IEnumerable<Command> WithSubcommands(Command command) => [command, .. command.Subcommands.SelectMany(WithSubcommands)];
}
