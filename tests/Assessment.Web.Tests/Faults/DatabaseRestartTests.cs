using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Assessment.Bench.Filling;
using Assessment.Data;
using Assessment.Data.Backups;
using Assessment.Web.Tests.Pages.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Tests.Faults;

/// <summary>PostgreSQL is restarted while many people save. Real as in an office: through the site, with sign-in, forms and autosave.</summary>
public sealed class DatabaseRestartTests
{
    private const int People = 12, Bodies = 4;

    private readonly ConcurrentDictionary<Guid, (string Question, string Value)> acknowledged = new();
    private readonly ConcurrentBag<HttpStatusCode> saves = [], pages = [];

    [SkippableTheory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task People_are_told_to_wait_the_retry_succeeds_and_no_acknowledged_answer_is_lost(string mode)
    {
        await using var server = await PostgresServer.StartAsync();
        var database = DatabaseSetting.Read(server.Setting, [])!;
        var crowd = await Crowd.MakeAsync(database, 30, People, Bodies);
        await using var site = new Site().WithWebHostBuilder(host => host.UseSetting("Demo", "false").UseSetting(DatabaseSetting.Name, server.Setting));
        var writers = await Task.WhenAll(crowd.Writers.Select(async who => (Who: who, Reader: await SignIn(site.CreateClient(new() { AllowAutoRedirect = false }), who))));
        using var stop = new CancellationTokenSource();
        var work = writers.Select(writer => Write(writer.Who, writer.Reader, stop.Token)).Concat(writers.Take(3).Select(writer => Look(writer.Who, writer.Reader, stop.Token))).ToList();

        await UntilSaved(60);
        await server.StopAsync(mode);
        await Task.Delay(500);
        await server.StartAgainAsync();
        await UntilSaved(acknowledged.Count + 60);
        await stop.CancelAsync();
        await Task.WhenAll(work).WaitAsync(TimeSpan.FromSeconds(60));

        pages.Distinct().Should().BeEquivalentTo([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]);
        saves.Distinct().Should().BeEquivalentTo([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]);
        await using var db = database.Open(Reader.System("a test"));
        var stored = await db.AnswerChanges.ToDictionaryAsync(change => change.EditId, change => (change.Question, change.Text ?? ""));
        acknowledged.Where(edit => !stored.TryGetValue(edit.Key, out var there) || there != edit.Value).Should().BeEmpty("what was reported as saved is there");
        (await Verification.VerifyAsync(database, "")).Should().BeEmpty("every answer is the last line of a history without gaps");
    }

    /// <summary>Saves again and again, each edit until it is acknowledged.</summary>
    private async Task Write(CrowdWriter who, HttpClient reader, CancellationToken stop)
    {
        var (at, question) = (who.Section(0), who.Rank + 1);
        var page = await reader.OpenAsync(at);
        for (var version = 0; !stop.IsCancellationRequested; version++)
        {
            var (edit, value) = (Guid.NewGuid(), Crowd.Value(question, version + 1));
            while (!await Saved(edit, value))
                await Task.Delay(100, CancellationToken.None);
            acknowledged[edit] = ($"q{question}", value);

            async Task<bool> Saved(Guid id, string text)
            {
                using var answer = await reader.AutosaveAsync(page, at, $"q{question}", version, id, ("value", text));
                saves.Add(answer.StatusCode);
                if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                    await IsToldToScripts(answer);
                else
                    answer.StatusCode.Should().Be(HttpStatusCode.OK);
                return answer.StatusCode == HttpStatusCode.OK && JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None)).RootElement.GetProperty("version").GetInt32() == version + 1;
            }
        }
    }

    /// <summary>Opens a page again and again.</summary>
    private async Task Look(CrowdWriter who, HttpClient reader, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var answer = await reader.GetAsync(who.Section(1), CancellationToken.None);
            pages.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                await IsToldToPeople(answer);
            else
                (await answer.Content.ReadAsStringAsync(CancellationToken.None)).Should().Contain("</html>", "half a page is none");
            await Task.Delay(20, CancellationToken.None);
        }
    }

    private static async Task IsToldToScripts(HttpResponseMessage answer)
    {
        answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        (await answer.Content.ReadAsStringAsync()).Should().Be("""{"again":true,"after":5}""");
    }

    private static async Task IsToldToPeople(HttpResponseMessage answer)
    {
        answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        var page = await Site.Read(answer);
        page.QuerySelector("h1")!.TextContent.Should().Be("The site will be back in a minute");
        page.QuerySelector("header.masthead").Should().NotBeNull("it looks like the site");
        page.Body!.TextContent.Should().NotContainAny("Npgsql", "Exception", "   at ");
    }

    private static async Task<HttpClient> SignIn(HttpClient reader, CrowdWriter who)
    {
        using var answer = await reader.Submit("/account/sign-in", new() { ["Email"] = who.Email, ["Password"] = Crowd.Password });
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return reader;
    }

    private async Task UntilSaved(int count)
    {
        for (var waited = 0; acknowledged.Count < count; waited++)
        {
            waited.Should().BeLessThan(600, "saving goes on");
            await Task.Delay(100);
        }
    }
}
