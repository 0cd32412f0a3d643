using Assessment.Domain.Answering;
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
        yield return new AnswerData(material).Sheet();
        yield return new ScoreData(material).Sheet();
        if (material.Firmest is { } firmest && material.Sheet(firmest) is { } sheet)
            yield return Traces(material, sheet);
    }

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
}
