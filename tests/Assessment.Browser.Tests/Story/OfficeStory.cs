using System.Globalization;
using Assessment.Browser.Tests.Answering;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Story;

/// <summary>What the people of the institution do until the questionnaire is ready to be signed.</summary>
public sealed class OfficeStory(LiveSite site, RoundStory round)
{
    private const string Password = "lanterns on a quiet harbour";

    public IPage FocalPoint { get; private set; } = null!;

    public IPage Contributor { get; private set; } = null!;

    public IPage Head { get; private set; } = null!;

    /// <summary>Address of the task list.</summary>
    public string Home { get; private set; } = "";

    public string Section(string id) => $"{Home}/sections/{id}";

    public async Task Each_follows_the_link_in_the_mail_and_sets_a_password()
    {
        FocalPoint = await Join("ana@office.example", 1280);
        Contributor = await Join("ben@office.example", 320);
        Head = await Join("carol@office.example", 1280);
        await FocalPoint.GotoAsync("/mine");
        await FocalPoint.Follow("Front counters of the island");
        Home = new Uri(FocalPoint.Url).AbsolutePath;
        Home.Should().StartWith($"/fill/{round.Slug}/");
    }

    public async Task The_focal_point_answers_a_section_and_hands_out_the_other()
    {
        await FocalPoint.GotoAsync(Section("office"));
        await FocalPoint.Type("office_name:value", RoundStory.Office);
        await Assertions.Expect(FocalPoint.Locator("#q-charter_since")).ToBeHiddenAsync();
        await FocalPoint.Choose("has_charter:value", "yes");
        await Assertions.Expect(FocalPoint.Locator("#q-charter_since")).ToBeVisibleAsync();
        await FocalPoint.Choose("charter_quality:value", "established");
        await FocalPoint.Type("charter_promises:value", "A form is answered on the day on which it is handed in.");
        await FocalPoint.Says("Saved ");

        await FocalPoint.GotoAsync($"{Home}/people");
        await FocalPoint.GetByLabel("At the counter").CheckAsync();
        await FocalPoint.GetByLabel("To whom").SelectOptionAsync(new SelectOptionValue { Label = "Ben Joseph" });
        await FocalPoint.GetByLabel("To be done by").FillAsync(RoundStory.Deadline.AddDays(-7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await FocalPoint.GetByLabel("Message").FillAsync("You know the counter best. Please ask the cashier about the fees.");
        await FocalPoint.Press("Hand out");
        await FocalPoint.Sees("At the counter");
    }

    public async Task The_contributor_finds_what_is_theirs_and_begins()
    {
        await Contributor.GotoAsync("/mine");
        await Contributor.Sees("ask the cashier about the fees");
        await Contributor.Follow("At the counter");
        await Contributor.WaitForURLAsync($"**{Section("counter")}");
        await Contributor.Choose("hours_kept:value", "partly");
        await Contributor.Says("Saved ");
        (await Contributor.Locator("form[data-fill=writes]").CountAsync()).Should().Be(1, "this section is theirs");

        await Contributor.GotoAsync(Section("office"));
        await Assertions.Expect(Contributor.Control("office_name:value")).ToBeDisabledAsync();
        await Contributor.GotoAsync(Section("counter"));
        // From the second visit on, the browser has what it needs to say something without a connection.
        await Contributor.EvaluateAsync("navigator.serviceWorker.ready");
        await Contributor.ReloadAsync();
    }

    public async Task Without_a_connection_answers_wait_on_the_device_and_the_page_says_so()
    {
        await Contributor.Context.SetOfflineAsync(true);
        await Contributor.Choose("main_door:value", "counter_first");
        await Contributor.Says("Offline: 1 answer waits on this device.");
        await Contributor.Type("visits:value", "52000");
        await Contributor.Says("Offline: 2 answers wait on this device.");
        await Contributor.Type("fees:value", "1250.50");
        await Contributor.Choose("ways_in.ramp:value", "started");
        await Contributor.Says("Offline: 4 answers wait on this device.");
        await Contributor.Choose("hours_kept:value", "no");
        await Contributor.Says("Offline: 5 answers wait on this device.");
        await Assertions.Expect(Contributor.Locator("#q-answered_at_once")).ToBeVisibleAsync(); // nothing hides without the server's word
        await Contributor.Choose("hours_kept:value", "partly");
    }

    public async Task Opened_again_without_a_connection_the_site_says_that_it_cannot()
    {
        // The browser asks whether to leave; this reader leaves all the same.
        Contributor.Dialog += (_, dialog) => dialog.AcceptAsync();
        await Contributor.ReloadAsync();

        await Assertions.Expect(Contributor.Locator("h1")).ToHaveTextAsync("There is no connection");
        (await Contributor.Waiting()).Should().Be(1, "the list of what waits is on the device");
    }

    public async Task Back_on_the_net_everything_arrives()
    {
        await Contributor.Context.SetOfflineAsync(false);
        await Contributor.ReloadAsync();
        await Contributor.Says("Saved ");
        (await Contributor.Waiting()).Should().Be(0);

        await FocalPoint.GotoAsync(Section("counter"));
        await Assertions.Expect(FocalPoint.Control("hours_kept:value", "partly")).ToBeCheckedAsync();
        await Assertions.Expect(FocalPoint.Control("main_door:value", "counter_first")).ToBeCheckedAsync();
        await Assertions.Expect(FocalPoint.Control("visits:value")).ToHaveValueAsync("52000");
        await Assertions.Expect(FocalPoint.Control("fees:value")).ToHaveValueAsync("1250.50");
        await Assertions.Expect(FocalPoint.Control("ways_in.ramp:value", "started")).ToBeCheckedAsync();
        await Assertions.Expect(FocalPoint.Locator("[data-calculated=visits_a_day]")).ToHaveTextAsync("208");
    }

    public async Task The_focal_point_says_why_a_warning_stays()
    {
        await FocalPoint.GotoAsync($"{Home}/quality");
        await FocalPoint.Sees("Ready to be signed.");
        var warning = FocalPoint.Locator(".finding").Filter(new LocatorFilterOptions { HasText = "1.7" });
        await warning.Locator("summary").ClickAsync();
        await warning.GetByLabel("Say it in one or two sentences").FillAsync("The times hang in the hall, where the visiting experts can read them.");
        await warning.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Keep the answer" }).ClickAsync();

        await Assertions.Expect(FocalPoint.Locator(".finding--done")).ToContainTextAsync("The times hang in the hall");
    }

    public Task The_pages_with_every_type_of_question_are_for_everybody() =>
        FocalPoint.IsForEverybody(Section("office"), Section("counter"), $"{Home}/people", $"{Home}/quality", $"{Home}/check");

    public async Task The_head_reads_and_sees_what_changed_since()
    {
        await Head.GotoAsync($"{Home}/check");
        await Head.Sees("52");
        await Head.Press("I have read these answers");
        await FocalPoint.GotoAsync(Section("office"));
        await FocalPoint.Type("charter_promises:value", "A form is answered on the next working day.");
        await FocalPoint.Says("Saved ");

        await Head.GotoAsync($"{Home}/check?changed=true");
        await Assertions.Expect(Head.Locator(".checked__one.is-changed")).ToHaveCountAsync(1);
        await Head.Sees("A form is answered on the next working day.");
        await Head.Sees("A form is answered on the day on which it is handed in.");
    }

    /// <summary>Opens an account with the link that came by mail, and stays signed in.</summary>
    private async Task<IPage> Join(string email, int width)
    {
        var link = site.Post.LinkTo(email);
        var page = await site.Window(width);
        await page.GotoAsync(link);
        await page.GetByLabel("New password").FillAsync(Password);
        await page.Press("Open my account");
        page.Url.Should().NotContain("/account/link", "the link has done its work");
        return page;
    }
}
