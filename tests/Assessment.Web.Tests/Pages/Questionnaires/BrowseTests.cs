namespace Assessment.Web.Tests.Pages.Questionnaires;

public sealed class BrowseTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_instrument_of_the_folder_is_on_the_shelf()
    {
        var page = await site.Open("/instruments");

        var shown = page.QuerySelectorAll("main a[href^='/instruments/']").Select(link => link.GetAttribute("href")!.Split('/')[2]);
        var folder = Path.Combine(TextFiles.Root, "questionnaires");
        shown.Should().BeEquivalentTo(Directory.GetDirectories(folder).Where(one => File.Exists(Path.Combine(one, "questionnaire.yaml"))).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_instrument_in_another_language_says_so_and_marks_its_words()
    {
        var page = await site.Open("/instruments/egdi", "es");

        page.QuerySelector("h1")!.GetAttribute("lang").Should().Be("en");
        page.QuerySelector(".note")!.TextContent.Should().Contain("no está disponible en español");
    }

    [Fact]
    public async Task Every_section_of_every_instrument_can_be_read()
    {
        var shelf = (Web.Questionnaires.Shelf)site.Services.GetService(typeof(Web.Questionnaires.Shelf))!;
        foreach (var edition in shelf.Newest)
            foreach (var section in edition.Questionnaire.Sections)
                await site.Open($"/instruments/{edition.Questionnaire.Id}/sections/{section.Id}");
    }

    [Theory]
    [InlineData("/instruments/none")]
    [InlineData("/instruments/none/levels")]
    [InlineData("/instruments/egdi/sections/none")]
    public async Task What_is_not_on_the_shelf_is_not_found(string address)
    {
        using var reader = site.Reader();
        using var answer = await reader.GetAsync(address);

        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }
}
