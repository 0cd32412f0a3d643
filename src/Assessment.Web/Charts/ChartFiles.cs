using Assessment.Web.Rounds;

namespace Assessment.Web.Charts;

/// <summary>Serves the drawn charts.</summary>
public static class ChartFiles
{
    public static void MapChartFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("rounds/{round}/charts/{language}/{file}.svg", (string round, string language, string file, HttpResponse response, Archive archive, Drawings drawings) =>
        {
            if (archive.Find(round) is not { } dossier || drawings.Find(dossier, language, file) is not { } picture)
                return Results.NotFound();
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(picture.Svg, "image/svg+xml");
        });
}
