namespace Assessment.Web.Security;

/// <summary>One way into the site.</summary>
/// <param name="Method">HTTP method; HEAD follows GET.</param>
/// <param name="Route">Route pattern as the page declares it, without the leading slash.</param>
/// <param name="Who">Who may use it.</param>
/// <param name="Handler">The page's handler, where it is a named one (<c>?handler=Remove</c>).</param>
public readonly record struct Entry(string Method, string Route, Who Who, string Handler = "");

/// <summary>Every way into the site and who may use it. What is not listed here is not served; a test walks all endpoints and asks for their line.</summary>
public static class Access
{
    public static IReadOnlyList<Entry> Table { get; } =
    [
        new("GET", "", Who.Public),
        new("GET", "account", Who.SignedIn),
        new("GET", "account/close", Who.SignedIn),
        new("GET", "account/codes", Who.SignedIn),
        new("GET", "account/forgotten", Who.Public),
        new("GET", "account/link/{secret}", Who.Public),
        new("GET", "account/password", Who.SignedIn),
        new("GET", "account/provider", Who.Public),
        new("GET", "account/provider", Who.Public, "Back"),
        new("GET", "account/second-step", Who.Public),
        new("GET", "account/sign-in", Who.Public),
        new("GET", "audit", Who.Administrator),
        new("GET", "audit/export/{format}", Who.Administrator),
        new("GET", "coordinate", Who.SignedIn),
        new("GET", "coordinate/new", Who.MayOpenRounds),
        new("GET", "coordinate/questionnaires", Who.MayOpenRounds),
        new("GET", "coordinate/{round}", Who.Coordinator),
        new("GET", "coordinate/{round}/facts", Who.Coordinator),
        new("GET", "coordinate/{round}/institutions", Who.Coordinator),
        new("GET", "coordinate/{round}/invite", Who.Coordinator),
        new("GET", "coordinate/{round}/mail", Who.Coordinator),
        new("GET", "coordinate/{round}/people", Who.Coordinator),
        new("GET", "coordinate/{round}/return/{institution}", Who.Coordinator | Who.Experts),
        new("GET", "error/{code:int}", Who.Public),
        new("GET", "fill/{round}/{institution}", Who.Members | Who.Coordinator),
        new("GET", "fill/{round}/{institution}/evidence", Who.Readers),
        new("GET", "fill/{round}/{institution}/evidence/for/{question}", Who.Members | Who.Coordinator),
        new("GET", "fill/{round}/{institution}/evidence/{item:guid}/file", Who.Readers),
        new("GET", "fill/{round}/{institution}/changes", Who.Readers),
        new("GET", "fill/{round}/{institution}/check", Who.Readers),
        new("GET", "fill/{round}/{institution}/history/{question}", Who.Members | Who.Coordinator),
        new("GET", "fill/{round}/{institution}/print/{language}/{format}", Who.Readers),
        new("GET", "fill/{round}/{institution}/people", Who.Members | Who.Coordinator),
        new("GET", "mine", Who.SignedIn),
        new("GET", "fill/{round}/{institution}/quality", Who.Readers),
        new("GET", "fill/{round}/{institution}/receipt", Who.Readers),
        new("GET", "fill/{round}/{institution}/receipt", Who.Readers, "Receipt"),
        new("GET", "fill/{round}/{institution}/receipt", Who.Readers, "Submission"),
        new("GET", "fill/{round}/{institution}/sections/{section}", Who.Members | Who.Coordinator),
        new("GET", "fill/{round}/{institution}/sections/{section}", Who.Members | Who.Coordinator, "Now"),
        new("GET", "fill/{round}/{institution}/sign", Who.Signers),
        new("GET", "fill/{round}/{institution}/start-from", Who.FocalPoint),
        new("GET", "instruments", Who.Public),
        new("GET", "instruments/{id}", Who.Public),
        new("GET", "instruments/{id}/levels", Who.Public),
        new("GET", "instruments/{id}/print/{language}/{format}", Who.Public),
        new("GET", "instruments/{id}/sections/{section}", Who.Public),
        new("GET", "people", Who.Administrator),
        new("GET", "people/invite", Who.Administrator),
        new("GET", "people/mail", Who.Administrator),
        new("GET", "people/mail/{id:guid}", Who.Administrator),
        new("GET", "people/{id:guid}", Who.Administrator),
        new("GET", "offline", Who.Public),
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
        new("POST", "account", Who.SignedIn),
        new("POST", "account", Who.SignedIn, "Everywhere"),
        new("POST", "account/close", Who.SignedIn),
        new("POST", "account/codes", Who.SignedIn, "Renew"),
        new("POST", "account/codes", Who.SignedIn, "TurnOff"),
        new("POST", "account/codes", Who.SignedIn, "TurnOn"),
        new("POST", "account/forgotten", Who.Public),
        new("POST", "account/link/{secret}", Who.Public),
        new("POST", "account/password", Who.SignedIn),
        new("POST", "account/second-step", Who.Public),
        new("POST", "account/sign-in", Who.Public),
        new("POST", "account/sign-out", Who.Public),
        new("POST", "fill/{round}/{institution}/evidence", Who.FocalPoint | Who.Contributor),
        new("POST", "fill/{round}/{institution}/evidence", Who.FocalPoint | Who.Contributor, "Remove"),
        new("POST", "fill/{round}/{institution}/evidence/for/{question}", Who.FocalPoint | Who.Contributor),
        new("POST", "fill/{round}/{institution}/evidence/for/{question}", Who.FocalPoint | Who.Contributor, "Add"),
        new("POST", "coordinate/{round}/return/{institution}", Who.Coordinator | Who.Experts),
        new("POST", "fill/{round}/{institution}/check", Who.Signers, "Read"),
        new("POST", "fill/{round}/{institution}/history/{question}", Who.FocalPoint | Who.Contributor),
        new("POST", "fill/{round}/{institution}/people", Who.FocalPoint),
        new("POST", "fill/{round}/{institution}/people", Who.FocalPoint, "Take"),
        new("POST", "fill/{round}/{institution}/quality", Who.FocalPoint | Who.Contributor, "Confirm"),
        new("POST", "fill/{round}/{institution}/quality", Who.FocalPoint | Who.Signers, "Keep"),
        new("POST", "fill/{round}/{institution}/quality", Who.FocalPoint | Who.Signers, "Reopen"),
        new("POST", "fill/{round}/{institution}/sections/{section}", Who.FocalPoint | Who.Contributor),
        new("POST", "fill/{round}/{institution}/sections/{section}", Who.FocalPoint | Who.Contributor, "Answer"),
        new("POST", "coordinate/new", Who.MayOpenRounds),
        new("POST", "coordinate/questionnaires", Who.MayOpenRounds),
        new("POST", "coordinate/questionnaires", Who.MayOpenRounds, "Publish"),
        new("POST", "coordinate/{round}", Who.Coordinator, "Move"),
        new("POST", "coordinate/{round}/facts", Who.Coordinator),
        new("POST", "coordinate/{round}/institutions", Who.Coordinator, "Add"),
        new("POST", "coordinate/{round}/institutions", Who.Coordinator, "Known"),
        new("POST", "coordinate/{round}/institutions", Who.Coordinator, "Return"),
        new("POST", "coordinate/{round}/institutions", Who.Coordinator, "Weigh"),
        new("POST", "coordinate/{round}/institutions", Who.Coordinator, "Withdraw"),
        new("POST", "coordinate/{round}/invite", Who.Coordinator),
        new("POST", "coordinate/{round}/invite", Who.Coordinator, "Send"),
        new("POST", "coordinate/{round}/mail", Who.Coordinator, "Again"),
        new("POST", "coordinate/{round}/mail", Who.Coordinator, "Remind"),
        new("POST", "coordinate/{round}/people", Who.Coordinator, "Again"),
        new("POST", "coordinate/{round}/people", Who.Coordinator, "End"),
        new("POST", "coordinate/{round}/people", Who.Coordinator, "Invite"),
        new("POST", "fill/{round}/{institution}/sign", Who.Signers),
        new("POST", "fill/{round}/{institution}/start-from", Who.FocalPoint),
        new("POST", "people/invite", Who.Administrator),
        new("POST", "people/{id:guid}", Who.Administrator, "Close"),
        new("POST", "people/{id:guid}", Who.Administrator, "Demote"),
        new("POST", "people/{id:guid}", Who.Administrator, "ForgetCodes"),
        new("POST", "people/{id:guid}", Who.Administrator, "Link"),
        new("POST", "people/{id:guid}", Who.Administrator, "Promote"),
        new("POST", "people/{id:guid}", Who.Administrator, "Reopen"),
    ];

    private static readonly Dictionary<(string, string, string), Who> Known =
        Table.ToDictionary(entry => (entry.Method, entry.Route, entry.Handler.ToUpperInvariant()), entry => entry.Who);

    private static readonly HashSet<string> Routes = [.. Table.Select(entry => entry.Route)];

    /// <summary>Who may use this method, route and handler; null when the table has no line for them.</summary>
    public static Who? Find(string method, string route, string handler = "") =>
        Known.TryGetValue((HttpMethods.IsHead(method) ? "GET" : method, route, handler.ToUpperInvariant()), out var who) ? who : null;

    /// <summary>Whether the table has a line for this route, whatever the method.</summary>
    public static bool Lists(string route) => Routes.Contains(route);
}
