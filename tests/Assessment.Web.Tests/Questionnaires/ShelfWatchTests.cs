using Assessment.Data;
using Assessment.Data.Questionnaires;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Questionnaires;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Questionnaires;

public sealed class ShelfWatchTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_edition_that_another_node_published_is_on_the_shelf_at_the_next_look()
    {
        var shelf = site.Services.GetRequiredService<Shelf>();
        var old = shelf.Find("open-data")!;
        var json = old.Published.CanonicalJson.Replace($"\"edition\": \"{old.Questionnaire.Edition}\"", "\"edition\": \"2099.1\"").Replace($"\"edition\":\"{old.Questionnaire.Edition}\"", "\"edition\":\"2099.1\"");
        await using (var db = site.Services.GetRequiredService<DatabaseSetting>().Open())
            (await db.PublishAsync(PublishedEdition.Seal("open-data", "2099.1", json, old.Questionnaire.Languages, TimeProvider.System.GetUtcNow()))).Refusal.Should().BeNull();

        await ActivatorUtilities.CreateInstance<ShelfWatch>(site.Services).LookAsync();

        shelf.Find("open-data", "2099.1").Should().NotBeNull();
        shelf.Find("open-data", old.Questionnaire.Edition).Should().BeSameAs(old, "what was worked out of it is kept");
    }
}
