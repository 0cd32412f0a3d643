using Assessment.Domain.Answering;
using Assessment.Domain.Scoring;
using Assessment.Web.Pages.Rounds;
using Assessment.Web.Rounds;
using Assessment.Web.Scoring;
using Microsoft.AspNetCore.Mvc;

namespace Assessment.Web.Pages.Scoring;

/// <summary>The heatmap: topics by fields, from sand to deep sea, each number leading to its explanation.</summary>
public sealed class CompareModel(Archive archive) : RoundPage(archive)
{
    /// <summary>The layer that is shown; null where nobody has answered.</summary>
    public Standpoint? Shown { get; private set; }

    public HeatGrid? Grid => HeatGrid.Of(Dossier);

    /// <summary>Without a grid: every topic with the part it belongs to.</summary>
    public IReadOnlyList<NodeScore> Topics => Dossier.Topics;

    public IActionResult OnGet(string? layer)
    {
        Shown = Dossier.Firmest;
        if (layer is null)
            return Page();
        Shown = Enum.TryParse<Layer>(layer, ignoreCase: true, out var asked) ? Dossier.Find(asked) : null;
        return Shown is null ? NotFound() : Page();
    }

    /// <summary>The colours are explained by the bands of the topics; the root may have none.</summary>
    public Result? Key => Topics.Count > 0 ? Result.Of(Dossier, Dossier.Firmest!, Topics[0]) : null;

    public HeatCell Cell(Standpoint standpoint, string node)
    {
        var score = standpoint.Score(node);
        return new HeatCell(Dossier.Round.Id, standpoint, node, score, Result.Depth(Dossier, node, score));
    }
}

/// <summary>One field of the heatmap. <paramref name="Depth"/> is its colour, 1 to 5; null without a result.</summary>
public sealed record HeatCell(string Round, Standpoint Standpoint, string Node, double? Score, int? Depth);
