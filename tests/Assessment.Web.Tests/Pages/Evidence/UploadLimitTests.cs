using System.Net;
using Assessment.Web.Tests.Pages.Answering;
using Microsoft.AspNetCore.Hosting;

namespace Assessment.Web.Tests.Pages.Evidence;

/// <summary>How large a request may be, with the real server: Evidence:MaximumMegabytes is 50.</summary>
public sealed class UploadLimitTests(UploadLimitTests.LargeSite site) : IClassFixture<UploadLimitTests.LargeSite>
{
    private const int Megabyte = 1024 * 1024;
    private static readonly string Library = $"{Practice.Home}/evidence";
    private static readonly string Question = $"{Practice.Home}/evidence/for/anonymisation_rule";

    [Fact]
    public async Task A_file_below_the_setting_is_taken_by_both_forms()
    {
        using (var added = await Upload(Library, 40))
            added.StatusCode.Should().Be(HttpStatusCode.Redirect);
        using (var added = await Upload($"{Question}?handler=Add", 40))
            added.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_file_above_the_setting_is_refused_by_the_page_and_one_far_above_by_the_site()
    {
        using var above = await Upload(Library, 51);
        above.StatusCode.Should().Be(HttpStatusCode.OK);
        (await Site.Read(above)).Errors().Should().ContainSingle().Which.Should().Contain("50 MB");

        using var far = await Upload(Library, 102);
        far.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await Site.Read(far)).QuerySelector("h1")!.TextContent.Should().Be("This is too large");
    }

    [Fact]
    public async Task Other_forms_keep_the_limit_of_the_server()
    {
        foreach (var address in new[] { $"{Library}?handler=Remove", Question, "/account" })
            using (var refused = await Upload(address, 40))
            {
                refused.StatusCode.Should().BeOneOf([HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge], address);
                (await Site.Read(refused)).QuerySelector("h1")!.TextContent.Should().BeOneOf("This cannot be done here", "This is too large");
            }
    }

    private async Task<HttpResponseMessage> Upload(string address, int megabytes)
    {
        var reader = await site.SignedIn("focal-point");
        var page = await reader.OpenAsync(Library);
        var content = new byte[megabytes * Megabyte];
        "%PDF-1.7"u8.CopyTo(content);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent($"A law of {megabytes} MB for {address}"), "Form.Title" },
            { new ByteArrayContent(content), "Upload", "law.pdf" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        // A refusal comes before the file is sent.
        request.Headers.ExpectContinue = true;
        return await reader.SendAsync(request);
    }

    public sealed class LargeSite : Site
    {
        public LargeSite()
        {
            UseKestrel();
            StartServer();
        }

        /// <inheritdoc />
        public override HttpClient Reader() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress };

        /// <inheritdoc />
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Evidence:MaximumMegabytes", "50");
        }
    }
}
