using System.Text.RegularExpressions;
using Assessment.Web.TagHelpers;

namespace Assessment.Web.Tests.TagHelpers;

public sealed class IconTagHelperTests
{
    [Fact]
    public void A_drawing_beside_words_is_passed_over_by_screen_readers() =>
        Drawn.Html(new IconTagHelper { Name = "print" }).Should().Contain("aria-hidden=\"true\"").And.Contain("<path d=");

    [Fact]
    public void An_arrow_along_the_line_of_reading_turns_round_with_it() =>
        Drawn.Html(new IconTagHelper { Name = "go" }).Should().Contain("icon--turn");

    [Fact]
    public void Every_icon_that_a_page_names_exists() =>
        Directory.EnumerateFiles(TextFiles.Web, "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(page => Regex.Matches(File.ReadAllText(page), "<icon name=\"([a-z]+)\"").Select(match => match.Groups[1].Value))
            .Distinct().Should().NotBeEmpty().And.BeSubsetOf(IconTagHelper.All.Keys);
}
