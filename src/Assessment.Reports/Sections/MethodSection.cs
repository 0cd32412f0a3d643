using Assessment.Domain.Scoring;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Sections;

/// <summary>Annex: how the numbers were made. Method, weight, bands and coverage of every dimension, how firm each is, and what was left out.</summary>
public sealed class MethodSection : ISection
{
    public string Id => "method";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        if (material.Firmest is not { } firmest || material.Card(firmest) is not { } card)
            yield break;
        var words = material.Words;
        yield return new Annex(settings.Title?.In(material.Language) ?? words["method_title"]) { Id = "annex-method" };
        yield return new Text(words.Fill("method_intro", material.Texts.Title, material.Questionnaire.Edition, words[$"layer_{firmest}"]));
        yield return new Table(
            [
                new Column(words["dimension"], 3) { NamesRows = true }, new Column(words["method"], 1.6), new Column(words["weight"], 1, Align.Number),
                new Column(words["answered"], 1, Align.Number), new Column(words["applicable"], 1, Align.Number), new Column(words["covered"], 1.2, Align.Number),
            ],
            [.. card.Dimensions.Select(node => Row(material, node))])
        { Caption = words["method_caption"] };
        yield return new Text(words["method_states"]);
        if (material.Round.Notice is { } notice)
            yield return new Text(notice.In(material.Language));
        if (material.Sheet(firmest) is { } sheet && Sensitivity.Of(material.Scorer, sheet, options: material.Options) is var sensitivity && sensitivity.Bands.Any(band => band.High > band.Low))
            foreach (var block in Firmness(material, sensitivity))
                yield return block;
    }

    private static IEnumerable<Block> Firmness(ReportMaterial material, Sensitivity sensitivity)
    {
        var words = material.Words;
        yield return new Heading(2, words["sensitivity_title"]);
        yield return new Text(words.Fill("sensitivity_text", sensitivity.Draws.ToString("N0", material.Culture), sensitivity.Seed));
        if (sensitivity.SameRanking is { } same)
            yield return new Text(words.Fill("sensitivity_rank", material.Percent(same)));
        yield return new Table(
            [new Column(words["dimension"], 3) { NamesRows = true }, new Column(words["score"], 1, Align.Number), new Column(words["from"], 1, Align.Number), new Column(words["to"], 1, Align.Number)],
            [.. sensitivity.Bands.Select(band => new Row(material.Texts.Dimension(band.Node), Firm(material, band.Score), Firm(material, band.Low), Firm(material, band.High)))])
        {
            Caption = words["sensitivity_caption"],
        };
    }

    private static Cell Firm(ReportMaterial material, double value) => new(value.ToString("0.00", material.Culture)) { Value = value, Format = "0.00" };

    private static Row Row(ReportMaterial material, NodeScore node) => new(
        material.Texts.Dimension(node.Id), material.Words[$"method_{node.Method}"], new Cell(node.Weight.ToString("0.##", material.Culture)) { Value = node.Weight },
        Count(material, node.Coverage.Answered), Count(material, node.Coverage.Applicable),
        node.Coverage.Applicable == 0 ? "–" : new Cell(material.Percent((double)node.Coverage.Answered / node.Coverage.Applicable))
        {
            Value = (double)node.Coverage.Answered / node.Coverage.Applicable,
            Format = "0%",
        });

    private static Cell Count(ReportMaterial material, int count) => new(count.ToString(material.Culture)) { Value = count, Format = "0" };
}
