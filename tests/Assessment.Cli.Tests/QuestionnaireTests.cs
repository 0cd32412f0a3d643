using Assessment.Cli.Verbs;
using Assessment.Domain.Questionnaires;

namespace Assessment.Cli.Tests;

public sealed class QuestionnaireTests : IDisposable
{
    private const string Yaml = """
        id: small
        edition: "1"
        languages: [en]
        dimensions:
          - { id: total, method: weighted_mean, target: 1 }
        scales:
          - id: maturity
            levels: [{ id: low, value: 0 }, { id: high, value: 1 }]
        sections:
          - id: page
            questions:
              - { id: has_law, type: yes_no, dimension: total }
              - { id: strategy, type: level, scale: maturity, dimension: total, relevant: "${has_law} = 'yes'" }
        texts:
          en:
            title: A small one
            dimensions: { total: { label: Total } }
            scales: { maturity: { levels: { low: { label: Low }, high: { label: High } } } }
            sections: { page: { label: The page } }
            questions:
              has_law: { text: Is there a law? }
              strategy: { text: How far is the strategy?, levels: { low: Not written., high: Reported on in public. } }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("assess").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_good_questionnaire_is_said_to_be_so() =>
        Run("check", File("small.yaml", Yaml)).Should().Be((VerbList.Done, $"{Path.Combine(folder, "small.yaml")}: no problems (2 questions, en)", ""));

    [Fact]
    public void Every_problem_is_printed_with_its_place_and_the_exit_code_is_1()
    {
        var path = File("small.yaml", Yaml.Replace("type: yes_no", "type: yesno").Replace("scale: maturity", "scale: maturty"));

        var (code, output, _) = Run("check", path);

        code.Should().Be(VerbList.Mistake);
        output.Split('\n').Should().HaveCount(3);
        output.Should().Contain($"{path}:12:30: error: Unknown question type 'yesno'. Did you mean 'yes_no'? [unknown-type]")
            .And.Contain("[unknown-scale]").And.EndWith("2 errors");
    }

    [Fact]
    public void A_folder_of_questionnaires_is_checked_as_a_whole()
    {
        foreach (var name in new[] { "b", "a" })
            File($"{name}/questionnaire.yaml", Yaml);

        Run("check", folder).Output.Split('\n').Select(line => line.Split(": ")[0]).Should().Equal(Path.Combine(folder, "a"), Path.Combine(folder, "b"));
    }

    [Fact]
    public void A_path_that_is_not_there_is_a_mistake() => Run("check", Path.Combine(folder, "nothing")).Should().Match<(int Code, string Output, string)>(r => r.Code == VerbList.Mistake && r.Output.Contains("no such file"));

    [Fact]
    public void Show_prints_an_outline()
    {
        var (code, output, _) = Run("show", File("small.yaml", Yaml));

        code.Should().Be(VerbList.Done);
        output.Should().StartWith("A small one").And.Contain("  Total [total] weighted_mean, target 1, 2 questions").And.Contain("1. The page [page]")
            .And.Contain("  1.2 How far is the strategy? [strategy]").And.Contain("      level; feeds total; scale maturity; if ${has_law} = 'yes'")
            .And.Contain("      1 High: Reported on in public.");
    }

    [Fact]
    public void Show_in_a_language_that_is_not_there_says_which_are() =>
        Run("show", File("small.yaml", Yaml), "--lang", "fr").Should().Be((VerbList.Mistake, "", "There are no texts in 'fr'. Languages: en."));

    [Fact]
    public void Diff_says_what_changed_and_which_answers_carry_over()
    {
        var older = File("older.yaml", Yaml);
        var newer = File("newer.yaml", Yaml.Replace("edition: \"1\"", "edition: \"2\"").Replace("Is there a law?", "Is there a law in force?").Replace("{ id: has_law, type: yes_no,", "{ id: has_law, type: yes_no, weight: 2,"));

        Run("diff", older, newer).Should().Be((VerbList.Done, """
            small 1 → small 2: 2 changes

            Reworded
              question has_law: en: text

            Rescored
              question has_law: weight 1 → 2

            Answers
              2 questions: answers carry over as they are
            """, ""));
    }

    [Fact]
    public void Diff_warns_of_two_contents_under_one_label()
    {
        var older = File("older.yaml", Yaml);
        var newer = File("newer.yaml", Yaml.Replace("Is there a law?", "Is there a law in force?"));

        Run("diff", older, newer).Output.Should().Contain("Both have the edition label '1', with other content. Where one of them is published, 'publish' refuses the other");
        Run("diff", older, older).Output.Should().NotContain("edition label");
    }

    [Fact]
    public void Publish_writes_the_canonical_form_whose_hash_it_prints()
    {
        var (code, output, _) = Run("publish", File("small.yaml", Yaml), "-o", Path.Combine(folder, "out"));

        var file = Path.Combine(folder, "out", "small-1.json");
        code.Should().Be(VerbList.Done);
        output.Should().Be($"{PublishedEdition.HashOf(System.IO.File.ReadAllText(file))}  {file}");
        Run("check", file).Code.Should().Be(VerbList.Done);
        Run("publish", file, "-o", Path.Combine(folder, "out")).Output.Should().Be(output, "publishing the same again changes nothing");
    }

    [Fact]
    public void The_same_edition_with_other_content_is_not_published()
    {
        var path = File("small.yaml", Yaml);
        Run("publish", path, "-o", folder);
        File("small.yaml", Yaml.Replace("target: 1", "target: 0.5"));

        var (code, output, error) = Run("publish", path, "-o", folder);

        (code, output).Should().Be((VerbList.Mistake, ""));
        error.Should().Contain("never changed").And.Contain("[edition-already-published]");
    }

    [Fact]
    public void Publish_stores_the_edition_in_a_database()
    {
        var database = Path.Combine(folder, "assessment.db");

        var (code, output, error) = Run("publish", File("small.yaml", Yaml), "--database", $"Data Source={database}");

        code.Should().Be(VerbList.Done, error);
        output.Should().MatchRegex("^[0-9a-f]{64}  ").And.EndWith("assessment.db");
        Run("publish", File("small.yaml", Yaml.Replace("target: 1", "target: 0.5")), "--database", $"Data Source={database}").Error.Should().Contain("[edition-already-published]");
    }

    [Fact]
    public void A_questionnaire_with_errors_is_not_published() =>
        Run("publish", File("small.yaml", Yaml.Replace("yes_no", "yesno")), "-o", folder).Should().Match<(int Code, string, string Error)>(r => r.Code == VerbList.Mistake && r.Error.Contains("[unknown-type]"));

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = VerbList.Run(["questionnaire", .. args], output, error);
        return (code, output.ToString().ReplaceLineEndings("\n").TrimEnd(), error.ToString().TrimEnd());
    }

    private string File(string name, string content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, content);
        return path;
    }
}
