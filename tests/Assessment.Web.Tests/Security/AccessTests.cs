using Assessment.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Security;

public sealed class AccessTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_way_into_the_site_has_a_line_in_the_access_table()
    {
        var ways = await Ways();

        ways.Should().NotBeEmpty();
        ways.Should().BeSubsetOf(Lines);
    }

    [Fact]
    public async Task Every_line_of_the_access_table_is_a_way_into_the_site() =>
        Lines.Should().OnlyHaveUniqueItems().And.BeSubsetOf(await Ways());

    private static IEnumerable<(string, string, string)> Lines => Access.Table.Select(entry => (entry.Method, entry.Route, entry.Handler));

    [Fact]
    public void Every_page_of_the_table_has_an_address_that_the_tests_open() =>
        Access.Table.Where(entry => entry.Method == "GET" && !entry.Route.StartsWith("error/", StringComparison.Ordinal)).Select(entry => entry.Route)
            .Should().BeSubsetOf([.. Addresses.OfRoutes.Keys, .. Addresses.OfFiles.Keys, .. Addresses.Steps]);

    [Fact]
    public async Task A_method_that_no_page_handles_is_refused()
    {
        using var reader = site.Reader();
        using var answer = await reader.PostAsync("/", null);

        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.MethodNotAllowed);
    }

    private async Task<List<(string, string, string)>> Ways()
    {
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        var loader = site.Services.GetRequiredService<PageLoader>();
        var ways = new List<(string, string, string)>();
        foreach (var endpoint in endpoints.Where(endpoint => !AccessMiddleware.IsStaticFile(endpoint)))
        {
            var route = AccessMiddleware.RouteOf(endpoint);
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods;
                // A page without handlers answers GET.
                ways.AddRange(handlers.Count == 0 ? [("GET", route, "")] : handlers.Select(handler => (handler.HttpMethod.ToUpperInvariant(), route, handler.Name ?? "")));
            }
            else
            {
                var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"];
                ways.AddRange(methods.Select(method => (method, route, "")));
            }
        }
        return [.. ways.Distinct()];
    }
}
