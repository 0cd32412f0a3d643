namespace Assessment.Domain.Answering;

/// <summary>The words for an answer without a value, the same in sheet files and CSV. A blank has no word: it is left out or left empty.</summary>
public static class StateWords
{
    public const string NotApplicable = "n/a";
    public const string DontKnow = "don't know";
    public const string InsufficientEvidence = "insufficient";
    public const string NotRelevant = "not relevant";

    /// <summary>The word of a state; null for answered and blank.</summary>
    public static string? Of(AnswerState state) => state switch
    {
        AnswerState.NotApplicable => NotApplicable,
        AnswerState.DontKnow => DontKnow,
        AnswerState.InsufficientEvidence => InsufficientEvidence,
        AnswerState.NotRelevant => NotRelevant,
        _ => null,
    };

    /// <summary>Reads a word in any case; word processors turn the apostrophe, so both kinds are understood.</summary>
    public static bool TryRead(string text, out Answer answer)
    {
        answer = text.Length switch
        {
            3 when Is(text, NotApplicable) => Answer.NotApplicable,
            10 when Is(text, DontKnow) || Is(text, "don’t know") => Answer.DontKnow,
            12 when Is(text, InsufficientEvidence) => Answer.InsufficientEvidence,
            12 when Is(text, NotRelevant) => Answer.NotRelevant,
            _ => Answer.Blank,
        };
        return answer.State != AnswerState.Blank;
    }

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
