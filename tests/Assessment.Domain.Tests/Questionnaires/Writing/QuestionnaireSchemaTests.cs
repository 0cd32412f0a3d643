using System.Text.Json.Nodes;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Questionnaires;

public class QuestionnaireSchemaTests
{
    public static TheoryData<string> Names => new(QuestionnaireSchema.Files.Keys);

    [Theory, MemberData(nameof(Names))]
    public void The_schema_in_the_repository_is_current(string name) =>
        File.ReadAllText(RepositoryRoot.Of("questionnaires", name)).Should().Be(QuestionnaireSchema.Files[name],
            "otherwise editors help with yesterday's format; run: dotnet run --project src/Assessment.Cli -- questionnaire schema questionnaires");

    [Fact]
    public void It_describes_members_and_offers_the_known_words()
    {
        var schema = JsonNode.Parse(QuestionnaireSchema.Files["questionnaire.schema.json"])!;

        var question = schema["properties"]!["sections"]!["items"]!["properties"]!["questions"]!["items"]!;
        question["properties"]!["type"]!["enum"]!.AsArray().Select(v => v!.GetValue<string>()).Should().Equal(QuestionTypes.All.Select(t => t.Id));
        question["properties"]!["weight"]!["description"]!.GetValue<string>().Should().Contain("0 or more");
        question["additionalProperties"]!.GetValue<bool>().Should().BeFalse();
        question["required"]!.AsArray().Select(v => v!.GetValue<string>()).Should().Equal("id", "type");
    }

    public static TheoryData<string> Folders => ShippedQuestionnairesTests.Folders;

    [Theory, MemberData(nameof(Folders))]
    public void Shipped_files_tell_editors_where_the_schema_is(string folder)
    {
        foreach (var file in Directory.GetFiles(RepositoryRoot.Of("questionnaires", folder), "*.yaml"))
            File.ReadLines(file).First().Should().Be(
                $"# yaml-language-server: $schema=../{(Path.GetFileName(file) == "questionnaire.yaml" ? "questionnaire" : "texts")}.schema.json", "of {0}", file);
    }
}
