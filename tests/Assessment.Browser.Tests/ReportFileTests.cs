using System.Globalization;
using Assessment.Domain.Rounds;
using Assessment.Reports.Rendering;
using Assessment.Reports.Sections;
using Assessment.Reports.Templates;
using Assessment.Reports.Writers;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests;

/// <summary>The report as one HTML file, opened from a disk as a minister's office would: axe-clean, no wider than its window, and it asks nobody for anything.</summary>
[Collection("browser")]
public sealed class ReportFileTests(LiveSite site)
{
    [SkippableTheory]
    [InlineData("mecigep-open-government/examples/saint-lucia-2015", "mecigep-peer-review", "en", 1280)]
    [InlineData("mecigep-open-government/examples/saint-lucia-2015", "mecigep-peer-review", "es", 320)]
    [InlineData("undesa-style-digital-capabilities/examples/workshop", "capability-profile", "fr", 1280)]
    [InlineData("undesa-style-digital-capabilities/examples/workshop", "capability-profile", "en", 320)]
    public async Task The_file_is_axe_clean_fits_and_loads_nothing(string round, string template, string language, int width)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var file = Path.ChangeExtension(Path.GetTempFileName(), "html");
        try
        {
            await File.WriteAllBytesAsync(file, await Html(round, template, language));
            var page = await site.Window(width);
            var asked = new List<string>();
            var faults = new List<string>();
            page.Request += (_, request) => asked.Add(request.Url);
            page.Console += (_, message) => { if (message.Type == "error") faults.Add(message.Text); };
            await page.GotoAsync($"file://{file}", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

            asked.Should().Equal($"file://{file}");
            faults.Should().BeEmpty();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0);
            (await Violations(page)).Should().BeEmpty();
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            (await Violations(page)).Should().BeEmpty();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<byte[]> Html(string round, string template, string language)
    {
        var root = Root();
        var loaded = LoadedRound.Read(Path.Combine(root, "questionnaires", round)).Round!;
        var plan = TemplateFolder.Read(Path.Combine(root, "reports", template)).Template!;
        await using var renderer = Renderer.Start();
        using var bytes = new MemoryStream();
        var material = new ReportMaterial(loaded.Folder, loaded.Questionnaire, loaded.Sheets, ReportTemplate.CultureOf(language)) { Template = plan };
        var written = await AllWriters.With(renderer).Single(w => w.Format == "html").WriteAsync(plan.Report(material), bytes);
        written.Problems.Should().BeEmpty();
        return bytes.ToArray();
    }

    private static async Task<IEnumerable<string>> Violations(IPage page)
    {
        var options = new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        };
        var result = await page.RunAxe(options);
        return result.Violations.SelectMany(rule => rule.Nodes.Select(node => string.Create(CultureInfo.InvariantCulture, $"{rule.Id}: {rule.Help}: {node.Html}")));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Assessment.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Assessment.sln is not above the tests.");
    }
}
