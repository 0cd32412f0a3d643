using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests;

/// <summary>The real site on a free port of this computer, and a real browser. Where Chromium is missing, <see cref="Missing"/> says so and tests are skipped.</summary>
public sealed class LiveSite : IAsyncLifetime, IDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>What Chromium needs to run as root, without display and without calling home.</summary>
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--force-prefers-reduced-motion",
    ];

    private Kestrel? kestrel;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Why there is no browser; null when there is one.</summary>
    public static string? Missing { get; } = File.Exists(Chromium) ? null : $"Chromium is not installed: {Chromium} does not exist (apt-get install chromium).";

    public string Address => kestrel!.Address;

    /// <summary>Where the site's mail arrives.</summary>
    public Mailbox Post { get; private set; } = null!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        if (Missing is not null)
            return;
        Post = new Mailbox();
        kestrel = new Kestrel(Post.Port);
        kestrel.StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Headless = true, Args = Flags });
    }

    /// <summary>The password of every demo account.</summary>
    public const string DemoPassword = "green islands at noon";

    /// <summary>A fresh window in which a demo account is signed in.</summary>
    public async Task<IPage> SignedIn(string who, int width = 1280, string language = "en", bool scripts = true)
    {
        var page = await Window(width, language, scripts);
        await page.SignIn(who);
        return page;
    }

    /// <summary>A fresh window of this width, in this language.</summary>
    public async Task<IPage> Window(int width, string language = "en", bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            Locale = language,
            BaseURL = Address,
            JavaScriptEnabled = scripts,
        });
        return await context.NewPageAsync();
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        Dispose();
        if (Post is not null)
            await Post.DisposeAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        playwright?.Dispose();
        kestrel?.Dispose();
    }

    private sealed class Kestrel : WebApplicationFactory<Program>
    {
        private readonly int smtp;
        private readonly int port = FreePort();
        private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("assessment-browser-");

        public Kestrel(int smtp)
        {
            this.smtp = smtp;
            UseKestrel(port);
        }

        public string Address => $"http://localhost:{port}";

        protected override IHost CreateHost(IHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(
            [
                new("Folders:Data", data.FullName), new("DemoPassword", DemoPassword), new("Accounts:TriesPerMinute", "100000"),
                new("Mail:Host", "127.0.0.1"), new("Mail:Port", $"{smtp}"), new("Mail:Encrypted", "false"), new("Mail:PollSeconds", "0.5"), new("Site:Address", Address),
            ]));
            return base.CreateHost(builder);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && data.Exists)
                data.Delete(recursive: true);
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}

/// <summary>Coming in.</summary>
public static class SigningIn
{
    public static async Task SignIn(this IPage page, string who)
    {
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("[name=Email]", $"{who}@demo.example");
        await page.FillAsync("[name=Password]", LiveSite.DemoPassword);
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
    }
}

/// <summary>All browser tests share one site and one browser.</summary>
[CollectionDefinition("browser")]
public sealed class OneBrowser : ICollectionFixture<LiveSite>;
