using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Answering;

/// <summary>A questionnaire with every question type, once on a page and once in a repeat group, and sheets with random answers.</summary>
internal static class Sample
{
    public static Questionnaire Everything { get; } = new()
    {
        Id = "everything",
        Edition = "2026.1",
        Languages = ["en"],
        Scales = [QuestionTypes.ExampleScale],
        Sections =
        [
            new() { Id = "page", Questions = [.. Questions()] },
            new() { Id = "list", Questions = [new() { Id = "portals", Type = "repeat", Questions = [.. Questions().Where(q => q.Type != "repeat").Select(q => q with { Id = "portal_" + q.Id })] }] },
        ],
    };

    public static SheetLayout Layout { get; } = new(Everything);

    public static Questionnaire With(params Question[] questions) => new()
    {
        Id = "small",
        Edition = "1",
        Languages = ["en"],
        Scales = [QuestionTypes.ExampleScale],
        Sections = [new() { Id = "page", Questions = questions }],
    };

    /// <summary>Blank, answered, every state, doubts, notes and repeat entries, by chance.</summary>
    public static AnswerSheet Random(int seed, bool notes = true) => Random(new Random(seed), Layout, notes);

    public static AnswerSheet Random(Random random, SheetLayout layout, bool notes = true)
    {
        var sheet = new AnswerSheet(layout, Pick(random, "LCA", "Saint Lucia, \"Simply Beautiful\"", "=1+1", "-3", "'quoted'", "日本 🏝️"), Pick(random, Layer.Self, Layer.Judged))
        {
            Author = Pick(random, null, "Expert A", "@handle"),
            Group = Pick(random, null, "Caribbean"),
            Weight = Pick(random, 1, 0, 0.1, 12.5),
            ReferenceDate = Pick<DateOnly?>(random, null, new DateOnly(2015, 7, 13)),
        };
        for (var i = 0; i < layout.Slots.Count; i++)
            sheet[i] = AnswerFor(random, layout.Slots[i], notes, null, sheet);
        for (var i = 0; i < layout.Repeats.Count; i++)
            for (var n = random.Next(4); n > 0; n--)
                sheet.Entries(i).Add(Entry(random, layout.Repeats[i], $"{sheet.Entries(i).Count + 1}", notes, sheet));
        return sheet;
    }

    private static RepeatEntry Entry(Random random, RepeatLayout layout, string id, bool notes, AnswerSheet sheet)
    {
        var entry = new RepeatEntry(layout, id);
        for (var i = 0; i < layout.Slots.Count; i++)
            entry[i] = AnswerFor(random, layout.Slots[i], notes, id, sheet);
        return entry;
    }

    private static Answer AnswerFor(Random random, Slot slot, bool notes, string? entry, AnswerSheet sheet)
    {
        var type = QuestionTypes.Find(slot.Question.Type)!;
        if (!type.IsAnswered || slot.Question.Calculate is not null)
            return Answer.Blank;
        if (notes && random.Next(6) == 0)
            sheet.Notes[new(slot.Question.Id, entry, slot.Row?.Id)] = new()
            {
                Justification = Pick(random, null, "No such service."),
                Comment = Pick(random, null, "# not a comment: \"yes\"\nsecond line", "n/a"),
                Sources = random.Next(2) == 0 ? ["2015 report, paragraph 23"] : [],
            };
        var answer = random.Next(8) switch
        {
            0 => Answer.Blank,
            1 => Pick(random, Answer.NotApplicable, Answer.DontKnow, Answer.InsufficientEvidence, Answer.NotRelevant),
            2 when slot.Question.Type.EndsWith("_text", StringComparison.Ordinal) => Answer.Of(double.NaN, Pick(random, "n/a", "=SUM(A1)", "'", "-", "'=x", "{}", "- a: b", "null", "a;b,\"c\"")),
            _ => type.Read(slot, type.ExampleAnswer!, Everything).Answer,
        };
        return notes && random.Next(10) == 0 ? answer with { NotSure = true } : answer;
    }

    private static T Pick<T>(Random random, params T[] from) => from[random.Next(from.Length)];

    private static IEnumerable<Question> Questions() => QuestionTypes.All.Select(type => type.Example);
}
