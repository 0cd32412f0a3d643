using System.Globalization;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;
using Assessment.Domain.Scoring;
using Assessment.Reports.Templates;

namespace Assessment.Reports.Sections;

/// <summary>Everything a report is made of: the round, its instrument, the answers and their scores. Sections read it and nothing else.</summary>
public sealed class ReportMaterial
{
    public ReportMaterial(RoundFolder folder, Questionnaire questionnaire, IReadOnlyList<AnswerSheet> sheets, CultureInfo culture)
    {
        (Folder, Questionnaire, Sheets, Culture) = (folder, questionnaire, sheets, culture);
        Scorer = new Scorer(questionnaire);
        Options = new ScoringOptions { Targets = folder.Round.Targets.ToDictionary(t => t.Dimension, t => t.Value), Rank = false };
        Layout = sheets.Count > 0 ? sheets[0].Layout : new SheetLayout(questionnaire);
        Texts = new InstrumentTexts(questionnaire, Language);
        Words = SectionWords.For(culture);
        foreach (var layer in Enum.GetValues<Layer>())
            if (Scorer.Score(sheets, layer, Fallback.None, Options).Scorecards is { Count: > 0 } cards)
                Scores[layer] = cards;
        Citations = new Citations(Round.Sources, Words, Language);
    }

    /// <summary>The template the report follows; sections take their prose from it.</summary>
    public ReportTemplate? Template { get; init; }

    public RoundFolder Folder { get; }
    public Round Round => Folder.Round;
    public Questionnaire Questionnaire { get; }
    public IReadOnlyList<AnswerSheet> Sheets { get; }
    public SheetLayout Layout { get; }
    public CultureInfo Culture { get; }
    public string Language => Culture.TwoLetterISOLanguageName;
    public Scorer Scorer { get; }
    public ScoringOptions Options { get; }

    /// <summary>The instrument's words in the report's language.</summary>
    public InstrumentTexts Texts { get; }

    /// <summary>The sections' own words in the report's language.</summary>
    public SectionWords Words { get; }

    /// <summary>Sources in the report's language.</summary>
    public Citations Citations { get; }

    /// <summary>Scorecards by layer; a layer nobody filled in is not there.</summary>
    public Dictionary<Layer, IReadOnlyList<Scorecard>> Scores { get; } = [];

    /// <summary>Layers that have scores, in the order self, judged, agreed, final.</summary>
    public IEnumerable<Layer> Layers => Scores.Keys.Order();

    /// <summary>The firmest layer there is: final, else agreed, else judged, else self; null where nobody answered.</summary>
    public Layer? Firmest => Scores.Count == 0 ? null : Scores.Keys.Max();

    /// <summary>The one scorecard of a layer; null where there is none, or where there are several that only a roll-up can join.</summary>
    public Scorecard? Card(Layer layer) => Scores.TryGetValue(layer, out var cards) && cards.Count == 1 ? cards[0] : null;

    /// <summary>What the layer is called; where several people answered, that their median is shown.</summary>
    public string LayerName(Layer layer) => Card(layer) is null ? Words.Fill("layer_median", Words[$"layer_{layer}"]) : Words[$"layer_{layer}"];

    /// <summary>A node's score in a layer: the one there is, or the median of several.</summary>
    public double? Score(Layer layer, string node)
    {
        if (!Scores.TryGetValue(layer, out var cards))
            return null;
        double[] scores = [.. cards.Select(card => card.Find(node)?.Score).OfType<double>()];
        return scores.Length == 0 ? null : Spread.MedianOf(scores);
    }

    /// <summary>The one sheet of a layer; null where there is none, or where several people answered.</summary>
    public AnswerSheet? Sheet(Layer layer) => Sheets.Where(s => s.Layer == layer).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The name of a respondent in the report's language, where the round has it: an institution's by its id or name, or the country's by its code.</summary>
    public string Respondent(string respondent) => Round.Respondent(respondent, Language);

    /// <summary>A number with one decimal in the report's culture, or a dash where there is no result.</summary>
    public string Number(double? value) => value?.ToString("0.0", Culture) ?? "–";

    /// <summary>A share from 0 to 1 as a whole percentage.</summary>
    public string Percent(double share) => share.ToString("P0", Culture);

    /// <summary>A date in the report's culture, written out.</summary>
    public string Date(DateOnly date) => date.ToString(Words["date_format"], Culture);
}
