using System.Text;
using System.Text.RegularExpressions;
using Assessment.Reports.Blocks;
using Assessment.Reports.Tests.Sections;
using Assessment.Reports.Writers;

namespace Assessment.Reports.Tests.Writers;

/// <summary>One file that calls nowhere. How it reads with a screen reader is measured in a browser, in Assessment.Browser.Tests.</summary>
[Collection(SharedRenderer.Name)]
public sealed partial class HtmlWriterTests(SharedRenderer shared)
{
    [Fact]
    public async Task The_file_loads_nothing_runs_nothing_and_says_its_language()
    {
        var html = await Html(SaintLucia.Report("es"));

        html.Should().StartWith("<!doctype html>").And.Contain("lang=\"es-419\"");
        Loads().Matches(html).Should().BeEmpty();
        html.Should().NotContain("<script").And.Contain("Content-Security-Policy");
    }

    [Fact]
    public async Task Hostile_text_makes_no_element_and_no_link_that_runs()
    {
        var html = await Html(Hostile.Report());

        html.Should().NotContain("<script").And.NotContain("<b onclick").And.NotContain("href=\"javascript").And.Contain("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    [SkippableFact]
    public async Task Every_chart_is_a_picture_with_words_and_its_table_one_click_away()
    {
        shared.OrSkip();
        var report = SaintLucia.Report("en");
        var html = await Html(report);

        foreach (var figure in report.All().OfType<Figure>()) html.Should().Contain(figure.Alt.Replace("&", "&amp;", StringComparison.Ordinal));
        Regex.Count(html, "<svg[^>]*role=\"img\"").Should().BeGreaterThanOrEqualTo(report.All().OfType<Figure>().Count(f => f.Chart is not null));
        html.Should().Contain("<details").And.Contain("Show the data");
    }

    [Fact]
    public async Task Every_reference_leads_to_a_place_in_the_file()
    {
        var html = await Html(SaintLucia.Report("en"));
        var places = Id().Matches(html).Select(m => m.Groups[1].Value).ToHashSet();

        Anchor().Matches(html).Select(m => m.Groups[1].Value).Distinct().Should().NotBeEmpty().And.OnlyContain(to => places.Contains(to));
    }

    private async Task<string> Html(NumberedReport report) =>
        Encoding.UTF8.GetString(await Into.Bytes(AllWriters.With(shared.Renderer).Single(w => w.Format == "html"), report));

    [GeneratedRegex(@"<link|@import|url\((?!['""]?data:)|\bsrc=""(?!data:)|<iframe|<object")]
    private static partial Regex Loads();

    [GeneratedRegex(@"\bid=""([^""]+)""")]
    private static partial Regex Id();

    [GeneratedRegex(@"href=""#([^""]+)""")]
    private static partial Regex Anchor();
}
