using System.Globalization;
using System.Net;
using System.Text.Json;
using Assessment.Web.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Scoring;

public sealed class ExplainTests(Site site) : IClassFixture<Site>
{
    private const string Round = "/rounds/saint-lucia-2015";

    [Fact]
    public async Task Every_number_of_every_layer_explains_itself()
    {
        var archive = site.Services.GetRequiredService<Archive>();
        using var reader = site.Reader();
        foreach (var dossier in archive.All)
            foreach (var standpoint in dossier.Standpoints)
                foreach (var node in standpoint.Card.Nodes.Where(node => node.Depth > 0))
                {
                    var address = $"/rounds/{dossier.Round.Id}/explain/{standpoint.Layer}/{node.Id}";
                    using var answer = await reader.GetAsync(address);
                    answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
                }
    }

    [Fact]
    public async Task What_the_parts_add_is_written_out_as_the_sum_that_makes_the_score()
    {
        var page = await site.Open($"{Round}/explain/agreed/legal_data");

        var sum = page.QuerySelector(".why__sum")!.TextContent.Split('=');
        var added = sum[0].Split('+').Sum(part => decimal.Parse(part.Trim(), CultureInfo.InvariantCulture));
        var score = decimal.Parse(sum[1].Split('→')[0].Trim(), CultureInfo.InvariantCulture);
        added.Should().BeApproximately(score, 0.003m);
        page.QuerySelectorAll(".trace tbody .is-out").Should().NotBeEmpty("questions without an answer are shown as left out");
    }

    [Fact]
    public async Task An_answer_stands_among_its_levels_with_what_it_rests_on()
    {
        var page = await site.Open($"{Round}/explain/self/secrecy_rules");

        page.QuerySelectorAll(".levels--given .level").Should().HaveCount(5);
        page.QuerySelectorAll(".levels--given .is-chosen").Should().ContainSingle().Which.TextContent.Should().Contain("answer given");
        page.Body!.TextContent.Should().Contain("2015 report, paragraph 22");
    }

    [Fact]
    public async Task The_way_up_the_tree_is_on_the_page()
    {
        var page = await site.Open($"{Round}/explain/agreed/legal_data");

        page.QuerySelectorAll(".crumbs a").Select(link => link.TextContent).Should().Equal("Scorecard", "Open government", "Legal framework");
    }

    [Theory]
    [InlineData("explain/agreed/no_such_node")]
    [InlineData("explain/judged/legal")]
    [InlineData("explain/nonsense/legal")]
    [InlineData("explain/agreed/legal?sheet=2")]
    [InlineData("explain/agreed/legal?sheet=0")]
    [InlineData("traces/agreed/no_such_node/text")]
    [InlineData("traces/agreed/legal/xml")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var reader = site.Reader();
        using var answer = await reader.GetAsync($"{Round}/{path}");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_working_can_be_taken_away_as_text_and_as_JSON()
    {
        using var reader = site.Reader();
        using var text = await reader.GetAsync($"{Round}/traces/agreed/legal/text");
        using var json = await reader.GetAsync($"{Round}/traces/agreed/legal/json");

        (await text.Content.ReadAsStringAsync()).Should().StartWith("legal: weighted_mean; score ");
        json.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        JsonDocument.Parse(await json.Content.ReadAsStringAsync()).RootElement.GetProperty("node").GetString().Should().Be("legal");
    }

    [Fact]
    public async Task Each_participant_of_a_workshop_has_a_sheet_of_their_own()
    {
        var page = await site.Open("/rounds/example-island-workshop-2026/explain/self/vision?sheet=3");

        page.QuerySelectorAll("a[href*='sheet=']").Should().NotBeEmpty();
        page.QuerySelector(".switch [href$='sheet=3']")!.GetAttribute("aria-current").Should().Be("true");
    }
}
