using System.Text.RegularExpressions;

namespace Assessment.Domain.Tests.House;

/// <summary>One word per idea: the words of the field name folders, and no type is named for being useful somehow.</summary>
public partial class NameTests
{
    private static readonly string[] Nouns =
        ["Questionnaires", "Expressions", "Answering", "Scoring", "Rounds", "Reviews", "Recommendations", "Organisations", "Mail", "Evidence", "Auditing"];

    [Theory]
    [InlineData("src/Assessment.Domain", "")]
    [InlineData("src/Assessment.Data", "Schema Backups")]
    [InlineData("src/Assessment.Web/Pages", "Home Errors Shared Accounts People")]
    public void Folders_are_named_by_the_same_nouns(string folder, string besides) =>
        Repository.Folders(folder).Should().BeSubsetOf([.. Nouns, .. besides.Split(' ')]);

    [Fact]
    public void No_type_is_a_manager_a_helper_or_the_like()
    {
        var types = Repository.Sources("src/", ".cs").SelectMany(file =>
            TypeName().Matches(Repository.Text(file)).Select(match => (Name: match.Groups["name"].Value, File: file))).ToList();

        types.Should().Contain(type => type.Name == "Questionnaire", "otherwise the pattern finds nothing");
        types.Where(type => Forbidden().IsMatch(type.Name)).Should().BeEmpty();
    }

    [GeneratedRegex(@"^[^/""\n]*\b(class|struct|interface|enum|record)\s+(class\s+|struct\s+)?(?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    // A tag helper is ASP.NET's own word, by which it finds the tag.
    [GeneratedRegex("(Manager|(?<!Tag)Helpers?|Utils?|Utility|Base|Impl|Dto)$")]
    private static partial Regex Forbidden();
}
