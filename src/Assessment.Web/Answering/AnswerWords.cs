using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Scoring;
using Assessment.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering;

/// <summary>An answer in words, as people read it: labels in place of ids.</summary>
public static class AnswerWords
{
    public static string Of(QuestionField field, FieldAnswer answer, IStringLocalizer<Text> texts)
    {
        var said = answer.State switch
        {
            AnswerState.Answered => Value(field, answer.Typed, texts),
            AnswerState.Blank when answer.IsUnreadable => texts["Fill.Words.Unreadable", answer.Typed],
            AnswerState.NotApplicable when answer.Why.Length > 0 => $"{texts["Answer.NotApplicable"].Value}: {answer.Why}",
            var state => texts[$"Answer.{state}"],
        };
        return answer.NotSure ? $"{said} ({texts["Fill.Words.NotSure"].Value})" : said;
    }

    /// <summary>The answer with what was said about it, so that two can be compared.</summary>
    public static string WithComment(QuestionField field, FieldAnswer answer, IStringLocalizer<Text> texts) =>
        Of(field, answer, texts) + (answer.Comment.Length > 0 ? $"\n{answer.Comment}" : "");

    /// <summary>What a calculated question comes to; a dash while there is nothing to calculate with.</summary>
    public static string Worked(QuestionField field, IStringLocalizer<Text> texts) => field.Answer.Typed.Length == 0 ? "–" : Value(field, field.Answer.Typed, texts);

    /// <summary>Canonical text in words.</summary>
    private static string Value(QuestionField field, string text, IStringLocalizer<Text> texts)
    {
        if (field.Question.Scale is { } scale)
            return field.Words.Level(scale, text);
        if (QuestionTypes.Find(field.Question.Type)?.Options(field.Question) is not { Count: > 0 })
            return AnswerText.Of(field.Question, text, texts);
        var labels = Choices.Ids(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => FieldChoices.Label(field, id, texts));
        var words = Choices.Words(text);
        return string.Join(", ", labels) + (words.Length > 0 ? $": {words}" : "");
    }
}
