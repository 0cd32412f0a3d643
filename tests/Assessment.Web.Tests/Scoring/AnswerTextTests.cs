using System.Globalization;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Scoring;
using Assessment.Web.Tests.Pages.Answering;
using Assessment.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Tests.Scoring;

public sealed class AnswerTextTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("integer", 1700.0, 2100.0, "1973", "1973")]
    [InlineData("integer", 1000.0, 2999.0, "2999", "2999")]
    [InlineData("integer", 0.0, 2100.0, "1973", "1,973")]
    [InlineData("integer", 1000.0, 9999.0, "1973", "1,973")]
    [InlineData("integer", null, null, "12500", "12,500")]
    [InlineData("decimal", 1000.0, 2999.0, "1973.5", "1,973.5")]
    [InlineData("short_text", null, null, "1973", "1973")]
    [InlineData("long_text", null, null, "2015-07-13", "2015-07-13")]
    [InlineData("date", null, null, "2015-07-13", "13 July 2015")]
    public void Years_and_words_stay_as_they_were_typed_and_other_numbers_are_grouped(string type, double? minimum, double? maximum, string answer, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        var texts = site.Services.GetRequiredService<IStringLocalizer<Text>>();

        AnswerText.Of(new Question { Id = "q", Type = type, Minimum = minimum, Maximum = maximum }, answer, texts).Should().Be(expected);
    }

    [Fact]
    public async Task A_year_of_the_instrument_is_read_as_a_year()
    {
        var page = await (await site.SignedIn("focal-point")).OpenAsync($"{Practice.Home}/check");

        page.QuerySelectorAll(".checked__answer").Select(answer => answer.TextContent.Trim()).Should().Contain("2011").And.NotContain("2,011");
    }
}
