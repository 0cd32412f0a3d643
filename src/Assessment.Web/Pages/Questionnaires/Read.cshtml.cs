using Assessment.Domain.Questionnaires;
using Assessment.Web.Questionnaires;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Questionnaires;

/// <summary>One section of an instrument, every question with its help, its levels and what counts as evidence.</summary>
public sealed class ReadModel(Shelf shelf) : PageModel
{
    public Edition Edition { get; private set; } = null!;

    public Section Section { get; private set; } = null!;

    public Words Words { get; private set; } = null!;

    /// <summary>The section's number, from 1.</summary>
    public int Number { get; private set; }

    public Section? Before => Edition.Questionnaire.Sections.ElementAtOrDefault(Number - 2);

    public Section? After => Edition.Questionnaire.Sections.ElementAtOrDefault(Number);

    public IActionResult OnGet(string id, string section)
    {
        if (shelf.Find(id) is not { } edition || edition.Questionnaire.Sections.FirstOrDefault(one => one.Id == section) is not { } found)
            return NotFound();
        Edition = edition;
        Section = found;
        Words = edition.Words;
        Number = edition.Questionnaire.Sections.TakeWhile(one => one != found).Count() + 1;
        return Page();
    }
}

/// <summary>A question as the page shows it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Number">Its number: section and place, "3.2"; in a repeat group "3.2.1".</param>
/// <param name="Edition">The edition it belongs to.</param>
/// <param name="Words">The reader's words.</param>
public sealed record QuestionCard(Question Question, string Number, Edition Edition, Words Words)
{
    /// <summary>Levels to choose from, lowest first.</summary>
    public IReadOnlyList<ScaleLevel> Levels { get; } = Edition.Questionnaire.Scales.FirstOrDefault(scale => scale.Id == Question.Scale)?.Levels ?? [];

    /// <summary>Where the instrument names no option, the type's own word serves: yes, partly, no.</summary>
    public static string OptionName(Words words, Question question, string option, IStringLocalizer texts) =>
        words.Option(question.Id, option) ?? (texts[$"Answer.{option}"] is { ResourceNotFound: false } known ? known.Value : option);

    public bool IsAnswered { get; } = QuestionTypes.Find(Question.Type)?.IsAnswered == true;
}
