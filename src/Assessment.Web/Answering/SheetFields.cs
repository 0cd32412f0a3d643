using System.Globalization;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Languages;

namespace Assessment.Web.Answering;

/// <summary>The questions of a stored sheet as pages ask them: what is relevant, what stands in each field, what is wrong with it.</summary>
public sealed class SheetFields
{
    private readonly SheetLayout layout;
    private readonly StoredSheet stored;
    private readonly LiveSheet live;
    private readonly FieldSetting setting;
    private readonly ILookup<AnswerAddress, SheetProblem> problems;
    private readonly HashSet<AnswerAddress> unproven;

    /// <param name="stored">What the database has.</param>
    /// <param name="live">What of it counts.</param>
    /// <param name="setting">Words, links, who may answer.</param>
    /// <param name="only">The one section that will be asked for; null where it may be any.</param>
    public SheetFields(StoredSheet stored, LiveSheet live, FieldSetting setting, Section? only = null)
    {
        (layout, this.stored, this.live, this.setting) = (live.Given.Layout, stored, live, setting);
        var words = layout.Questionnaire.Texts.GetValueOrDefault(Language.Current.Code);
        var found = only is null ? layout.Rules.Check(live.Applied, words) : layout.Rules.CheckAnswers(live.Applied, only, words);
        problems = found.Where(problem => problem.Key is "constraint" or "justification-required").ToLookup(problem => problem.At[0]);
        unproven = [.. found.Where(problem => problem.Key == "evidence-required").Select(problem => problem.At[0] with { Row = null })];
    }

    /// <summary>The questions of a section, those that are hidden at present included.</summary>
    public IReadOnlyList<QuestionField> Of(Section section)
    {
        var number = layout.Questionnaire.Sections.TakeWhile(one => one != section).Count() + 1;
        return [.. section.Questions.Select((question, i) => Field(question, $"{Text(number)}.{Text(i + 1)}"))];
    }

    /// <summary>Every field that carries an answer, in the order of the page.</summary>
    public static IEnumerable<QuestionField> Answers(IEnumerable<QuestionField> fields) => fields.SelectMany(field =>
        field.Entries.Count > 0 ? field.Entries.SelectMany(entry => Answers(entry.Fields))
        : field.Rows.Count > 0 ? field.Rows
        : field.IsAnswered ? [field] : Enumerable.Empty<QuestionField>());

    /// <summary>Every question, those in entries included; a matrix is one.</summary>
    public static IEnumerable<QuestionField> Whole(IEnumerable<QuestionField> fields) => fields.SelectMany(field =>
        field.Entries.Count > 0 ? Whole(field.Entries.SelectMany(entry => entry.Fields)).Prepend(field) : [field]);

    /// <summary>The calculated questions, those in entries included.</summary>
    public static IEnumerable<QuestionField> Worked(IEnumerable<QuestionField> fields) => fields.SelectMany(field =>
        field.Entries.Count > 0 ? field.Entries.SelectMany(entry => Worked(entry.Fields))
        : field.Question.Calculate is not null ? [field] : Enumerable.Empty<QuestionField>());

    private QuestionField Field(Question question, string number)
    {
        if (layout.RepeatOf(question.Id) is >= 0 and var repeat)
            return Bare(question, number) with
            {
                IsRelevant = layout.Rules.IsRelevant(repeat, live.Applied),
                Entries = [.. live.Applied.Entries(repeat).Select((entry, i) => Entry(repeat, entry, i, number))],
            };
        var slot = layout.FirstSlotOf(question.Id);
        return slot < 0 ? Bare(question, number)
            : question.Rows.Count == 0 ? One(question, number, live.Applied[slot])
            : Matrix(question, number, null, i => live.Applied[slot + i]);
    }

    private EntryFields Entry(int repeat, RepeatEntry entry, int index, string number)
    {
        var group = layout.Repeats[repeat];
        var fields = group.Question.Questions.Select((question, i) =>
        {
            var slot = group.FirstSlotOf(question.Id);
            var inner = $"{number}.{Text(i + 1)}";
            return question.Rows.Count == 0 ? One(question, inner, entry[slot], entry.Id) : Matrix(question, inner, entry.Id, row => entry[slot + row]);
        }).ToList();
        var name = fields.Find(field => field is { Kind: Kinds.TextBox, Answer.Typed.Length: > 0 })?.Answer.Typed;
        return new EntryFields(entry.Id, index + 1, name, fields);
    }

    private QuestionField Matrix(Question question, string number, string? entry, Func<int, Answer> applied)
    {
        var rows = question.Rows.Select((row, i) => One(question, "", applied(i), entry, row)).ToList();
        return Bare(question, number, entry) with { Rows = rows, IsRelevant = rows.Exists(row => row.IsRelevant) };
    }

    private QuestionField One(Question question, string number, Answer applied, string? entry = null, Row? row = null)
    {
        var address = new AnswerAddress(question.Id, entry, row?.Id);
        var given = stored.Given.GetValueOrDefault(address);
        var field = Bare(question, number, entry, row) with
        {
            Answer = question.Calculate is null ? FieldAnswer.Of(given) : new FieldAnswer { State = applied.State, Typed = applied.Text ?? "" },
            Version = given?.Version ?? 0,
            Last = given is null ? null : setting.Last(given),
            IsRelevant = applied.State != AnswerState.NotRelevant,
            IsCarriedOver = given?.CarriedOver == true,
            HistoryAddress = given is null ? null : setting.History(address),
        };
        return field with { Error = ErrorOf(field) };
    }

    /// <summary>What is wrong with what stands in a field, as a sentence; null when nothing is.</summary>
    public string? ErrorOf(QuestionField field) =>
        field.Answer.IsUnreadable ? field.Kind.Expected(field.Question, setting.Texts)
        : problems[field.Address].FirstOrDefault() is not { } problem ? null
        : problem.Key == "constraint" ? problem.Message
        : setting.Texts["Fill.Problem.Why"];

    private QuestionField Bare(Question question, string number, string? entry = null, Row? row = null) => new()
    {
        Question = question,
        Questionnaire = layout.Questionnaire,
        Words = setting.Words,
        Number = number,
        Entry = entry,
        Row = row,
        Lang = setting.Lang,
        IsOpen = setting.IsOpen(new(question.Id, entry)),
        Evidence = row is null && question.Evidence != "none" ? setting.Evidence(new AnswerAddress(question.Id, entry)) : null,
        NeedsEvidence = row is null && unproven.Contains(new(question.Id, entry)),
        Returned = row is null ? setting.Returned.GetValueOrDefault(question.Id) : null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
