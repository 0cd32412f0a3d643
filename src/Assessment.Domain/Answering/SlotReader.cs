using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>
/// Reads texts into answers for one slot: a state's word, or what the question's type understands. It remembers what it has read,
/// because in a cohort the same few answers come again and again and then share their text. Not for use by two threads at once.
/// </summary>
public sealed class SlotReader(Slot slot, Questionnaire questionnaire)
{
    private const int Remembered = 128;
    private readonly IQuestionType? type = QuestionTypes.Find(slot.Question.Type);
    private readonly Dictionary<string, AnswerReading> readings = [];

    public Slot Slot { get; } = slot;

    /// <summary>Why nobody can answer here (a note, a calculated question); null when one can.</summary>
    public string? Closed { get; } =
        slot.Question.Calculate is not null ? "nothing, because it is calculated from other answers"
        : QuestionTypes.Find(slot.Question.Type) is { IsAnswered: false } ? "nothing, because it is a note"
        : null;

    /// <summary>Whether the questionnaire lets a respondent choose this state here.</summary>
    public bool Offers(AnswerState state) => state switch
    {
        AnswerState.NotApplicable => Slot.Question.NotApplicable,
        AnswerState.DontKnow => Slot.Question.DontKnow,
        _ => true,
    };

    /// <summary>What an answer that was read still lacks, as a request; null when it is whole.</summary>
    public string? Lacks(in Answer answer) => answer.State == AnswerState.Answered ? type?.Lacks(Slot, answer) : null;

    /// <summary>The answer that a text stands for; blank for an empty text.</summary>
    public AnswerReading Read(string text)
    {
        if (readings.TryGetValue(text, out var known))
            return known;
        var reading = ReadNew(text.Trim());
        if (readings.Count < Remembered)
            readings.Add(text, reading);
        return reading;
    }

    /// <summary>As <see cref="Read"/>, but a state's word is a value like any other: somebody did type "n/a" into a text field.</summary>
    public AnswerReading ReadLiterally(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 ? Answer.Blank
            : Closed is not null ? AnswerReading.Wrong(Closed)
            : type?.Read(Slot, trimmed, questionnaire) ?? AnswerReading.Wrong($"nothing: there is no question type '{Slot.Question.Type}'");
    }

    private AnswerReading ReadNew(string text) =>
        text.Length != 0 && Closed is null && StateWords.TryRead(text, out var answer) ? answer : ReadLiterally(text);
}
