using System.Globalization;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;
using Assessment.Reports.Blocks;
using InstrumentWords = Assessment.Domain.Questionnaires.Words;

namespace Assessment.Reports.Sections;

/// <summary>
/// A questionnaire on paper, in one of the instrument's languages: blank, with every choice and room to write, or filled in with an
/// institution's answers. Every writer prints it.
/// </summary>
public static class QuestionnairePaper
{
    private const string Box = "□\u00a0";
    private const string Line = "____________________________________________";

    /// <summary>To be filled in by hand. Questions that depend on others are all there, each with when it is to be answered.</summary>
    public static NumberedReport Blank(Questionnaire questionnaire, CultureInfo culture)
    {
        var texts = new InstrumentTexts(questionnaire, culture.TwoLetterISOLanguageName);
        var words = new InstrumentWords(questionnaire, culture.TwoLetterISOLanguageName);
        var own = SectionWords.For(culture);
        var relevance = new RelevanceWords(questionnaire, words, own);
        return Report(questionnaire, culture, texts, null, question => Empty(question, questionnaire, words, own, relevance), section => relevance.Of(section.Relevant) is { } when ? own.Fill("section_only_if", when) : null);
    }

    /// <summary>With the answers of one sheet, to which skip logic has been applied: what is not asked is left out.</summary>
    public static NumberedReport Filled(AnswerSheet applied, Round round, string institution, CultureInfo culture, PaperState state)
    {
        var material = new ReportMaterial(new RoundFolder { Round = round }, applied.Layout.Questionnaire, [applied], culture);
        var written = new AnswerWords(material);
        return Report(applied.Layout.Questionnaire, culture, material.Texts, institution, question => Given(question, applied, material, written), opening: Facts(round, institution, material, state));
    }

    private static NumberedReport Report(Questionnaire questionnaire, CultureInfo culture, InstrumentTexts texts, string? institution, Func<Question, IReadOnlyList<Block>?> answer, Func<Section, string?>? when = null, IEnumerable<Block>? opening = null)
    {
        var blocks = new List<Block>();
        foreach (var (section, i) in questionnaire.Sections.Select((section, i) => (section, i + 1)))
        {
            var inside = new List<Block>();
            foreach (var (question, j) in section.Questions.Select((question, j) => (question, j + 1)))
                if (answer(question) is { } given)
                {
                    var asked = string.Create(CultureInfo.InvariantCulture, $"{i}.{j} {texts.Question(question.Id)}");
                    // A note is read, not answered: it is no heading.
                    inside.Add(question is { Calculate: null, Questions.Count: 0 } && QuestionTypes.Find(question.Type) is { IsAnswered: false } ? new Text(asked) : new Heading(2, asked));
                    inside.AddRange(given);
                }
            if (inside.Count == 0)
                continue;
            blocks.Add(new Heading(1, string.Create(CultureInfo.InvariantCulture, $"{i}. {texts.Section(section.Id)}")));
            if (when?.Invoke(section) is { } condition)
                blocks.Add(Condition(condition));
            blocks.AddRange(inside);
        }
        var title = institution is null ? texts.Title : $"{texts.Title}: {institution}";
        blocks.InsertRange(0, opening ?? Opening(texts, SectionWords.For(culture)));
        blocks.Insert(0, new Heading(1, title));
        return new Report(title, culture, blocks) { RunningTitle = texts.Title, Description = questionnaire.Id, ChaptersFlow = true }.Numbered();
    }

    /// <summary>What stands above the first section of a blank one: the instrument's notice, and room to say who answers.</summary>
    private static IEnumerable<Block> Opening(InstrumentTexts texts, SectionWords own)
    {
        if (texts.Notice is { } notice)
            yield return new Text(notice);
        foreach (var key in new[] { "paper_institution", "paper_person", "paper_date" })
            yield return new Text($"{own[key]}: {Line}");
    }

    /// <summary>What stands above the first section of a filled one: whose answers of which round they are, and whether they were signed.</summary>
    private static IEnumerable<Block> Facts(Round round, string institution, ReportMaterial material, PaperState state)
    {
        var at = TimeZoneInfo.ConvertTime(state.At, TimeZoneInfo.FindSystemTimeZoneById(round.TimeZone));
        var when = $"{material.Date(DateOnly.FromDateTime(at.DateTime))}, {at.ToString("H:mm", material.Culture)} ({round.TimeZone})";
        yield return Fact("paper_round", round.Title.In(material.Culture.TwoLetterISOLanguageName));
        yield return Fact("paper_institution", institution);
        yield return Fact("paper_state", state.Submission is { } number ? material.Words.Fill("paper_submission", number.ToString(material.Culture), when) : material.Words.Fill("paper_draft", when));
        if (state.Signer is { } signer)
            yield return Fact("paper_signer", signer);
        if (state.Sha256 is { } hash)
            yield return new Text($"SHA-256: {hash}");
        yield return Condition(material.Words["answers_comment"]);

        Text Fact(string key, string value) => new([new Blocks.Words($"{material.Words[key]}: "), new Blocks.Words(value) { Bold = true }]);
    }

    private static Text Condition(string sentence) => new([new Blocks.Words(sentence) { Italic = true }]);

    private static List<Block> Empty(Question question, Questionnaire questionnaire, InstrumentWords words, SectionWords own, RelevanceWords relevance)
    {
        var blocks = new List<Block>();
        if (question.Calculate is not null)
            return [Condition(own["worked_out"])];
        if (relevance.Of(question.Relevant) is { } when)
            blocks.Add(Condition(when));
        if (words.Help(question.Id) is { } help)
            blocks.Add(new Text(help));
        if (question.Questions.Count > 0)
            foreach (var inner in question.Questions)
            {
                blocks.Add(new Text([new Blocks.Words($"{relevance.NumberOf(inner.Id)} {words.Question(inner.Id)}") { Bold = true }]));
                blocks.AddRange(Empty(inner, questionnaire, words, own, relevance));
            }
        else if (QuestionTypes.Find(question.Type) is { IsAnswered: true } type)
            blocks.AddRange(Room(question, type, questionnaire, words, own));
        return blocks;
    }

    private static IEnumerable<Block> Room(Question question, IQuestionType type, Questionnaire questionnaire, InstrumentWords words, SectionWords own)
    {
        IReadOnlyList<string> choices = question.Scale is { } scale && questionnaire.FindScale(scale) is { } levels
            ? [.. levels.Levels.Select(level => words.Level(scale, level.Id) + (question.Rows.Count == 0 && words.Descriptor(question, level.Id) is { } means ? $": {means}" : ""))]
            : [.. type.Options(question).Select(option => words.Option(question.Id, option.Id) ?? own[$"answer_{option.Id}"])];
        if (question.Rows.Count > 0)
            yield return new Listing([.. question.Rows.Select(row => (Item)$"{words.Row(question.Id, row.Id)}: {string.Join("   ", choices.Select(choice => Box + choice))}")]);
        else if (choices.Count > 0)
            yield return new Listing([.. choices.Concat(States(question, own)).Select(choice => (Item)choice)]) { Boxes = true };
        else
        {
            // A long answer has several lines.
            for (var line = 0; line < (type.ExampleAnswer?.Contains('\n') == true ? 4 : 1); line++)
                yield return new Text(words.Unit(question.Id) is { } unit ? $"{Line} {unit}" : Line);
            if (States(question, own).ToList() is { Count: > 0 } states)
                yield return new Listing([.. states.Select(state => (Item)state)]) { Boxes = true };
        }
    }

    private static IEnumerable<string> States(Question question, SectionWords own)
    {
        if (question.NotApplicable)
            yield return own["state_NotApplicable"];
        if (question.DontKnow)
            yield return own["state_DontKnow"];
    }

    /// <summary>Null where the question is not asked.</summary>
    private static List<Block>? Given(Question question, AnswerSheet applied, ReportMaterial material, AnswerWords written)
    {
        if (question.Questions.Count > 0)
            return Entries(question, applied, material, written);
        if (QuestionTypes.Find(question.Type) is not { IsAnswered: true })
            return null;
        var blocks = new List<Block>();
        foreach (var row in question.Rows.Count == 0 ? [null] : question.Rows.AsEnumerable<Domain.Questionnaires.Row?>())
            if (applied[applied.Layout.SlotOf(question.Id, row?.Id)] is { State: not AnswerState.NotRelevant } answer)
                blocks.AddRange(Said(new Slot(question, row), answer, new(question.Id, null, row?.Id), row is null ? null : material.Texts.Row(question.Id, row.Id), applied, written, material));
        // Documents belong to a matrix as a whole.
        if (question.Rows.Count > 0 && question.Rows.Select(row => applied.Notes.GetValueOrDefault(new(question.Id, null, row.Id))).FirstOrDefault(note => note is { Sources.Count: > 0 }) is { } cited && blocks.Count > 0)
            blocks.Add(RestsOn(cited, material));
        return blocks.Count == 0 ? null : blocks;
    }

    private static List<Block>? Entries(Question group, AnswerSheet applied, ReportMaterial material, AnswerWords written)
    {
        var repeat = applied.Layout.RepeatOf(group.Id);
        var layout = applied.Layout.Repeats[repeat];
        var blocks = new List<Block>();
        foreach (var (entry, number) in applied.Entries(repeat).Select((entry, i) => (entry, i + 1)))
            for (var slot = 0; slot < layout.Slots.Count; slot++)
                if (entry[slot].State != AnswerState.NotRelevant && QuestionTypes.Find(layout.Slots[slot].Question.Type) is { IsAnswered: true })
                    blocks.AddRange(Said(layout.Slots[slot], entry[slot], new(layout.Slots[slot].Question.Id, entry.Id, layout.Slots[slot].Row?.Id),
                        $"{number.ToString(material.Culture)}. {material.Texts.Question(layout.Slots[slot].Question.Id)}", applied, written, material));
        return blocks.Count == 0 ? null : blocks;
    }

    private static IEnumerable<Block> Said(Slot slot, Answer answer, AnswerAddress at, string? label, AnswerSheet applied, AnswerWords written, ReportMaterial material)
    {
        var said = new Blocks.Words(written.Of(slot, answer)) { Bold = true };
        yield return new Text(label is null ? [said] : [new Blocks.Words($"{label}: "), said]);
        var note = applied.Notes.GetValueOrDefault(at);
        foreach (var text in new[] { note?.Justification, note?.Comment }.OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text)))
            yield return new Text(text);
        if (note is { Sources.Count: > 0 } && slot.Row is null)
            yield return RestsOn(note, material);
    }

    private static Text RestsOn(AnswerNote note, ReportMaterial material) =>
        new([new Blocks.Words($"{material.Words["rests_on"]}: ") { Italic = true }, new Blocks.Words(string.Join("; ", note.Sources))]);
}

/// <summary>What the answers on a filled questionnaire are: a draft, or what was signed.</summary>
public sealed record PaperState
{
    /// <summary>Which submission; null for a draft.</summary>
    public int? Submission { get; init; }

    /// <summary>When it was signed, or the draft printed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name and role of who signed.</summary>
    public string? Signer { get; init; }

    /// <summary>The hash of what was signed, as on the receipt.</summary>
    public string? Sha256 { get; init; }
}
