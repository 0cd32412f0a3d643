using System.Collections.Concurrent;
using Assessment.Reports.Charts;
using Assessment.Reports.Rendering;
using Assessment.Web.Languages;
using Assessment.Web.Rounds;

namespace Assessment.Web.Charts;

/// <summary>Draws the charts of rounds through the renderer and keeps them. Where Node is missing there are none, and pages show tables.</summary>
public sealed class Drawings(Renderer renderer, ChartMaker maker, ILogger<Drawings> log)
{
    public const int Wide = 560, Narrow = 358;

    private readonly ConcurrentDictionary<(Dossier, string Language), IReadOnlyList<Drawing>> drawn = new();

    /// <summary>The charts of a round in the reader's language; empty when they cannot be drawn.</summary>
    public async Task<IReadOnlyList<Drawing>> Of(Dossier dossier, CancellationToken stop)
    {
        var language = Language.Current;
        if (drawn.TryGetValue((dossier, language.Code), out var known))
            return known;
        var all = new List<Drawing>();
        foreach (var sketch in maker.Charts(dossier))
            if (await Draw(sketch.Wide, Wide, stop) is { } wide && await Draw(sketch.Narrow, Narrow, stop) is { } narrow)
                all.Add(new Drawing(dossier.Round.Id, sketch.Name, language.Code, sketch.Alt, wide, narrow));
        // What failed is tried again by the next reader: the renderer may be back by then.
        if (all.Count > 0)
            drawn[(dossier, language.Code)] = all;
        return all;
    }

    /// <summary>A chart's file, or null: unknown, or not drawn yet.</summary>
    public Picture? Find(Dossier dossier, string language, string file)
    {
        var name = file.Split('-')[0];
        var drawing = drawn.GetValueOrDefault((dossier, language))?.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return file.EndsWith("-narrow", StringComparison.Ordinal) ? drawing?.Narrow : drawing?.Wide;
    }

    private async Task<Picture?> Draw(Chart chart, int width, CancellationToken stop)
    {
        var answer = await renderer.ChartAsync(chart, width, stop);
        if (answer.Value is { } svg)
            return new Picture(Svg.ForPage(svg, "", null), width, chart.Height(width));
        log.LogWarning("A chart cannot be drawn: {Problems}", string.Join(" ", answer.Problems.Select(problem => problem.Message)));
        return null;
    }
}
