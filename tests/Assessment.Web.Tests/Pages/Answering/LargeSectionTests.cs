using System.Net;
using Assessment.Data.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Tests.Answering;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Answering;

public sealed class LargeSectionTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_section_of_more_than_a_thousand_values_is_saved_without_scripts()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_instruments"));
        var last = "";
        await using (var practice = await PracticeSheet.OpenAsync(site))
            while (await practice.Db.AddEntryAsync(practice.Sheet.Id, "legal_instruments", 40, DateTimeOffset.UtcNow) is { } added)
                last = added;
        var page = await reader.OpenAsync(at);
        var entries = page.QuerySelectorAll(".entry").Select(entry => entry.Id!.Split("legal_instruments-")[1]).ToList();
        entries.Should().HaveCount(40);
        var chosen = entries.SelectMany(entry => page.QuerySelectorAll($"#q-legal_instruments-{entry} input[type=radio]").GroupBy(radio => radio.GetAttribute("name")!)
            .Select(same => (same.Key, same.First().GetAttribute("value")!))).ToArray();
        var unsure = chosen.SelectMany(one => new[] { "true", "false" }.Select(said => (one.Key.Replace(":value", ":unsure", StringComparison.Ordinal), said))).ToArray();
        (page.Posted().Sum(control => control.Value.Count) + chosen.Count(one => page.Value(one.Key) is null) + chosen.Length).Should().BeGreaterThan(1024, "that is where forms end by default");

        using var saved = await reader.SaveAsync(page, at, [.. chosen, .. unsure, ($"instrument_name[{last}]:value", "The fortieth act")]);

        saved.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await reader.OpenAsync(at)).Value($"instrument_name[{last}]:value").Should().Be("The fortieth act");
    }

    [Fact]
    public void The_largest_section_of_every_instrument_fits_into_a_form()
    {
        _ = site.Reader();
        var sections = site.Services.GetRequiredService<Shelf>().All.SelectMany(edition => edition.Questionnaire.Sections).ToList();

        sections.Max(Values).Should().BeInRange(5000, SectionForms.MostValues);
    }

    private static int Values(Section section) => section.Questions.Sum(Values);

    // The version, the language, the state, why, twice how sure, the comment, the words of "other"; and every choice.
    private static int Values(Question question) => question.Questions.Count > 0
        ? question.Questions.Sum(Values) * (question.MaximumEntries ?? 1)
        : Math.Max(1, question.Rows.Count) * (8 + Math.Max(3, QuestionTypes.Find(question.Type)!.Options(question).Count));
}
