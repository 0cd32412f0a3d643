namespace Assessment.Web.Security;

/// <summary>Who may use a page or handler. Grows with the accounts; today everything the site shows is published.</summary>
public enum Who
{
    /// <summary>Anybody, without signing in.</summary>
    Public,
}

/// <summary>One way into the site.</summary>
/// <param name="Method">HTTP method; HEAD follows GET.</param>
/// <param name="Route">Route pattern as the page declares it, without the leading slash.</param>
/// <param name="Who">Who may use it.</param>
public readonly record struct Entry(string Method, string Route, Who Who);

/// <summary>Every way into the site and who may use it. What is not listed here is not served; a test walks all endpoints and asks for their line.</summary>
public static class Access
{
    public static IReadOnlyList<Entry> Table { get; } =
    [
        new("GET", "", Who.Public),
        new("GET", "error/{code:int}", Who.Public),
        new("GET", "instruments", Who.Public),
        new("GET", "instruments/{id}", Who.Public),
        new("GET", "instruments/{id}/levels", Who.Public),
        new("GET", "instruments/{id}/sections/{section}", Who.Public),
        new("GET", "rounds", Who.Public),
        new("GET", "rounds/{round}", Who.Public),
        new("GET", "rounds/{round}/charts/{language}/{file}.svg", Who.Public),
        new("GET", "rounds/{round}/explain/{layer}/{node}", Who.Public),
        new("GET", "rounds/{round}/heatmap", Who.Public),
        new("GET", "rounds/{round}/recommendations", Who.Public),
        new("GET", "rounds/{round}/report", Who.Public),
        new("GET", "rounds/{round}/report/{language}/{format}", Who.Public),
        new("GET", "rounds/{round}/scorecard", Who.Public),
        new("GET", "rounds/{round}/traces/{layer}/{node}/json", Who.Public),
        new("GET", "rounds/{round}/traces/{layer}/{node}/text", Who.Public),
    ];

    private static readonly HashSet<(string, string)> Known = [.. Table.Select(entry => (entry.Method, entry.Route))];

    private static readonly HashSet<string> Routes = [.. Table.Select(entry => entry.Route)];

    /// <summary>Whether the table has a line for this method and route.</summary>
    public static bool Lists(string method, string route) => Known.Contains((HttpMethods.IsHead(method) ? "GET" : method, route));

    /// <summary>Whether the table has a line for this route, whatever the method.</summary>
    public static bool Lists(string route) => Routes.Contains(route);
}
