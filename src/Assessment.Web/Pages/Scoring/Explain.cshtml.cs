using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using Assessment.Web.Pages.Questionnaires;
using Assessment.Web.Pages.Rounds;
using Assessment.Web.Rounds;
using Assessment.Web.Scoring;
using Assessment.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Scoring;

/// <summary>How one number came about: the method, what went in, with which weight, what was left out and why.</summary>
public sealed class ExplainModel(Archive archive) : RoundPage(archive)
{
    public Standpoint Standpoint { get; private set; } = null!;

    /// <summary>Which sheet of the layer, from 1; there are several where several people answered.</summary>
    public int Sheet { get; private set; }

    public Trace Trace { get; private set; } = null!;

    public Result Result { get; private set; } = null!;

    /// <summary>The question, where the number is one answer's.</summary>
    public QuestionAnswer? Answer { get; private set; }

    /// <summary>What would raise the score by one level; null where nothing can be said.</summary>
    public Raise? Raise { get; private set; }

    /// <summary>How far the score moves when weights and unsure answers do; null for single answers.</summary>
    public SensitivityBand? Firmness => Standpoint.Sensitivity(Dossier, Sheet - 1).Bands.Where(band => band.Node == Trace.Node).Select(band => (SensitivityBand?)band).FirstOrDefault();

    /// <summary>Kept in every link, so that the way through the tree stays on one sheet.</summary>
    public int? SheetInLink => Sheet == 1 ? null : Sheet;

    public ScoringPlan Plan => Dossier.Edition.Scorer.Plan;

    public string LayerName => Standpoint.Voice.ToString().ToLowerInvariant();

    /// <summary>The nodes above, root first.</summary>
    public IReadOnlyList<ScoringNode> Above
    {
        get
        {
            var above = new List<ScoringNode>();
            for (var node = Plan.Find(Trace.Node)?.Parent; node is not null; node = node.Parent)
                above.Insert(0, node);
            return above;
        }
    }

    /// <summary>Whether the parts' contributions add up to the score, so that the sum can be written out.</summary>
    public bool AddsUp => Trace.Score is { } score && Adding.Any() && Math.Abs(Adding.Sum(part => part.Contribution!.Value) - (Trace.Unrounded ?? score)) < 1e-9;

    public IEnumerable<TracePart> Adding => Trace.Parts.Where(part => part.Contribution is not null);

    public IActionResult OnGet(string layer, string node, int sheet = 1)
    {
        if (!Enum.TryParse<Layer>(layer, ignoreCase: true, out var asked) || Dossier.Find(asked) is not { } standpoint
            || sheet < 1 || sheet > standpoint.Cards.Count || standpoint.Cards[sheet - 1].Find(node) is not { } score)
            return NotFound();
        (Standpoint, Sheet) = (standpoint, sheet);
        var answers = standpoint.Sheets[sheet - 1];
        Trace = Dossier.Edition.Scorer.Explain(answers, node);
        Result = Result.Of(Dossier, standpoint, score);
        Raise = Dossier.Edition.Scorer.Raise(answers, node) is { Steps.Count: > 0 } raise ? raise : null;
        if (Plan.Find(node)?.Question is { } question)
            Answer = QuestionAnswer.Of(Dossier, answers, question);
        return Page();
    }

    /// <summary>Address of the working as a file.</summary>
    public string File(string kind) =>
        $"/rounds/{Dossier.Round.Id}/traces/{LayerName}/{Uri.EscapeDataString(Trace.Node)}/{kind}{(SheetInLink is { } sheet ? $"?sheet={sheet}" : "")}";

    public string NameOf(string node) => NodeNames.Of(Words, Plan, node);

    /// <summary>A note of the working in the reader's language. Parts are called by their names, formulas stay as the instrument has them.</summary>
    public string Say(TraceNote note, IStringLocalizer texts) =>
        texts[$"Note.{note.Key}", [.. note.Values.Select(value => Plan.Find(value) is null ? value : NameOf(value))]];

    public string? BandName(string? band) => band is null ? null : Bands.FirstOrDefault(one => one.Band.Id == band).Name ?? band;

    /// <summary>An answer of a step, as the reader reads it.</summary>
    public string AnswerOf(string node, string? answer, double? score, IStringLocalizer texts)
    {
        if (answer is not null && Plan.Find(node)?.Question is { } question)
        {
            if (question.Scale is { } scale)
                return Words.Level(scale, answer);
            if (question.Options.Count > 0)
                return string.Join(", ", answer.Split('|')[0].Split(' ').Select(option => QuestionCard.OptionName(Words, question, option, texts)));
        }
        return score is { } value ? Scores.Write(value) : "–";
    }

    /// <summary>A band's name and bounds: "Emerging: from 1.5".</summary>
    public IEnumerable<(string Name, Band Band)> Bands =>
        Plan.Find(Trace.Node)?.Bands is { } set ? set.Bands.Select(band => (Words.Band(set.Id, band.Id), band)) : [];
}
