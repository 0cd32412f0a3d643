using System.Globalization;
using Assessment.Web.Tests;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Story;

/// <summary>What the coordinator does: instrument, round, institution, people.</summary>
public sealed class RoundStory(LiveSite site)
{
    public const string Office = "Office of the Front Counter";

    /// <summary>Whom the coordinator invites.</summary>
    public static readonly (string Name, string Email, string Role)[] Guests =
    [
        ("Ana Prescott", "ana@office.example", "Focal point"),
        ("Ben Joseph", "ben@office.example", "Contributor"),
        ("Carol Felix", "carol@office.example", "Head of institution"),
    ];

    /// <summary>The files of a questionnaire that asks every type of question once.</summary>
    public static readonly string[] Instrument =
        [.. new[] { "questionnaire.yaml", "texts.en.yaml" }.Select(file => Path.Combine(TextFiles.Root, "tests", "Assessment.Browser.Tests", "Story", "instrument", file))];

    /// <summary>The coordinator's window.</summary>
    public IPage Coordinator { get; private set; } = null!;

    /// <summary>The round's part of addresses.</summary>
    public string Slug { get; private set; } = "";

    public static DateOnly Deadline { get; } = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(21);

    public async Task The_coordinator_publishes_the_questionnaire()
    {
        Coordinator = await site.SignedIn("coordinator");
        await Coordinator.GotoAsync("/coordinate/questionnaires");
        await Coordinator.SetInputFilesAsync("#Files", Instrument);
        await Coordinator.Press("Check the files");
        await Coordinator.Press("Publish this edition");

        await Coordinator.Sees("The front counter");
    }

    public async Task The_coordinator_makes_a_round_with_dates()
    {
        await Coordinator.GotoAsync("/coordinate/new");
        await Coordinator.GetByLabel("The front counter").CheckAsync();
        await Coordinator.Press("Continue");
        await Coordinator.GetByLabel("Title of the round").FillAsync("Front counters of the island");
        await Coordinator.GetByLabel("Topic").FillAsync("Service at the counter");
        await Coordinator.GetByLabel("Mechanism").FillAsync("Peer review");
        await Coordinator.GetByLabel("Country", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("LC");
        var stage = Coordinator.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Self-assessment" });
        await stage.GetByLabel("First day").FillAsync(Day(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1)));
        await stage.GetByLabel("Last day").FillAsync(Day(Deadline));
        await Coordinator.Press("Make the round");
        await Coordinator.WaitForURLAsync("**/institutions");
        Slug = new Uri(Coordinator.Url).Segments[2].Trim('/');
    }

    public async Task The_coordinator_enrols_an_institution()
    {
        await Coordinator.GotoAsync($"/coordinate/{Slug}/institutions");
        var form = Coordinator.Locator("form[action*='handler=Add']");
        await form.GetByLabel("Name").FillAsync(Office);
        await form.GetByLabel("Country").SelectOptionAsync("LC");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Add" }).ClickAsync();

        await Assertions.Expect(Coordinator.Locator(".enrolled")).ToContainTextAsync(Office);
    }

    public async Task The_coordinator_invites_three_people_by_mail()
    {
        await Coordinator.GotoAsync($"/coordinate/{Slug}/people");
        foreach (var (name, email, role) in Guests)
        {
            var form = Coordinator.Locator("form[action*='handler=Invite']");
            await form.GetByLabel("Name", new LocatorGetByLabelOptions { Exact = true }).FillAsync(name);
            await form.GetByLabel("E-mail address").FillAsync(email);
            await form.GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = role });
            await form.GetByLabel("Institution").SelectOptionAsync(new SelectOptionValue { Label = Office });
            await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Invite" }).ClickAsync();
            await Assertions.Expect(Coordinator.Locator(".notice")).ToContainTextAsync(name);
        }
    }

    public async Task The_coordinator_opens_the_round()
    {
        await Coordinator.GotoAsync($"/coordinate/{Slug}");
        await Coordinator.Press("Open the round");
        await Coordinator.Sees("Institutions can answer.");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
