using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Reports.Blocks;
using Row = Assessment.Reports.Blocks.Row;

namespace Assessment.Reports.Sections;

/// <summary>Annex: every answer of every layer with its state and what it rests on, section by section.</summary>
public sealed class AnswersSection : ISection
{
    public string Id => "answers";

    public IEnumerable<Block> Blocks(ReportMaterial material, SectionSettings settings)
    {
        var sheets = material.Layers.Select(material.Sheet).OfType<AnswerSheet>().ToList();
        if (sheets.Count == 0)
            yield break;
        var words = material.Words;
        yield return new Annex(settings.Title?.In(material.Language) ?? words["answers_title"]) { Id = "annex-answers" };
        var columns = new List<Column> { new(words["question"], 3) { NamesRows = true } };
        columns.AddRange(sheets.Select(sheet => new Column(words[$"layer_{sheet.Layer}"], 1.6)));
        columns.Add(new Column(words["rests_on"], 1.7));
        var written = new AnswerWords(material);
        var rows = material.Questionnaire.Sections.SelectMany(section => Rows(material, section, sheets, written)
            .Prepend(Row.Group(material.Texts.Section(section.Id))));
        yield return new Table(columns, [.. rows]) { Caption = words["answers_caption"], Wide = true, Id = "table-answers" };
    }

    private static IEnumerable<Row> Rows(ReportMaterial material, Section section, List<AnswerSheet> sheets, AnswerWords written)
    {
        foreach (var question in section.Questions.Where(q => QuestionTypes.Find(q.Type)?.IsAnswered == true))
        {
            if (question.Questions.Count > 0)
                yield return new Row([material.Texts.Question(question.Id), .. sheets.Select(sheet => (Cell)written.Entries(sheet, question)), ""]);
            else
                foreach (var row in question.Rows.Count == 0 ? [null] : question.Rows.AsEnumerable<Domain.Questionnaires.Row?>())
                    yield return Line(material, new Slot(question, row), sheets, written);
        }
    }

    private static Row Line(ReportMaterial material, Slot slot, List<AnswerSheet> sheets, AnswerWords written)
    {
        var text = slot.Row is null ? material.Texts.Question(slot.Question.Id)
            : $"{material.Texts.Question(slot.Question.Id)} – {material.Texts.Row(slot.Question.Id, slot.Row.Id)}";
        var index = material.Layout.SlotOf(slot.Question.Id, slot.Row?.Id);
        var address = new AnswerAddress(slot.Question.Id, null, slot.Row?.Id);
        var sources = sheets.SelectMany(sheet => sheet.Notes.GetValueOrDefault(address)?.Sources ?? []).Distinct();
        return new Row([text, .. sheets.Select(sheet => (Cell)written.Of(slot, sheet[index])), string.Join("; ", sources)]);
    }
}
