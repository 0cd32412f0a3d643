using AngleSharp;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Assessment.Web.Tests;

/// <summary>The site with demo data, started once for all tests of a class.</summary>
public class Site : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("assessment-web-");

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseEnvironment("Development").UseSetting("Folders:Data", data.FullName).UseSetting("Charts:DrawAhead", "false");

    /// <summary>A reader who follows no redirects.</summary>
    public HttpClient Reader() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Opens a page that must be there.</summary>
    public async Task<IHtmlDocument> Open(string address, string language = "en")
    {
        using var reader = Reader();
        using var answer = await reader.GetAsync(With(address, language));
        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.OK, address);
        return await Read(answer);
    }

    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer)
    {
        var browser = BrowsingContext.New(Configuration.Default);
        var html = await answer.Content.ReadAsStringAsync();
        return (IHtmlDocument)await browser.OpenAsync(page => page.Content(html));
    }

    public static string With(string address, string language) => $"{address}{(address.Contains('?') ? '&' : '?')}lang={language}";

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && data.Exists)
            data.Delete(recursive: true);
    }
}
