using System.Text.RegularExpressions;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Tests.Questionnaires;

/// <summary>The guide for authors, questionnaires/README.md, says what the code does: its examples are read, and nothing is missing from it.</summary>
public partial class AuthorsGuideTests
{
    private static readonly string Guide = File.ReadAllText(RepositoryRoot.Of("questionnaires", "README.md"));

    public static TheoryData<string> Types => new(QuestionTypes.All.Select(t => t.Id));

    [Theory, MemberData(nameof(Types))]
    public void The_example_of_each_type_is_the_type_s_own(string id)
    {
        var type = QuestionTypes.Find(id)!;
        var block = Blocks().Matches(Guide).Select(m => m.Groups["yaml"].Value).Should().ContainSingle(b => b.StartsWith($"- id: {type.Example.Id}\n"), "of the example of {0}", id).Which;

        var reading = QuestionnaireReader.Read([SourceFile.OfText("guide.yaml", $"""
            id: guide
            edition: 1
            languages: [en]
            scales: [{string.Concat("{ id: maturity, levels: [", string.Join(", ", QuestionTypes.ExampleScale.Levels.Select(l => $"{{ id: {l.Id}, value: {l.Value} }}")), "] }")}]
            sections:
              - id: page
                questions:
                  {block.TrimEnd().Replace("\n", "\n      ")}
            """)]);

        reading.Problems.Should().OnlyContain(p => p.Key == "missing-texts");
        reading.Questionnaire!.Sections[0].Questions[0].Should().BeEquivalentTo(type.Example);
        if (type.ExampleAnswer is { } answer && id != "long_text")
            Guide.Should().Contain($"`{answer}`");
    }

    [Fact]
    public void The_whole_small_questionnaire_has_no_problem()
    {
        var block = Blocks().Matches(Guide).Select(m => m.Groups["yaml"].Value).Single(b => b.StartsWith("id: open-office", StringComparison.Ordinal));

        QuestionnaireReader.Read([SourceFile.OfText("guide.yaml", block)]).Problems.Should().BeEmpty();
    }

    [Fact]
    public void Every_member_and_every_method_is_explained()
    {
        Type[] records =
        [
            typeof(Questionnaire), typeof(Dimension), typeof(Section), typeof(Question), typeof(Option), typeof(Row), typeof(Points), typeof(LinearPoints),
            typeof(ConsistencyRule), typeof(EditionMapping), typeof(StateEffects), typeof(Rounding), typeof(Texts), typeof(QuestionText), typeof(BandSet), typeof(GradeTable),
        ];
        var members = records.SelectMany(r => r.GetProperties().Where(p => p.CanWrite)).Select(p => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name)).Distinct();

        members.Where(m => !Regex.IsMatch(Guide, $@"[`\s{{]{m}[`:]")).Should().BeEmpty();
        ScoringMethods.All.Select(m => m.Id).Where(m => !Guide.Contains($"`{m}`")).Should().BeEmpty();
    }

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
