using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Chosen options as canonical text: option ids separated by spaces, in the order of the questionnaire. The words of an
/// "other, specify" option follow after a bar: <c>law other|Regional treaty</c>.
/// </summary>
public static class Choices
{
    /// <summary>What stands between the ids and the words of "other, specify".</summary>
    public const char Bar = '|';

    /// <summary>The chosen ids, without the words of "other, specify".</summary>
    public static string Ids(string text) => text.IndexOf(Bar, StringComparison.Ordinal) is var bar && bar < 0 ? text : text[..bar];

    /// <summary>The words of "other, specify"; empty when there are none.</summary>
    public static string Words(string text) => text.IndexOf(Bar, StringComparison.Ordinal) is var bar && bar < 0 ? "" : text[(bar + 1)..];

    internal static int IndexOf(IReadOnlyList<Option> options, ReadOnlySpan<char> id)
    {
        for (var i = 0; i < options.Count; i++)
            if (id.SequenceEqual(options[i].Id))
                return i;
        return -1;
    }

    /// <summary>Reads one option; <see cref="Answer.Number"/> is its index.</summary>
    internal static AnswerReading ReadOne(IReadOnlyList<Option> options, string text)
    {
        var bar = text.IndexOf(Bar, StringComparison.Ordinal);
        var index = IndexOf(options, bar < 0 ? text : text.AsSpan(0, bar).Trim());
        if (index < 0 || (bar >= 0 && !options[index].Other))
            return AnswerReading.Wrong(ExpectedOne(options) + DidYouMean(bar < 0 ? text : text[..bar].Trim(), options.Select(o => o.Id)));
        return Answer.Of(index, bar < 0 ? options[index].Id : WithWords(options[index].Id, text[(bar + 1)..]));
    }

    internal static string WithWords(string ids, string words) => words.Trim() is { Length: > 0 } said ? $"{ids}{Bar}{said}" : ids;

    internal static string ExpectedOne(IReadOnlyList<Option> options) =>
        $"one of: {List(options.Select(o => o.Other ? o.Id + "|your words" : o.Id))}";

    /// <summary>" (did you mean 'yes'?)" for a word that is nearly one of the ids, also in other letters; otherwise nothing.</summary>
    internal static string DidYouMean(string word, IEnumerable<string> ids) =>
        Suggestion.Nearest(word, ids) is { } near && near != word ? $" (did you mean '{near}'?)" : "";

    /// <summary>The same for the first of several words that is none of the ids.</summary>
    internal static string DidYouMean(IEnumerable<string> words, IReadOnlyList<Option> options) =>
        words.FirstOrDefault(word => IndexOf(options, word) < 0) is { } unknown ? DidYouMean(unknown, options.Select(o => o.Id)) : "";

    /// <summary>Who chooses "other, specify" says in a few words what it is.</summary>
    internal static string? Lacks(IReadOnlyList<Option> options, in Answer answer)
    {
        var text = answer.Text ?? "";
        if (Words(text).Length > 0)
            return null;
        foreach (var id in Ids(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (IndexOf(options, id) is >= 0 and var index && options[index].Other)
                return $"Say in a few words what '{id}' is.";
        return null;
    }

    internal static string List(IEnumerable<string> ids)
    {
        const int most = 12;
        var shown = ids.Take(most + 1).ToList();
        return shown.Count <= most ? string.Join(", ", shown) : string.Join(", ", shown.Take(most)) + " …";
    }

    internal static double? PointsOf(IReadOnlyList<Option> options, in Answer answer) =>
        answer.Number >= 0 && answer.Number < options.Count ? options[(int)answer.Number].Score : null;

    internal static ScoreRange? RangeOf(IReadOnlyList<Option> options)
    {
        ScoreRange? range = null;
        foreach (var option in options)
            if (option.Score is { } score)
                range = range is { } r ? new ScoreRange(Math.Min(r.Lowest, score), Math.Max(r.Highest, score))
                    : new ScoreRange(score, score);
        return range;
    }

    /// <summary>Problems that every list of options shares.</summary>
    internal static IEnumerable<Problem> Check(Question question, int fewest, bool mayExclude, bool maySpecify = true)
    {
        var options = question.Options;
        if (options.Count < fewest)
            yield return new Problem("options", "too-few-options", $"A {question.Type} question needs at least {fewest} options.");
        var others = 0;
        for (var i = 0; i < options.Count; i++)
        {
            if (options[i].Other && !maySpecify)
                yield return new Problem($"options[{i}].other", "other-not-possible",
                    $"'other' is for single_choice and multiple_choice, not for {question.Type}.");
            else if (options[i].Other && ++others > 1)
                yield return new Problem($"options[{i}].other", "two-others",
                    "Only one option can ask for a few words. Remove 'other' here.");
            if (options[i].Exclusive && !mayExclude)
                yield return new Problem($"options[{i}].exclusive", "exclusive-not-possible",
                    $"'exclusive' is for multiple_choice, not for {question.Type}.");
        }
        if (options.Any(o => o.Score is not null))
            for (var i = 0; i < options.Count; i++)
                if (options[i] is { Score: null, Other: false, Exclusive: false })
                    yield return new Problem($"options[{i}]", "option-without-score",
                        $"Option '{options[i].Id}' has no score while others have one, so whoever chooses it is left out of the score. Give it a score, 0 if it earns nothing.",
                        ProblemSeverity.Warning);
    }
}
