using System.Globalization;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Scoring;

/// <summary>An answer without options or levels as the reader writes it: numbers and dates of the culture, years without a mark between their digits, yes, partly and no in words. What somebody wrote stays as it is.</summary>
public static class AnswerText
{
    public static string Of(Question question, string? answer, IStringLocalizer<Text> texts)
    {
        var text = answer ?? "";
        if (QuestionTypes.Find(question.Type) is ShortText or LongText or WebLink or AttachedFile)
            return text;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Days.Span(day, null);
        // An amount is its number and its currency.
        var (number, rest) = text.IndexOf(' ') is >= 0 and var space ? (text[..space], text[space..]) : (text, "");
        if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return value.ToString(question.IsYear ? "0" : "#,0.######", CultureInfo.CurrentCulture) + rest;
        return text is "yes" or "partly" or "no" ? texts[$"Answer.{text}"] : text;
    }
}
