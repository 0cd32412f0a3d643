using System.Globalization;
using Assessment.Web.TagHelpers;
using Assessment.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Tests.TagHelpers;

public sealed class ScoreTagHelperTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public void No_result_is_a_dash_that_is_read_out_and_never_a_zero()
    {
        var texts = site.Services.GetRequiredService<IStringLocalizer<Text>>();

        Drawn.Html(new ScoreTagHelper(texts) { Of = null }).Should().Contain("–").And.Contain("no result").And.NotContain("0");
    }

    [Theory]
    [InlineData(2.25, 1, "2.3")]
    [InlineData(2.675, 2, "2.68")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(1e300, 1, null)]
    public void A_score_is_rounded_on_the_decimal_value_a_person_sees(double score, int digits, string? expected)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        try
        {
            var written = Scores.Write(score, digits);
            if (expected is not null)
                written.Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
