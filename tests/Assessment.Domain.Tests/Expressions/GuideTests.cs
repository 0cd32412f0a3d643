using System.Text.RegularExpressions;
using Assessment.Domain.Expressions;

namespace Assessment.Domain.Tests.Expressions;

/// <summary>docs/expressions.md against the language.</summary>
public partial class GuideTests
{
    private static readonly string[] Guide = File.ReadAllLines(RepositoryRoot.Of("docs", "expressions.md"));

    /// <summary>As written in the table of functions, <c>round(number, digits?)</c>.</summary>
    private static readonly string[] Usages =
        [.. Guide.SkipWhile(l => l != "## Functions").Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))
            .Where(l => l.StartsWith('|')).SelectMany(l => Usage().Matches(l.Split('|')[1]).Select(m => m.Groups[1].Value))];

    [Fact]
    public void The_guide_lists_every_function_as_it_is_written() => Usages.Should().BeEquivalentTo(Expression.Functions);

    [Fact]
    public void Every_example_of_the_guide_is_read_without_a_problem()
    {
        var examples = Guide.SkipWhile(l => l != "```").Skip(1).TakeWhile(l => l != "```").ToArray();
        examples.Should().HaveCountGreaterThan(3);
        foreach (var example in examples)
            Expression.Parse(example).Problems.Should().BeEmpty(example);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Usage();
}
