using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>multiple_choice</c>: any of the options. Points: the share of options selected, the sum of their scores (with a cap), or a ladder of
/// combinations. Canonical text: ids separated by spaces, in questionnaire order; <c>radio other|town crier</c> with "other, specify".
/// </summary>
public sealed class MultipleChoice : IQuestionType
{
    public string Id => "multiple_choice";

    public IReadOnlyList<string> Members => ["options", "minimum", "maximum"];

    public IReadOnlyList<string> Continues => ["single_choice"];

    public string? Lacks(Slot slot, in Answer answer) => Choices.Lacks(slot.Question.Options, answer);

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) =>
        Choices.Check(question, 1, mayExclude: true).Concat(Limits.Check(question)).Concat(ChoicePoints.Check(question));

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire)
    {
        var options = slot.Question.Options;
        Span<bool> chosen = options.Count <= 256 ? stackalloc bool[options.Count] : new bool[options.Count];
        var ids = text.AsSpan(0, text.IndexOf(Choices.Bar, StringComparison.Ordinal) is var bar && bar >= 0 ? bar : text.Length);
        var (count, exclusive, other) = (0, false, false);
        foreach (var part in ids.Split(' '))
        {
            var id = ids[part].Trim();
            if (id.IsEmpty)
                continue;
            if (Choices.IndexOf(options, id) is var index && index < 0)
                return AnswerReading.Wrong(Expected(slot.Question) + Choices.DidYouMean(id.ToString(), options.Select(o => o.Id)));
            if (chosen[index])
                return AnswerReading.Wrong($"{Expected(slot.Question)}, each once ('{id}' stands twice)");
            count++;
            chosen[index] = true;
            exclusive |= options[index].Exclusive;
            other |= options[index].Other;
        }
        var tooFew = count < Math.Max(1, slot.Question.Minimum ?? 1) && !exclusive;
        if (tooFew || count > (slot.Question.Maximum ?? int.MaxValue) || (exclusive && count > 1) || (bar >= 0 && !other))
            return AnswerReading.Wrong(Expected(slot.Question));
        return Answer.Of(double.NaN, Choices.WithWords(Canonical(options, chosen, count), bar >= 0 ? text[(bar + 1)..] : ""));
    }

    public string ExpressionText(in Answer answer) => Choices.Ids(answer.Text ?? "");

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) => ChoicePoints.Of(slot.Question, answer.Text);

    public ScoreRange? Range(Question question, Questionnaire questionnaire) => ChoicePoints.Range(question);

    public Question Example { get; } = new()
    {
        Id = "channels",
        Type = "multiple_choice",
        Points = new Points { Choices = "sum", Cap = 3 },
        Options =
        [
            new() { Id = "website", Score = 2 }, new() { Id = "radio", Score = 1 }, new() { Id = "meetings", Score = 1 },
            new() { Id = "other", Other = true, Score = 0 }, new() { Id = "none", Exclusive = true, Score = 0 },
        ],
    };

    public string ExampleAnswer => "website radio other|Notice boards in post offices";

    private static string Canonical(IReadOnlyList<Option> options, ReadOnlySpan<bool> chosen, int count)
    {
        if (count == 1)
            return options[chosen.IndexOf(true)].Id;
        var ids = new List<string>(count);
        for (var i = 0; i < options.Count; i++)
            if (chosen[i])
                ids.Add(options[i].Id);
        return string.Join(' ', ids);
    }

    private static string Expected(Question question)
    {
        var many = (question.Minimum, question.Maximum) switch
        {
            ({ } from, { } to) => $"{Numbers.Text(from)} to {Numbers.Text(to)}",
            ({ } from, null) => $"{Numbers.Text(from)} or more",
            (null, { } to) => $"at most {Numbers.Text(to)}",
            _ => "one or more",
        };
        var alone = question.Options.FirstOrDefault(o => o.Exclusive)?.Id is { } id ? $" ('{id}' stands alone)" : "";
        return $"{many} of: {Choices.List(question.Options.Select(o => o.Id))}, separated by spaces{alone}";
    }
}
