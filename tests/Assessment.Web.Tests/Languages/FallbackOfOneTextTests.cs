using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering;
using Assessment.Web.Tests.Answering;
using InstrumentTexts = Assessment.Domain.Questionnaires.Texts;

namespace Assessment.Web.Tests.Languages;

/// <summary>A text that is missing in the reader's language only, in an instrument that has the language: it says in which language it stands.</summary>
public sealed class FallbackOfOneTextTests(Site site) : IClassFixture<Site>
{
    private static readonly Question Asked = new() { Id = "law", Type = "single_choice", Options = [new() { Id = "draft" }, new() { Id = "force" }] };

    private static readonly InstrumentTexts English = new()
    {
        Questions = new Dictionary<string, QuestionText>
        {
            ["law"] = new() { Text = "Is there a law?", Help = "Of any kind.", Options = new Dictionary<string, string> { ["draft"] = "A draft", ["force"] = "In force" } },
        },
    };

    private static readonly InstrumentTexts Spanish = new()
    {
        Questions = new Dictionary<string, QuestionText> { ["law"] = new() { Text = "¿Hay una ley?", Options = new Dictionary<string, string> { ["draft"] = "Un proyecto" } } },
    };

    [Fact]
    public async Task What_is_missing_is_marked_and_has_its_language()
    {
        var page = await site.Draw(Field("es"));

        page.QuerySelectorAll(".tag[lang]").Select(tag => tag.TextContent).Should().Equal("English", "English");
        page.QuerySelector(".q__hint")!.GetAttribute("lang").Should().Be("en");
        page.QuerySelector(".q__hint .tag[lang=en]").Should().NotBeNull();
        page.QuerySelectorAll("[lang=en]").Should().Contain(words => words.TextContent.StartsWith("In force", StringComparison.Ordinal));
        page.QuerySelector(".q__words .tag").Should().BeNull("the question is there in Spanish");
        page.QuerySelector(".q__words [lang]").Should().BeNull();
    }

    [Fact]
    public async Task Where_nothing_is_missing_nothing_is_marked() =>
        (await site.Draw(Field("en"))).QuerySelectorAll(".tag[lang]").Should().BeEmpty();

    [Fact]
    public void A_text_that_no_language_has_is_in_none()
    {
        var words = Field("es").Words;

        words.LanguageOf(one => one.Question("law")).Should().BeNull("the reader's language says it");
        words.LanguageOf(one => one.Help("law")).Should().Be("en");
        words.LanguageOf(one => one.Question("decree")).Should().BeNull("an id stands for it");
        words.LanguageOf(one => one.Evidence("law")).Should().BeNull();
    }

    private static QuestionField Field(string reader)
    {
        var questionnaire = new Questionnaire
        {
            Id = "sample",
            Edition = "1",
            Languages = ["en", "es"],
            Sections = [new() { Id = "only", Questions = [Asked] }],
            Texts = new Dictionary<string, InstrumentTexts> { ["en"] = English, ["es"] = Spanish },
        };
        return new() { Question = Asked, Questionnaire = questionnaire, Words = new Words(questionnaire, reader), Number = "1.1" };
    }
}
