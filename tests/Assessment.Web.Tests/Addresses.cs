using Assessment.Web.Accounts;
using Assessment.Web.Security;
using Assessment.Web.Starting;

namespace Assessment.Web.Tests;

/// <summary>One real address for each page of the access table, so that every test of all pages knows where to go.</summary>
public static class Addresses
{
    /// <summary>Route → an address on it. Error pages are not opened directly.</summary>
    public static IReadOnlyDictionary<string, string> OfRoutes { get; } = new Dictionary<string, string>
    {
        [""] = "/",
        ["account"] = "/account",
        ["account/address"] = "/account/address",
        ["account/close"] = "/account/close",
        ["account/data"] = "/account/data",
        ["account/codes"] = "/account/codes",
        ["account/password"] = "/account/password",
        ["account/forgotten"] = "/account/forgotten",
        ["account/link/{secret}"] = "/account/link/not-a-secret",
        ["account/sign-in"] = "/account/sign-in",
        ["audit"] = "/audit",
        ["coordinate/{round}/return/{institution}"] = "/coordinate/saint-lucia-practice/return/division-modernisation",
        ["fill/{round}/{institution}"] = "/fill/saint-lucia-practice/division-modernisation",
        ["fill/{round}/{institution}/evidence"] = "/fill/saint-lucia-practice/division-modernisation/evidence",
        ["fill/{round}/{institution}/evidence/for/{question}"] = "/fill/saint-lucia-practice/division-modernisation/evidence/for/anonymisation_rule",
        ["fill/{round}/{institution}/changes"] = "/fill/saint-lucia-practice/division-modernisation/changes",
        ["fill/{round}/{institution}/check"] = "/fill/saint-lucia-practice/division-modernisation/check",
        ["fill/{round}/{institution}/history/{question}"] = "/fill/saint-lucia-practice/division-modernisation/history/answers_as_of",
        ["fill/{round}/{institution}/handover"] = "/fill/saint-lucia-practice/division-modernisation/handover",
        ["fill/{round}/{institution}/ready"] = "/fill/saint-lucia-practice/division-modernisation/ready",
        ["fill/{round}/{institution}/remarks"] = "/fill/saint-lucia-practice/division-modernisation/remarks",
        ["fill/{round}/{institution}/remarks/{question}"] = "/fill/saint-lucia-practice/division-modernisation/remarks/access_law_status",
        ["mine"] = "/mine",
        ["fill/{round}/{institution}/people"] = "/fill/saint-lucia-practice/division-modernisation/people",
        ["fill/{round}/{institution}/quality"] = "/fill/saint-lucia-practice/division-modernisation/quality",
        ["fill/{round}/{institution}/receipt"] = "/fill/saint-lucia-practice/division-modernisation/receipt",
        ["fill/{round}/{institution}/sections/{section}"] = "/fill/saint-lucia-practice/division-modernisation/sections/section_legal_access",
        ["coordinate"] = "/coordinate",
        ["coordinate/new"] = "/coordinate/new",
        ["coordinate/questionnaires"] = "/coordinate/questionnaires",
        ["coordinate/{round}"] = "/coordinate/saint-lucia-practice",
        ["coordinate/{round}/facts"] = "/coordinate/saint-lucia-practice/facts",
        ["coordinate/{round}/institutions"] = "/coordinate/saint-lucia-practice/institutions",
        ["coordinate/{round}/invite"] = "/coordinate/saint-lucia-practice/invite",
        ["coordinate/{round}/mail"] = "/coordinate/saint-lucia-practice/mail",
        ["coordinate/{round}/people"] = "/coordinate/saint-lucia-practice/people",
        ["fill/{round}/{institution}/sign"] = "/fill/saint-lucia-practice/division-modernisation/sign",
        ["fill/{round}/{institution}/start-from"] = "/fill/saint-lucia-practice/division-modernisation/start-from",
        ["instruments"] = "/instruments",
        ["instruments/{id}"] = "/instruments/mecigep-open-government",
        ["instruments/{id}/levels"] = "/instruments/mecigep-open-government/levels",
        ["instruments/{id}/sections/{section}"] = "/instruments/mecigep-open-government/sections/section_legal_access",
        ["people"] = "/people",
        ["people/invite"] = "/people/invite",
        ["people/mail"] = "/people/mail",
        ["people/mail/{id:guid}"] = $"/people/mail/{DemoAccounts.FirstMail}",
        ["people/{id:guid}"] = $"/people/{DemoAccounts.IdOf("expert")}",
        ["people/{id:guid}/delete"] = $"/people/{DemoAccounts.IdOf("expert")}/delete",
        ["offline"] = "/offline",
        ["rounds"] = "/rounds",
        ["rounds/{round}"] = "/rounds/saint-lucia-2015",
        ["rounds/{round}/explain/{layer}/{node}"] = "/rounds/saint-lucia-2015/explain/agreed/legal",
        ["rounds/{round}/heatmap"] = "/rounds/saint-lucia-2015/heatmap",
        ["rounds/{round}/recommendations"] = "/rounds/saint-lucia-2015/recommendations",
        ["rounds/{round}/report"] = "/rounds/saint-lucia-2015/report",
        ["rounds/{round}/scorecard"] = "/rounds/saint-lucia-2015/scorecard",
    };

    /// <summary>Routes that answer with a file and not with a page.</summary>
    public static IReadOnlyDictionary<string, string> OfFiles { get; } = new Dictionary<string, string>
    {
        ["audit/export/{format}"] = "/audit/export/csv",
        ["fill/{round}/{institution}/evidence/{item:guid}/file"] = $"/fill/saint-lucia-practice/division-modernisation/evidence/{DemoRound.Document}/file",
        ["fill/{round}/{institution}/print/{language}/{format}"] = "/fill/saint-lucia-practice/division-modernisation/print/es/html",
        ["instruments/{id}/print/{language}/{format}"] = "/instruments/mecigep-open-government/print/es/html",
        ["rounds/{round}/charts/{language}/{file}.svg"] = "/rounds/saint-lucia-2015/charts/en/radar-wide.svg",
        ["rounds/{round}/report/{language}/{format}"] = "/rounds/saint-lucia-2015/report/en/docx",
        ["rounds/{round}/traces/{layer}/{node}/json"] = "/rounds/saint-lucia-2015/traces/agreed/legal/json",
        ["rounds/{round}/traces/{layer}/{node}/text"] = "/rounds/saint-lucia-2015/traces/agreed/legal/text",
    };

    /// <summary>Pages that are a step of something and not opened by themselves; each has tests of its own.</summary>
    public static IReadOnlySet<string> Steps { get; } = new HashSet<string> { "account/provider", "account/second-step" };

    /// <summary>Who may open this address, which is one of the pages above.</summary>
    public static Who WhoOf(string address) =>
        OfRoutes.FirstOrDefault(page => page.Value == address.Split('?')[0]).Key is { } route ? Access.Find("GET", route) ?? Who.Public : Who.Public;

    /// <summary>An institution of the round for practising to which no demo account belongs.</summary>
    public const string OtherInstitution = "ministry-public-service";

    /// <summary>An address on this route, of this round and institution.</summary>
    public static string Of(string route, string round, string institution)
    {
        if (OfFiles.TryGetValue(route, out var file) && !route.Contains("{institution}", StringComparison.Ordinal))
            return file;
        if (OfRoutes.TryGetValue(route, out var page) && !route.Contains("{institution}", StringComparison.Ordinal))
            return page;
        return "/" + route.Replace("{round}", round).Replace("{institution}", institution)
            .Replace("{section}", "section_legal_access").Replace("{question}", "access_law_status").Replace("{language}", "en").Replace("{format}", "html").Replace("{item:guid}", DemoRound.Document.ToString());
    }

    public static IEnumerable<string> Pages => OfRoutes.Values;

    /// <summary>Each page in English and in one of the other languages, which take turns.</summary>
    public static TheoryData<string, string> PagesAndLanguages()
    {
        var all = new TheoryData<string, string>();
        var others = Web.Languages.Language.All.Skip(1).Select(language => language.Code).ToList();
        foreach (var (index, page) in Pages.Index())
        {
            all.Add(page, "en");
            all.Add(page, others[index % others.Count]);
        }
        return all;
    }
}
