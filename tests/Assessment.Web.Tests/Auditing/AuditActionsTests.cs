using System.Text.RegularExpressions;
using Assessment.Domain.Auditing;

namespace Assessment.Web.Tests.Auditing;

/// <summary>Reads the sources: each word that the program writes into the audit log is on the list, and each word of the list is written somewhere.</summary>
public sealed partial class AuditActionsTests
{
    // A word that is put together from two parts.
    private static readonly string[] Composed = ["receipt-downloaded", "submission-downloaded"];

    [Fact]
    public void Every_action_that_is_written_down_is_on_the_list() => Written().Should().NotBeEmpty().And.BeSubsetOf(AuditActions.All);

    [Fact]
    public void Every_action_of_the_list_is_written_down_somewhere() => AuditActions.All.Except(Composed).Should().BeSubsetOf(Literals());

    [Fact]
    public void Every_action_and_group_has_words_for_readers()
    {
        AuditActions.All.Should().OnlyHaveUniqueItems();
        AuditActions.All.Select(word => $"Audit.Action.{word}").Concat(AuditActions.Groups.Select(group => $"Audit.Group.{group.Group}")).Should().BeSubsetOf(TextFiles.English.Keys);
    }

    // In the statements that call Audit, or a method that does.
    private static IEnumerable<string> Written() => Sources().SelectMany(source => Calls().Matches(source)).SelectMany(call => Word().Matches(call.Value)).Select(match => match.Groups[1].Value).Distinct();

    private static HashSet<string> Literals() => [.. Sources().SelectMany(source => Word().Matches(source)).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(TextFiles.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin") && Path.GetFileName(file) != "AuditActions.cs").Select(File.ReadAllText);

    [GeneratedRegex(@"\b(?:Audit|NoteAsync|Do|Change)\([^;]*?;")]
    private static partial Regex Calls();

    [GeneratedRegex(@"""([a-z]+(?:-[a-z]+)+)""")]
    private static partial Regex Word();
}
