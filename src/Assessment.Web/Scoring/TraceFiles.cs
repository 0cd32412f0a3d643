using Assessment.Domain.Answering;
using Assessment.Domain.Scoring;
using Assessment.Web.Rounds;

namespace Assessment.Web.Scoring;

/// <summary>The working of a number to take away: as text and as JSON, the same as <c>assess score --explain</c> prints.</summary>
public static class TraceFiles
{
    public static void MapTraceFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("rounds/{round}/traces/{layer}/{node}/text", (string round, string layer, string node, Archive archive, int sheet = 1) =>
            Find(archive, round, layer, node, sheet) is { } trace ? Results.Text(trace.ToString(), "text/plain; charset=utf-8") : Results.NotFound());
        routes.MapGet("rounds/{round}/traces/{layer}/{node}/json", (string round, string layer, string node, Archive archive, int sheet = 1) =>
            Find(archive, round, layer, node, sheet) is { } trace ? Results.Text(trace.ToJson(), "application/json; charset=utf-8") : Results.NotFound());
    }

    private static Trace? Find(Archive archive, string round, string layer, string node, int sheet) =>
        archive.Find(round) is { } dossier && Enum.TryParse<Layer>(layer, ignoreCase: true, out var asked) && dossier.Find(asked) is { } standpoint
        && sheet >= 1 && sheet <= standpoint.Sheets.Count && standpoint.Card.Find(node) is not null
            ? dossier.Edition.Scorer.Explain(standpoint.Sheets[sheet - 1], node)
            : null;
}
