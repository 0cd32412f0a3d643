using Assessment.Data;
using Assessment.Domain.Organisations;
using Assessment.Web.Pages.Answering;
using Microsoft.AspNetCore.Diagnostics;

namespace Assessment.Web;

/// <summary>The main navigation: page and text key.</summary>
public static class Menu
{
    public static IReadOnlyList<(string Page, string Key)> Main { get; } = [("/Rounds/Browse", "Rounds"), ("/Questionnaires/Browse", "Instruments")];

    /// <summary>The main navigation of a reader: what is theirs first, and for who coordinates their rounds.</summary>
    public static IEnumerable<(string Page, string Key)> For(Reader reader) =>
    [
        .. reader.PersonId is null ? [] : new[] { ("/Home/Mine", "Mine") },
        .. Main,
        .. reader.Held.Any(role => role.Role == Role.Coordinator) ? new[] { ("/Rounds/Coordinate", "Coordinate") } : [],
    ];

    /// <summary>The pages of a round.</summary>
    public static IReadOnlyList<(string Page, string Key)> Round { get; } =
    [
        ("/Rounds/Show", "Overview"),
        ("/Scoring/Show", "Scorecard"),
        ("/Scoring/Compare", "Heatmap"),
        ("/Recommendations/Browse", "Recommendations"),
        ("/Rounds/Download", "Reports"),
    ];

    /// <summary>The pages on which a coordinator runs a round.</summary>
    public static IReadOnlyList<(string Page, string Key)> Coordinated { get; } =
    [
        ("/Rounds/Follow", "Follow"),
        ("/Rounds/Edit", "Edit"),
        ("/Rounds/Enrol", "Enrol"),
        ("/Rounds/Staff", "Staff"),
        ("/Rounds/Mail", "Mail"),
    ];

    /// <summary>The pages on which a coordinator, expert or observer reads what an institution answered.</summary>
    public static IEnumerable<(string Page, string Key)> Reading(SheetPage sheet) =>
    [
        .. sheet.OnlyReads ? [] : new[] { ("/Answering/Show", "Show") },
        ("/Answering/Check", "Check"),
        ("/Answering/Quality", "Quality"),
        ("/Evidence/Browse", "Evidence"),
        .. sheet.Sheet.Submissions > 0 ? new[] { ("/Answering/Receipt", "Receipt") } : [],
        .. sheet.Sheet.Submissions > 1 ? new[] { ("/Answering/Compare", "Compare") } : [],
        .. sheet.Sheet.Submissions > 0 && sheet.Roles.Any(role => role is Role.Coordinator or Role.LeadExpert or Role.Expert) ? new[] { ("/Answering/Return", "Return") } : [],
    ];

    /// <summary>The path that the reader asked for, also on an error page, which is served in its place.</summary>
    public static string PathOfReader(this HttpContext context)
    {
        var path = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path
            ?? context.Request.Path.ToString();
        // "//elsewhere.org" as a link would lead to another site.
        return "/" + path.TrimStart('/', '\\');
    }
}
