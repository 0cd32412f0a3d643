using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Reports.Blocks;
using Row = Assessment.Reports.Blocks.Row;

namespace Assessment.Reports.Sections;

/// <summary>
/// Annex: every answer of every layer with its state and what it rests on, section by section. Where several people answered in a layer,
/// their answers are counted and nobody is named.
/// </summary>
public sealed class AnswersSection : ISection
{
    public string Id => "answers";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        var layers = material.Sheets.GroupBy(sheet => sheet.Layer).OrderBy(layer => layer.Key).Select(layer => new Voice(layer.Key, [.. layer])).ToList();
        if (layers.Count == 0)
            yield break;
        var words = material.Words;
        yield return new Annex(settings.Title?.In(material.Language) ?? words["answers_title"]) { Id = "annex-answers" };
        if (material.Round.Notice is { } notice)
            yield return new Text(notice.In(material.Language));
        var columns = new List<Column> { new(words["question"], 3) { NamesRows = true } };
        columns.AddRange(layers.Select(layer => new Column(layer.Name(material), 1.8)));
        columns.Add(new Column(words["rests_on"], 1.7));
        var written = new AnswerWords(material);
        var rows = material.Questionnaire.Sections.SelectMany(section => Rows(material, section, layers, written)
            .Prepend(Row.Group(material.Texts.Section(section.Id))));
        yield return new Table(columns, [.. rows])
        {
            Caption = words["answers_caption"],
            Comment = layers.Exists(layer => layer.Sheets.Count > 1) ? $"{words["answers_comment"]} {words["answers_comment_many"]}" : words["answers_comment"],
            Wide = true,
            Id = "table-answers",
        };
    }

    /// <summary>What is worked out from other answers is nobody's answer, and is not shown as a blank.</summary>
    private static IEnumerable<Row> Rows(ReportMaterial material, Section section, List<Voice> layers, AnswerWords written) =>
        section.Questions.Where(q => QuestionTypes.Find(q.Type)?.IsAnswered == true && q.Calculate is null).SelectMany(question => Rows(material, question, layers, written));

    /// <summary>One row a question. The rows of a matrix stand under its question; where all of them are blank, the question alone says so.</summary>
    private static IEnumerable<Row> Rows(ReportMaterial material, Question question, List<Voice> layers, AnswerWords written)
    {
        var text = material.Texts.Question(question.Id);
        if (question.Questions.Count > 0)
            return [new Row([text, .. layers.Select(layer => (Cell)written.Entries(layer.Sheets, question)), ""])];
        if (question.Rows.Count == 0)
            return [Line(material, text, new Slot(question, null), layers, written)];
        var rows = question.Rows.Select(row => Line(material, "– " + material.Texts.Row(question.Id, row.Id), new Slot(question, row), layers, written)).ToList();
        return rows.TrueForAll(row => row.Cells.Skip(1).Take(layers.Count).All(cell => cell.Text.Plain == AnswerWords.Blank))
            ? [new Row([text, .. layers.Select(_ => (Cell)AnswerWords.Blank), ""])]
            : [new Row([text, .. layers.Select(_ => (Cell)""), ""]), .. rows];
    }

    private static Row Line(ReportMaterial material, string text, Slot slot, List<Voice> layers, AnswerWords written)
    {
        var index = material.Layout.SlotOf(slot.Question.Id, slot.Row?.Id);
        var address = new AnswerAddress(slot.Question.Id, null, slot.Row?.Id);
        var sources = layers.SelectMany(layer => layer.Sheets).SelectMany(sheet => sheet.Notes.GetValueOrDefault(address)?.Sources ?? []);
        return new Row([text, .. layers.Select(layer => (Cell)written.Of(slot, [.. layer.Sheets.Select(sheet => sheet[index])])), material.Citations.Of(sources)]);
    }

    /// <summary>The sheets of one layer.</summary>
    private sealed record Voice(Layer Layer, IReadOnlyList<AnswerSheet> Sheets)
    {
        public string Name(ReportMaterial material) => Sheets.Count == 1 ? material.Words[$"layer_{Layer}"] : material.Words.Fill("layer_many", material.Words[$"layer_{Layer}"], Sheets.Count);
    }
}
