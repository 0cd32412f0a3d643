using System.Net;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Errors;

public sealed class ShowTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/error/500")]
    [InlineData("/Home/Show")]
    public async Task A_page_that_does_not_exist_says_so(string address)
    {
        using var reader = site.Reader();
        using var answer = await reader.GetAsync(address);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Site.Read(answer)).QuerySelector("h1")!.TextContent.Should().Be("This page does not exist");
    }

    [Fact]
    public async Task Without_a_connection_the_page_tries_again_and_does_not_ask_to_sign_in()
    {
        using var reader = site.Reader();
        using var answer = await reader.GetAsync("/offline");
        var page = await Site.Read(answer);

        page.QuerySelector("main a.govuk-button")!.GetAttribute("href").Should().Be("", "it stands in the place of the page that was asked for");
        page.QuerySelectorAll("a[href*='sign-in']").Should().BeEmpty("it does not know who is signed in");
        using var home = await reader.GetAsync("/");
        (await Site.Read(home)).QuerySelectorAll("a[href*='sign-in']").Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("en", "Something went wrong on our side")]
    [InlineData("es", "Algo ha fallado de nuestro lado")]
    public async Task A_fault_is_owned_up_to_without_showing_its_inside(string language, string heading)
    {
        using var broken = site.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.Configure<RazorPagesOptions>(
            pages => pages.Conventions.AddFolderApplicationModelConvention("/Home", page => page.Filters.Add(new Breaking())))));
        using var reader = broken.CreateClient();
        using var answer = await reader.GetAsync(Site.With("/", language));
        var page = await Site.Read(answer);

        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        page.QuerySelector("h1")!.TextContent.Should().Be(heading);
        page.Body!.TextContent.Should().NotContain(Breaking.Secret);
        answer.Headers.Contains("Content-Security-Policy").Should().BeTrue();
    }

    /// <summary>Makes a page fail.</summary>
    private sealed class Breaking : IResourceFilter
    {
        public const string Secret = "the table of passwords is at fault";

        public void OnResourceExecuting(ResourceExecutingContext context) => throw new InvalidOperationException(Secret);

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
