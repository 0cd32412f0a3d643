using System.Net;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>The Save button, without scripts.</summary>
public sealed class FillTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Save_keeps_the_answers_and_goes_on_to_the_next_section()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_legal_data"));
        using var saved = await reader.SaveAsync(await reader.OpenAsync(at), at, ("go", "next"), ("open_data_mandate:value", "3"), ("open_data_mandate:unsure", "true"),
            ("open_data_mandate:comment", "Cabinet conclusion\r\nof 2014"), ("data_rule_elements:value", "rule_formats"), ("data_rule_elements:value", "rule_licence"));

        saved.StatusCode.Should().Be(HttpStatusCode.Redirect);
        saved.Headers.Location!.OriginalString.Should().EndWith("/sections/section_legal_participation");
        var page = await reader.OpenAsync(at);
        page.Value("open_data_mandate:value").Should().Be("3");
        page.Value("open_data_mandate:comment").Should().Be("Cabinet conclusion\nof 2014");
        page.Value("data_rule_elements:value").Should().Be("rule_formats,rule_licence");
        page.QuerySelector("#q-open_data_mandate .status")!.TextContent.Should().StartWith("You, ");
        page.QuerySelector("#q-reuse_rights .status")!.TextContent.Trim().Should().BeEmpty("nobody has answered it");
    }

    [Theory]
    [InlineData("later", "section_institutions_participation")]
    [InlineData("next", "section_outlook")]
    public async Task Saving_for_later_or_at_the_end_leads_back_to_the_list_of_tasks(string go, string section)
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section(section));
        using var saved = await reader.SaveAsync(await reader.OpenAsync(at), at, ("go", go));

        saved.StatusCode.Should().Be(HttpStatusCode.Redirect);
        saved.Headers.Location!.OriginalString.Should().Be(Practice.Home);
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_shown_again_and_linked_from_the_top()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_about"));
        using var answer = await reader.SaveAsync(await reader.OpenAsync(at), at, ("go", "next"), ("offices_consulted:value", "about twenty"));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        foreach (var page in new[] { await Site.Read(answer), await reader.OpenAsync(at) })
        {
            page.Value("offices_consulted:value").Should().Be("about twenty");
            page.QuerySelector("#q-offices_consulted-error")!.TextContent.Should().Contain("a whole number from 1 to 500");
            page.QuerySelector("#q-offices_consulted-value")!.GetAttribute("aria-invalid").Should().Be("true");
        }
        (await reader.SaveAsync(await reader.OpenAsync(at), at, ("go", "next"))).StatusCode.Should().Be(HttpStatusCode.OK, "it is still to be put right");
    }

    [Fact]
    public async Task The_summary_leads_to_each_field()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_institutions_access"));
        using var answer = await reader.SaveAsync(await reader.OpenAsync(at), at, ("go", "next"), ("information_officers:value", "120"));
        var page = await Site.Read(answer);

        var link = page.QuerySelector(".govuk-error-summary a")!;
        page.GetElementById(link.GetAttribute("href")![1..])!.GetAttribute("name").Should().Be("information_officers:value");
    }

    [Fact]
    public async Task Save_stays_where_answers_bring_more_questions()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_legal_access"));
        var before = await reader.OpenAsync(at);
        before.QuerySelector("#q-response_deadline")!.HasAttribute("hidden").Should().BeTrue();
        using var saved = await reader.SaveAsync(before, at, ("go", "next"), ("access_law_status:value", "law_in_force"));

        saved.Headers.Location!.OriginalString.Should().Contain("appeared=").And.Contain("#q-");
        var page = await reader.OpenAsync(saved.Headers.Location.OriginalString);
        page.QuerySelector("#q-response_deadline")!.HasAttribute("hidden").Should().BeFalse();
        page.QuerySelector(".appeared")!.TextContent.Should().Contain("more questions");
    }

    [Fact]
    public async Task Not_applicable_asks_why_and_keeps_the_choice()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_initiatives_data"));
        var row = (await reader.OpenAsync(at)).QuerySelector(".grid__row[data-answer]")!.GetAttribute("data-answer")!;
        using var first = await reader.SaveAsync(await reader.OpenAsync(at), at, ("go", "next"), ($"{row}:value", "n/a"));
        var page = await Site.Read(first);
        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Say why this does not apply.");
        using var second = await reader.SaveAsync(page, at, ("go", "next"), ($"{row}:why", "The law forbids it."));

        second.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await reader.OpenAsync(at)).Value($"{row}:why").Should().Be("The law forbids it.");
    }

    [Fact]
    public async Task Two_people_on_the_same_answer_see_both_texts_and_choose()
    {
        var (ana, ben, at) = (await site.SignedIn("focal-point"), await site.SignInAgain("focal-point"), Practice.Section("section_institutions_data"));
        var (hers, his) = (await ana.OpenAsync(at), await ben.OpenAsync(at));
        (await ana.SaveAsync(hers, at, ("data_contacts:value", "40"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        using var refused = await ben.SaveAsync(his, at, ("go", "next"), ("data_contacts:value", "60"));
        var page = await Site.Read(refused);

        page.QuerySelector(".conflict")!.TextContent.Should().Contain("40").And.Contain("60");
        page.Value("data_contacts:value").Should().Be("60", "his text is not lost");
        (await ana.OpenAsync(at)).Value("data_contacts:value").Should().Be("40", "hers is not overwritten");

        using var chosen = await ben.SaveAsync(page, at, ("go", "stay"));
        chosen.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await ana.OpenAsync(at)).Value("data_contacts:value").Should().Be("60");
    }

    [Fact]
    public async Task A_page_that_stood_open_does_not_undo_what_others_changed_meanwhile()
    {
        var (ana, ben, at) = (await site.SignedIn("focal-point"), await site.SignInAgain("focal-point"), Practice.Section("section_institutions_participation"));
        var his = await ben.OpenAsync(at);
        var names = his.QuerySelectorAll("#main .depth input").Select(input => input.GetAttribute("name")!).Distinct().Take(2).ToList();
        (await ana.SaveAsync(await ana.OpenAsync(at), at, (names[0], "4"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        using var saved = await ben.SaveAsync(his, at, ("go", "stay"), (names[1], "2"));

        saved.StatusCode.Should().Be(HttpStatusCode.Redirect, "he changed another answer, so that there is nothing to choose");
        var page = await ben.OpenAsync(at);
        (page.Value(names[0]), page.Value(names[1])).Should().Be(("4", "2"));
    }

    [Fact]
    public async Task Entries_are_added_filled_removed_and_put_back()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_instruments"));
        using var added = await reader.SaveAsync(await reader.OpenAsync(at), at, ("add", "legal_instruments"));
        var entry = added.Headers.Location!.OriginalString.Split("legal_instruments-")[1];
        using var filled = await reader.SaveAsync(await reader.OpenAsync(at), at, ($"instrument_name[{entry}]:value", "Freedom of Information Bill"));
        (await reader.OpenAsync(at)).QuerySelector($"#q-legal_instruments-{entry}")!.TextContent.Should().Contain("Freedom of Information Bill");

        using var removed = await reader.SaveAsync(await reader.OpenAsync(at), at, ("remove", $"legal_instruments/{entry}"));
        var page = await reader.OpenAsync(removed.Headers.Location!.OriginalString);
        page.QuerySelector($"#q-legal_instruments-{entry}").Should().BeNull();
        using var back = await reader.SaveAsync(page, at, ("back", page.QuerySelector("button[name=back]")!.GetAttribute("value")!));
        (await reader.OpenAsync(at)).Value($"instrument_name[{entry}]:value").Should().Be("Freedom of Information Bill");
    }

    [Fact]
    public async Task A_choice_can_be_taken_back()
    {
        var (reader, at) = (await site.SignedIn("focal-point"), Practice.Section("section_legal_participation"));
        using var chosen = await reader.SaveAsync(await reader.OpenAsync(at), at, ("duty_to_reply:value", "partly"), ("duty_to_reply:comment", "In two acts."));
        using var cleared = await reader.SaveAsync(await reader.OpenAsync(at), at, ("clear", "duty_to_reply"));

        var page = await reader.OpenAsync(at);
        page.Value("duty_to_reply:value").Should().BeNull();
        page.Value("duty_to_reply:comment").Should().Be("In two acts.");
    }

    [Fact]
    public async Task Who_may_not_answer_a_section_reads_it_and_cannot_post()
    {
        var (reader, at) = (await site.SignedIn("contributor"), Practice.Section("section_about"));
        var page = await reader.OpenAsync(at);

        page.QuerySelectorAll("main input:not([type=hidden]), main textarea, main select").Should().OnlyContain(control => control.Closest("fieldset[disabled]") != null);
        page.QuerySelectorAll("main button[name=go][value=next], script[src*=fill]").Should().BeEmpty();
        using var answer = await reader.SaveAsync(page, at, ("offices_consulted:version", "0"), ("offices_consulted:value", "5"));
        answer.StatusCode.Should().BeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
        (await (await site.SignedIn("focal-point")).OpenAsync(at)).Value("offices_consulted:value").Should().NotBe("5");
    }

    [Fact]
    public async Task A_section_weighs_less_than_100_KB_compressed_with_its_sheet_and_scripts()
    {
        var reader = await site.SignedIn("focal-point");
        using var request = new HttpRequestMessage(HttpMethod.Get, Practice.Section("section_initiatives_data"));
        request.Headers.Add("Accept-Encoding", "gzip");
        using var answer = await reader.SendAsync(request);
        var page = await reader.OpenAsync(Practice.Section("section_initiatives_data"));
        var files = new[] { page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!, "/js/fill.js", "/js/queue.js", "/js/sender.js", "/js/controls.js" };

        var weight = (await answer.Content.ReadAsByteArrayAsync()).Length;
        foreach (var file in files)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, file);
            asked.Headers.Add("Accept-Encoding", "gzip");
            using var sent = await reader.SendAsync(asked);
            weight += (await sent.Content.ReadAsByteArrayAsync()).Length;
        }
        weight.Should().BeLessThan(100 * 1024);
    }
}
