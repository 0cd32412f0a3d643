using System.Net;
using Assessment.Web.Tests.Pages.Answering;
using Microsoft.AspNetCore.Hosting;

namespace Assessment.Web.Tests.Pages.Errors;

/// <summary>What a form that is refused is answered, on the real server: the status is the site's, whatever the form holds.</summary>
public sealed class RefusedFormTests(RefusedFormTests.OverTheWire site) : IClassFixture<RefusedFormTests.OverTheWire>
{
    private const string SecondStep = "/account/second-step";

    [Theory]
    [InlineData("200")]
    [InlineData("204")]
    [InlineData("301")]
    [InlineData("123456")]
    [InlineData("abcd-efgh")]
    [InlineData("a\0b")]
    public async Task A_field_named_code_is_not_the_code_of_the_answer(string code)
    {
        using var reader = site.Reader();
        using var answer = await reader.PostAsync(SecondStep, new FormUrlEncodedContent([new("Code", code)]));

        await Says(answer, HttpStatusCode.BadRequest, "This cannot be done here");
    }

    [Fact]
    public async Task A_form_with_too_many_fields_is_refused()
    {
        using var reader = site.Reader();
        using var answer = await reader.PostAsync(SecondStep, new FormUrlEncodedContent(Enumerable.Range(0, 1100).Select(field => KeyValuePair.Create($"f{field}", "x"))));

        await Says(answer, HttpStatusCode.BadRequest, "This cannot be done here");
    }

    [Fact]
    public async Task What_is_too_large_is_called_too_large()
    {
        using var reader = site.Reader();
        reader.DefaultRequestHeaders.ExpectContinue = true;
        using var large = new ByteArrayContent(new byte[31_000_000]) { Headers = { ContentType = new("application/x-www-form-urlencoded") } };
        using var answer = await reader.PostAsync(SecondStep, large);

        await Says(answer, HttpStatusCode.RequestEntityTooLarge, "This is too large");
    }

    [Fact]
    public async Task Too_many_codes_are_answered_with_when_to_try_again()
    {
        using var strict = new OverTheWire { TriesPerMinute = "2" };
        using var reader = strict.Reader();
        for (var tries = 0; tries < 2; tries++)
            (await reader.PostAsync(SecondStep, new FormUrlEncodedContent([new("Code", "123456")]))).Dispose();
        using var answer = await reader.PostAsync(SecondStep, new FormUrlEncodedContent([new("Code", "123456")]));

        answer.Headers.RetryAfter!.Delta.Should().BePositive();
        await Says(answer, HttpStatusCode.TooManyRequests, "Please wait a minute");
    }

    [Fact]
    public async Task A_long_section_is_saved_without_scripts()
    {
        using var reader = await site.SignInAgain("focal-point");
        var at = Practice.Section("section_legal_data");
        var page = await reader.OpenAsync(at);
        var entries = Enumerable.Range(0, 3000).Select(entry => ($"entry{entry}:value", "x"));
        using var saved = await reader.SaveAsync(page, at, [("go", "later"), ("open_data_mandate:value", "3"), .. entries]);

        saved.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await reader.OpenAsync(at)).Value("open_data_mandate:value").Should().Be("3");
    }

    private static async Task Says(HttpResponseMessage answer, HttpStatusCode status, string heading)
    {
        answer.StatusCode.Should().Be(status);
        (await Site.Read(answer)).QuerySelector("h1")!.TextContent.Should().Be(heading);
    }

    /// <summary>The site on Kestrel, which checks what the server of tests lets pass.</summary>
    public sealed class OverTheWire : Site
    {
        public OverTheWire() => UseKestrel(0);

        public string TriesPerMinute { get; init; } = "100000";

        public override HttpClient Reader()
        {
            StartServer();
            // A client of the factory follows redirects on Kestrel, whatever its options say.
            return new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress };
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Accounts:TriesPerMinute", TriesPerMinute);
        }
    }
}
