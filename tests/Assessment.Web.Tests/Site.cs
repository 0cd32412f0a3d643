using System.Collections.Concurrent;
using AngleSharp;
using AngleSharp.Html.Dom;
using Assessment.Web.Accounts;
using Assessment.Web.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Assessment.Web.Tests;

/// <summary>The site with demo data, started once for all tests of a class.</summary>
public class Site : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("assessment-web-");

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseEnvironment("Development").UseSetting("Folders:Data", data.FullName).UseSetting("Charts:DrawAhead", "false")
            .UseSetting(nameof(DemoPassword), DemoPassword).UseSetting("Accounts:TriesPerMinute", "100000");

    /// <summary>The password of every demo account.</summary>
    public const string DemoPassword = "green islands at noon";

    private readonly ConcurrentDictionary<string, Lazy<Task<HttpClient>>> signedIn = new();

    /// <summary>A reader who follows no redirects.</summary>
    public virtual HttpClient Reader() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>The demo account with this name (see DemoAccounts), signed in; one for all tests of a class, so leave it open and signed in.</summary>
    public Task<HttpClient> SignedIn(string who) => signedIn.GetOrAdd(who, name => new(() => SignInAgain(name))).Value;

    /// <summary>A demo account in a browser of its own, signed in.</summary>
    public async Task<HttpClient> SignInAgain(string who)
    {
        var reader = Reader();
        using var answer = await reader.Submit("/account/sign-in", new() { ["Email"] = DemoAccounts.EmailOf(who), ["Password"] = DemoPassword });
        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.Redirect, $"{who} signs in");
        return reader;
    }

    /// <summary>Somebody who may open this page: nobody in particular where it is public.</summary>
    public Task<HttpClient> ReaderOf(string address) => Addresses.WhoOf(address) switch
    {
        Who.Administrator => SignedIn("administrator"),
        Who.SignedIn => SignedIn("focal-point"),
        Who.Signers => SignedIn("head"),
        var who when who.HasFlag(Who.Coordinator) && !who.HasFlag(Who.FocalPoint) => SignedIn("coordinator"),
        var who when who.HasFlag(Who.FocalPoint) => SignedIn("focal-point"),
        var who when (who & (Who.Coordinator | Who.MayOpenRounds)) != 0 => SignedIn("coordinator"),
        _ => Task.FromResult(Reader()),
    };

    /// <summary>Opens a page that must be there, as somebody who may.</summary>
    public async Task<IHtmlDocument> Open(string address, string language = "en")
    {
        var reader = await ReaderOf(address);
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
