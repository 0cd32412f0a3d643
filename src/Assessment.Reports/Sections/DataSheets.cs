using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using Assessment.Reports.Workbooks;
using Sheet = Assessment.Reports.Workbooks.Sheet;

namespace Assessment.Reports.Sections;

/// <summary>What the spreadsheet holds beyond the report: every answer, every score, and how each score came about, as typed cells.</summary>
public static class DataSheets
{
    public static IEnumerable<Sheet> Of(ReportMaterial material)
    {
        if (material.Sheets.Count == 0)
            yield break;
        yield return Answers(material);
        yield return Scores(material);
        if (material.Firmest is { } firmest && material.Sheet(firmest) is { } sheet)
            yield return Traces(material, sheet);
    }

    private static Sheet Answers(ReportMaterial material)
    {
        var words = material.Words;
        var written = new AnswerWords(material);
        var rows = material.Sheets.SelectMany(sheet => material.Layout.Slots.Select((slot, i) => (Slot: slot, Index: i))
            .Where(at => QuestionTypes.Find(at.Slot.Question.Type)?.IsAnswered == true)
            .Select(at => Answer(material, written, sheet, at.Slot, sheet[at.Index])));
        return new Sheet(words["answers_title"],
            [
                new SheetColumn(words["respondent"], 26), new SheetColumn(words["layer"]), new SheetColumn(words["question_id"], 24), new SheetColumn(words["question"], 60),
                new SheetColumn(words["state"], 18), new SheetColumn(words["answer"], 30), new SheetColumn(words["value"], 10), new SheetColumn(words["not_sure"], 12), new SheetColumn(words["rests_on"], 36), new SheetColumn(words["comment"], 60),
            ], [.. rows])
        { FrozenColumns = 3 };
    }

    private static IReadOnlyList<SheetCell> Answer(ReportMaterial material, AnswerWords written, AnswerSheet sheet, Slot slot, Answer answer)
    {
        var (question, row) = (slot.Question.Id, slot.Row?.Id);
        var text = row is null ? material.Texts.Question(question) : $"{material.Texts.Question(question)} – {material.Texts.Row(question, row)}";
        var note = sheet.Notes.GetValueOrDefault(new AnswerAddress(question, null, row));
        return
        [
            sheet.Author ?? sheet.Respondent, material.Words[$"layer_{sheet.Layer}"], row is null ? question : $"{question}.{row}", text,
            material.Words[$"state_{answer.State}"], answer.State == AnswerState.Answered ? written.Of(slot, answer with { NotSure = false }) : null,
            double.IsNaN(answer.Number) ? default : SheetCell.Of(answer.Number), answer.State == AnswerState.Answered ? answer.NotSure : default(SheetCell),
            material.Citations.Of(note?.Sources ?? []),
            string.Join(" ", new[] { note?.Justification, note?.Comment }.OfType<string>()),
        ];
    }

    private static Sheet Scores(ReportMaterial material)
    {
        var words = material.Words;
        var rows = material.Scores.OrderBy(layer => layer.Key).SelectMany(layer => layer.Value).SelectMany(card => card.Nodes.Select(node => Score(material, card, node)));
        return new Sheet(words["scores_sheet"],
            [
                new SheetColumn(words["respondent"], 26), new SheetColumn(words["layer"]), new SheetColumn(words["node"], 26), new SheetColumn(words["dimension"], 50), new SheetColumn(words["method"], 22),
                new SheetColumn(words["weight"], 9), new SheetColumn(words["score"], 9), new SheetColumn(words["reason"], 20), new SheetColumn(words["band"], 16), new SheetColumn(words["target"], 9),
                new SheetColumn(words["gap"], 9), new SheetColumn(words["answered"], 13), new SheetColumn(words["applicable"], 12),
            ], [.. rows])
        { FrozenColumns = 3 };
    }

    private static IReadOnlyList<SheetCell> Score(ReportMaterial material, Scorecard card, NodeScore node) =>
    [
        card.Author ?? card.Respondent, material.Words[$"layer_{card.Layer}"], node.Id, Name(material, node.Id, node.Kind),
        node.Method is { } method ? material.Words[$"method_{method}"] : null, node.Weight, Number(node.Score), node.Score is null ? material.Words[$"no_result_{node.Reason}"] : null,
        node.Band is { } band ? material.Texts.Band(material.Scorer.Plan.Find(node.Id)?.Settings.Bands, band) : null, Number(node.Target), Number(node.Gap),
        node.Coverage.Answered, node.Coverage.Applicable,
    ];

    private static Sheet Traces(ReportMaterial material, AnswerSheet sheet)
    {
        var words = material.Words;
        var rows = material.Scorer.Plan.Shape.Nodes.Where(n => n.Kind == NodeKind.Dimension).SelectMany(n => Trace(material, material.Scorer.Explain(sheet, n.Id)));
        return new Sheet(words["traces_sheet"],
            [
                new SheetColumn(words["node"], 26), new SheetColumn(words["method"], 22), new SheetColumn(words["score"], 9), new SheetColumn(words["part"], 28), new SheetColumn(words["part_score"], 12),
                new SheetColumn(words["weight"], 9), new SheetColumn(words["share"], 12), new SheetColumn(words["adds"], 9), new SheetColumn(words["left_out"], 44),
            ], [.. rows])
        { FrozenColumns = 1 };
    }

    private static IEnumerable<IReadOnlyList<SheetCell>> Trace(ReportMaterial material, Trace trace) => trace.Parts.Select(part => (IReadOnlyList<SheetCell>)
    [
        trace.Node, trace.Method is { } method ? material.Words[$"method_{method}"] : null, Number(trace.Score), part.Node.Node, Number(part.Node.Score),
        part.Weight, SheetCell.Of(part.Share, "0.0%"), Number(part.Contribution), LeftOut(material, part),
    ]);

    private static string? LeftOut(ReportMaterial material, TracePart part) =>
        part.Excluded is null ? null : part.Weight <= 0 ? material.Words["no_weight"] : material.Words[$"no_result_{part.Node.Reason}"];

    private static SheetCell Number(double? value) => SheetCell.Of(value, "0.00");

    private static string Name(ReportMaterial material, string id, NodeKind kind) =>
        kind == NodeKind.Dimension ? material.Texts.Dimension(id) : material.Texts.Question(id.Split('.')[0]);
}
