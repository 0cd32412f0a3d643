using System.Text;
using Assessment.Domain.Answering;
using Assessment.Domain.Expressions;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Answering;

public class SkipLogicPropertyTests
{
    [Fact]
    public void After_every_change_the_sheet_is_what_it_would_be_if_all_were_worked_out_anew()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var layout = new SheetLayout(RandomQuestionnaire(random));
            layout.SkipLogic.Cycle.Should().BeEmpty();
            var live = new LiveSheet(RandomSheet(random, layout));
            for (var change = 0; change < 20; change++)
            {
                var before = Text(live.Applied);
                var told = Change(random, live);
                var after = Text(live.Applied);

                after.Should().Be(Text(new LiveSheet(live.Given).Applied), $"seed {seed}, change {change}");
                after.Split('\n').Except(before.Split('\n')).Count().Should().BeLessThanOrEqualTo(told.Count + 1, $"seed {seed}: every change is told");
            }
        }
    }

    [Fact]
    public void The_result_is_the_one_that_no_further_evaluation_changes()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var layout = new SheetLayout(RandomQuestionnaire(random));
            var given = RandomSheet(random, layout);
            var applied = layout.SkipLogic.Applied(given);

            var seen = new SheetAnswers(applied);
            foreach (var section in layout.Questionnaire.Sections)
                foreach (var question in section.Questions.Where(q => q.Questions.Count == 0))
                {
                    var relevant = Holds(section.Relevant) && Holds(question.Relevant);
                    var expected = !relevant ? AnswerState.NotRelevant
                        : question.Calculate is null ? given[layout.FirstSlotOf(question.Id)].State
                        : double.IsNaN(Value(question.Calculate)) ? AnswerState.Blank : AnswerState.Answered;
                    applied[layout.FirstSlotOf(question.Id)].State.Should().Be(expected, $"seed {seed}, {question.Id}");
                }

            bool Holds(string? text) => BoundExpression.Of(text, layout) is not { } bound || seen.Evaluate(bound, ResultType.Boolean).IsTrue;
            double Value(string text) => seen.Evaluate(BoundExpression.Of(text, layout)!, ResultType.Number).Value.ToNumber(TimeZoneInfo.Utc);
        }
    }

    // Each question reads only questions that come before it in a hidden order, so that there is no cycle, while the file order is another.
    private static Questionnaire RandomQuestionnaire(Random random)
    {
        var known = new List<string>();
        var questions = new List<Question>();
        for (var i = 0; i < 12; i++)
        {
            var id = $"q{i}";
            questions.Add(random.Next(4) == 0 && known.Count > 1
                ? new() { Id = id, Type = "calculated", Calculate = $"{Term(random, known)} + {Term(random, known)}", Relevant = Condition(random, known) }
                : new() { Id = id, Type = "integer", Relevant = Condition(random, known) });
            known.Add(id);
        }
        var inside = new List<Question>();
        for (var i = 0; i < 4; i++)
        {
            inside.Add(random.Next(3) == 0
                ? new() { Id = $"e{i}", Type = "calculated", Calculate = $"{Term(random, known)} + position(..)" }
                : new() { Id = $"e{i}", Type = "integer", Relevant = Condition(random, known) });
            known.Add($"e{i}");
        }
        var group = new Question { Id = "group", Type = "repeat", Relevant = Condition(random, [.. known.Take(12)]), Questions = inside };
        for (var i = 0; i < 3; i++)
            questions.Add(new() { Id = $"s{i}", Type = "calculated", Calculate = random.Next(3) switch { 0 => $"sum(${{e{i}}})", 1 => "count(${group})", _ => $"count-non-empty(${{e{i}}}) + {Term(random, known)}" } });
        var late = new Section { Id = "late", Relevant = Condition(random, [.. known.Take(12)]), Questions = [new() { Id = "end", Type = "integer" }] };
        var ordered = questions.OrderBy(_ => random.Next()).Append(group).ToList();
        return Sample.With() with { Sections = [late, new() { Id = "page", Questions = ordered }] };
    }

    private static string? Condition(Random random, List<string> known) => known.Count == 0 ? null : random.Next(5) switch
    {
        0 or 1 => null,
        2 => $"{Term(random, known)} > {random.Next(5)}",
        3 => $"{Term(random, known)} = {random.Next(5)} or {Term(random, known)} < 3",
        _ => $"not({Term(random, known)} = 2)",
    };

    private static string Term(Random random, List<string> known) => $"${{{known[random.Next(known.Count)]}}}";

    private static AnswerSheet RandomSheet(Random random, SheetLayout layout)
    {
        var sheet = new AnswerSheet(layout, "LCA");
        for (var i = 0; i < layout.Slots.Count; i++)
            sheet[i] = RandomAnswer(random, layout.Slots[i]);
        for (var n = 0; n < random.Next(4); n++)
        {
            var entry = new RepeatEntry(layout.Repeats[0], $"{n}");
            for (var i = 0; i < layout.Repeats[0].Slots.Count; i++)
                entry[i] = RandomAnswer(random, layout.Repeats[0].Slots[i]);
            sheet.Entries(0).Add(entry);
        }
        return sheet;
    }

    private static Answer RandomAnswer(Random random, Slot slot) =>
        slot.Question.Calculate is not null || random.Next(5) == 0 ? Answer.Blank : random.Next(5) is var n ? Answer.Of(n, $"{n}") : default;

    private static IReadOnlyList<AnswerAddress> Change(Random random, LiveSheet live)
    {
        var layout = live.Given.Layout;
        if (live.Given.Entries(0).Count > 0 && random.Next(3) == 0)
        {
            var slot = random.Next(layout.Repeats[0].Slots.Count);
            return live.Put(0, random.Next(live.Given.Entries(0).Count), slot, RandomAnswer(random, layout.Repeats[0].Slots[slot]));
        }
        var at = random.Next(layout.Slots.Count);
        return live.Put(at, RandomAnswer(random, layout.Slots[at]));
    }

    private static string Text(AnswerSheet sheet)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sheet.Answers.Length; i++)
            text.Append(sheet.Layout.Slots[i].Question.Id).Append(' ').Append(sheet[i]).Append('\n');
        foreach (var entry in sheet.Entries(0))
            for (var i = 0; i < entry.Answers.Length; i++)
                text.Append(entry.Id).Append(' ').Append(i).Append(' ').Append(entry[i]).Append('\n');
        return text.ToString();
    }
}
