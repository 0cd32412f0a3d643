using System.Text.RegularExpressions;

namespace Assessment.Browser.Tests;

/// <summary>One page that the browser looks at.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Name">Name of its picture.</param>
/// <param name="Who">The demo account that looks; blank for everybody.</param>
public sealed record Seen(string Address, string Name, string Who = "")
{
    public static implicit operator Seen((string Address, string Name) page) => new(page.Address, page.Name);

    public static implicit operator Seen((string Address, string Name, string Who) page) => new(page.Address, page.Name, page.Who);
}

/// <summary>Every page that the browser looks at, and the name of its picture. States of a page that need more than its address are in <see cref="PageStates"/>.</summary>
public static partial class Pages
{
    private const string Fill = "/fill/saint-lucia-practice/division-modernisation";
    private const string Coordinate = "/coordinate/saint-lucia-practice";

    public static IReadOnlyList<Seen> All { get; } =
    [
        ("/", "home"),
        ("/instruments", "instruments"),
        ("/instruments/mecigep-open-government", "instrument"),
        ("/instruments/mecigep-open-government/sections/section_legal_access", "section"),
        ("/instruments/mecigep-open-government/levels", "levels"),
        ("/instruments/egdi", "index"),
        ("/rounds", "rounds"),
        ("/account/sign-in", "sign-in"),
        ("/account/forgotten", "forgotten"),
        ("/account/link/gone", "link-gone"),
        ("/offline", "offline"),
        ("/rounds/saint-lucia-2015", "round"),
        ("/rounds/saint-lucia-2015/scorecard", "scorecard"),
        ("/rounds/saint-lucia-2015/heatmap", "heatmap"),
        ("/rounds/saint-lucia-2015/explain/agreed/open_government", "explain-root"),
        ("/rounds/saint-lucia-2015/explain/agreed/legal_data", "explain-topic"),
        ("/rounds/saint-lucia-2015/explain/self/secrecy_rules", "explain-answer"),
        ("/rounds/saint-lucia-2015/recommendations", "recommendations"),
        ("/rounds/saint-lucia-2015/report", "report"),
        ("/rounds/example-island-workshop-2026/scorecard", "scorecard-profile"),
        ("/rounds/example-island-workshop-2026/heatmap", "heatmap-profile"),
        ("/rounds/example-island-workshop-2026/explain/self/vision?sheet=3", "explain-sheet"),
        ("/nowhere", "missing"),

        ("/mine", "mine-coordinator", "coordinator"),
        ("/coordinate", "coordinate", "coordinator"),
        ("/coordinate/new", "new-round", "coordinator"),
        ("/coordinate/new?Instrument=mecigep-open-government%7C2026.1", "new-round-facts", "coordinator"),
        ("/coordinate/questionnaires", "upload", "coordinator"),
        (Coordinate, "follow", "coordinator"),
        (Coordinate + "/facts", "facts", "coordinator"),
        (Coordinate + "/institutions", "institutions", "coordinator"),
        (Coordinate + "/invite", "invite-many", "coordinator"),
        (Coordinate + "/mail", "mail", "coordinator"),
        (Coordinate + "/people", "staff", "coordinator"),
        (Coordinate + "/return/division-modernisation", "return", "coordinator"),
        (Fill, "tasks-coordinator", "coordinator"),
        (Coordinate, "refused", "expert"),

        ("/mine", "mine", "focal-point"),
        (Fill, "tasks", "focal-point"),
        (Fill + "/sections/section_about", "fill-about", "focal-point"),
        (Fill + "/sections/section_instruments", "fill-entries", "focal-point"),
        (Fill + "/sections/section_legal_access", "fill-choices", "focal-point"),
        (Fill + "/sections/section_legal_data", "fill-levels", "focal-point"),
        (Fill + "/sections/section_initiatives_data", "fill-matrix", "focal-point"),
        (Fill + "/sections/section_institutions_data", "fill-numbers", "focal-point"),
        (Fill + "/sections/section_outlook", "fill-ranking", "focal-point"),
        (Fill + "/history/answers_as_of", "history", "focal-point"),
        (Fill + "/remarks", "remarks", "focal-point"),
        (Fill + "/remarks/answers_as_of", "remarks-of", "focal-point"),
        (Fill + "/evidence", "evidence", "focal-point"),
        (Fill + "/evidence/for/access_law_status", "evidence-for", "focal-point"),
        (Fill + "/people", "share", "focal-point"),
        (Fill + "/handover", "hand-over-whom", "focal-point"),
        (Fill + "/handover?person=00000000-0000-7000-8000-000000000006", "hand-over", "focal-point"),
        (Fill + "/start-from", "start-from", "focal-point"),
        (Fill + "/quality", "quality", "focal-point"),
        (Fill + "/check", "check", "focal-point"),
        (Fill + "/receipt", "receipt-none", "focal-point"),
        (Fill + "/changes", "changes-none", "focal-point"),
        ("/account", "account", "focal-point"),
        ("/account/password", "password", "focal-point"),
        ("/account/codes", "codes", "focal-point"),
        ("/account/close", "close", "focal-point"),
        ("/account/address", "address", "focal-point"),
        ("/account/data", "my-data", "focal-point"),
        (Fill + "/ready", "ready", "focal-point"),
        (Fill + "/handover", "handover", "focal-point"),

        ("/mine", "mine-contributor", "contributor"),
        (Fill + "/sections/section_legal_access", "fill-not-yours", "contributor"),
        ("/mine", "mine-head", "head"),
        (Fill + "/sign", "sign", "head"),
        ("/audit", "audit", "administrator"),
        ("/audit?from=never", "audit-wrong", "administrator"),
        ("/people", "people", "administrator"),
        ("/people/invite", "people-invite", "administrator"),
        ("/people/mail", "people-mail", "administrator"),
        ("/people/mail/00000000-0000-7000-8000-000000000100", "people-letter", "administrator"),
        ("/people/00000000-0000-7000-8000-000000000004", "person", "administrator"),
        ("/people/00000000-0000-7000-8000-000000000004/delete", "person-delete", "administrator"),
    ];

    /// <summary>Routes at which the browser looks at nothing here, and why.</summary>
    public static IReadOnlyDictionary<string, string> Exempt { get; } = new Dictionary<string, string>
    {
        ["account/provider"] = "leads on to the government's own sign-in and shows nothing",
        ["account/second-step"] = "a step between two pages; its form is that of a password",
        ["audit/export/{format}"] = "a file",
        ["error/{code:int}"] = "stands in place of a failed page: /nowhere and the refused page are listed",
        ["fill/{round}/{institution}/evidence/{item:guid}/file"] = "a file",
        ["fill/{round}/{institution}/print/{language}/{format}"] = "a document for paper",
        ["instruments/{id}/print/{language}/{format}"] = "a document for paper",
        ["rounds/{round}/charts/{language}/{file}.svg"] = "a picture",
        ["rounds/{round}/report/{language}/{format}"] = "a document, with tests of its own",
        ["rounds/{round}/traces/{layer}/{node}/json"] = "a file",
        ["rounds/{round}/traces/{layer}/{node}/text"] = "a file",
    };

    /// <summary>The accounts that look.</summary>
    public static TheoryData<string> Accounts => [.. All.Select(page => page.Who).Distinct()];

    /// <summary>Whether an address is one of a route of the access table.</summary>
    public static bool IsOn(string address, string route) =>
        Regex.IsMatch(address.Split('?')[0], $"^/{Placeholder().Replace(Regex.Escape(route).Replace(@"\{", "{", StringComparison.Ordinal), "[^/]+")}$");

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex Placeholder();
}
