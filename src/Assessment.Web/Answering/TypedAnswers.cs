using System.Text.RegularExpressions;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering;

/// <summary>An answer that was typed and is not saved, with its question's name, so that it can be copied.</summary>
/// <param name="Place">The question.</param>
/// <param name="Text">What was typed or chosen, in words.</param>
/// <param name="Lang">The language of the question, where it is not the page's.</param>
public sealed record TypedAnswer(QuestionPlace Place, string Text, string? Lang);

/// <summary>Reads a posted section without its sheet: of entries that are gone, or for somebody who may not see the sheet now.</summary>
public static partial class TypedAnswers
{
    /// <summary>More than any section has; anybody can send a form, and each answer in it is work.</summary>
    private const int MostTyped = 5_000;

    /// <summary>Every answer of a form, also of entries that nobody knows; blank ones too.</summary>
    public static IReadOnlyList<PostedAnswer> Read(IFormCollection form, Edition edition)
    {
        var questions = edition.Questionnaire.Sections.SelectMany(section => section.Questions).SelectMany(one => one.Questions.Prepend(one)).ToDictionary(one => one.Id);
        return
        [
            .. from key in form.Keys.Where(key => key.EndsWith(":version", StringComparison.Ordinal)).Take(MostTyped)
               let name = Name().Match(key)
               where name.Success
               let field = FieldOf(name, edition, questions)
               where field is not null
               let posted = AnswerForm.Read(form, field)
               where posted is not null
               select posted,
        ];
    }

    /// <summary>These answers in words, in the order of the questionnaire; those that say nothing are left out.</summary>
    public static IReadOnlyList<TypedAnswer> Say(IEnumerable<PostedAnswer> answers, Edition edition, IStringLocalizer<Text> texts)
    {
        var places = new QuestionPlaces(edition.Questionnaire, edition.Words);
        return
        [
            .. answers.Where(one => one.Answer != FieldAnswer.Blank).OrderBy(one => places.OrderOf(one.Field.Question.Id))
                .Select(one => new TypedAnswer(places.Of(one.Field.Address), AnswerWords.WithComment(one.Field, one.Answer, texts), edition.ForeignLanguage)),
        ];
    }

    /// <summary>What a refused request to save a section brought, whoever sent it; nothing for any other request. The editions are public, so that no round is looked up.</summary>
    public static async Task<IReadOnlyList<TypedAnswer>> OfRefusedAsync(HttpRequest request, Shelf shelf, IStringLocalizer<Text> texts)
    {
        if (!request.HasFormContentType || request.Headers.XRequestedWith.Count > 0
            || request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not { } refused || !Section().IsMatch(refused.OriginalPath))
            return [];
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return shelf.All.Select(edition => (edition, answers: Read(form, edition))).MaxBy(one => one.answers.Count) is { edition: not null } best ? Say(best.answers, best.edition, texts) : [];
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return [];
        }
    }

    private static QuestionField? FieldOf(Match name, Edition edition, Dictionary<string, Question> questions)
    {
        var (id, row) = (name.Groups["question"].Value, name.Groups["row"].Value);
        if (!questions.TryGetValue(id, out var question) || (row.Length > 0) != (question.Rows.Count > 0) || (row.Length > 0 && !question.Rows.Any(one => one.Id == row)))
            return null;
        return new QuestionField
        {
            Question = question,
            Questionnaire = edition.Questionnaire,
            Words = edition.Words,
            Entry = name.Groups["entry"] is { Success: true } entry ? entry.Value : null,
            Row = question.Rows.FirstOrDefault(one => one.Id == row),
            Lang = edition.ForeignLanguage,
        };
    }

    [GeneratedRegex("^/fill/[^/]+/[^/]+/sections/[^/]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Section();

    [GeneratedRegex(@"^(?<question>[^\[\].:]+)(\[(?<entry>[^\]]+)\])?(\.(?<row>[^:]+))?:version$")]
    private static partial Regex Name();
}
