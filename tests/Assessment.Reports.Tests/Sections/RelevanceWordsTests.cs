using System.Globalization;
using Assessment.Domain.Questionnaires;
using Assessment.Reports.Sections;

namespace Assessment.Reports.Tests.Sections;

public class RelevanceWordsTests
{
    private static readonly Questionnaire Questionnaire = new()
    {
        Id = "example",
        Edition = "1",
        Languages = ["en"],
        Scales = [new() { Id = "depth", Levels = [new() { Id = "low", Value = 1 }, new() { Id = "high", Value = 2 }] }],
        Sections =
        [
            new()
            {
                Id = "one",
                Questions =
                [
                    new() { Id = "law", Type = "single_choice", Options = [new() { Id = "none" }, new() { Id = "draft" }, new() { Id = "force" }] },
                    new() { Id = "ready", Type = "yes_no" },
                    new() { Id = "level", Type = "level", Scale = "depth" },
                    new() { Id = "posts", Type = "integer" },
                    new() { Id = "topics", Type = "multiple_choice", Options = [new() { Id = "data" }] },
                    new() { Id = "share", Type = "calculated", Calculate = "${posts} div 2 + ${level}" },
                    new() { Id = "acts", Type = "repeat", Questions = [new() { Id = "kind", Type = "yes_no" }] },
                ],
            },
        ],
        Texts = new Dictionary<string, Texts>
        {
            ["en"] = new()
            {
                Scales = new Dictionary<string, ScaleText> { ["depth"] = new() { Levels = new Dictionary<string, LevelText> { ["low"] = new() { Label = "Low" }, ["high"] = new() { Label = "High" } } } },
                Questions = new Dictionary<string, QuestionText>
                {
                    ["law"] = new() { Text = "Which law?", Options = new Dictionary<string, string> { ["none"] = "No law", ["draft"] = "A draft", ["force"] = "In force" } },
                    ["topics"] = new() { Text = "Which topics?", Options = new Dictionary<string, string> { ["data"] = "Open data" } },
                    ["kind"] = new() { Text = "Is it public?" },
                },
            },
        },
    };

    [Theory]
    [InlineData("${law} = 'force'", "Answer only if the answer to 1.1 is “In force”.")]
    [InlineData("${law} != 'none'", "Answer only if the answer to 1.1 is not “No law”.")]
    [InlineData("${law} = 'draft' or ${law} = 'force'", "Answer only if the answer to 1.1 is “A draft” or “In force”.")]
    [InlineData("${ready} = 'yes'", "Answer only if the answer to 1.2 is “Yes”.")]
    [InlineData("${level} >= 2", "Answer only if the answer to 1.3 is “High” or higher.")]
    [InlineData("${posts} > 10", "Answer only if the answer to 1.4 is more than 10.")]
    [InlineData("selected(${topics}, 'data')", "Answer only if “Open data” is ticked in 1.5.")]
    [InlineData("not(selected(${topics}, 'data'))", "Answer only if “Open data” is not ticked in 1.5.")]
    [InlineData("${posts} != '' and ${ready} = 'no'", "Answer only if 1.4 is answered and the answer to 1.2 is “No”.")]
    [InlineData("${kind} = 'yes'", "Answer only if the answer to 1.7.1 is “Yes”.")]
    public void A_simple_condition_is_said_in_words(string relevant, string expected) => Of(relevant).Should().Be(expected);

    [Theory]
    [InlineData("${law} = 'force' and (${level} > 1 or ${posts} > 2)", "Whether this is asked depends on the answer to 1.1, 1.3, 1.4.")]
    [InlineData("${share} > 3", "Whether this is asked depends on the answer to 1.4, 1.3.")]
    [InlineData("${level} > 1", "Whether this is asked depends on the answer to 1.3.")]
    [InlineData("string-length(${law}) > 3", "Whether this is asked depends on the answer to 1.1.")]
    public void Any_other_names_the_questions_it_depends_on(string relevant, string expected) => Of(relevant).Should().Be(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("true()")]
    public void What_is_always_asked_says_nothing(string? relevant) => Of(relevant).Should().BeNull();

    [Theory]
    [InlineData("es", "Responda solo si la respuesta a 1.1 es «A draft» o «In force».")]
    [InlineData("fr", "Répondez seulement si la réponse à 1.1 est « A draft » ou « In force ».")]
    public void It_is_said_in_the_language_of_the_paper(string language, string expected) => Of("${law} = 'draft' or ${law} = 'force'", language).Should().Be(expected);

    private static string? Of(string? relevant, string language = "en") =>
        new RelevanceWords(Questionnaire, new(Questionnaire, "en"), SectionWords.For(CultureInfo.GetCultureInfo(language))).Of(relevant);
}
