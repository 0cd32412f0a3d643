using Assessment.Domain.Questionnaires;
using Assessment.Web.Questionnaires;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assessment.Web.Pages.Questionnaires;

/// <summary>Every level of every question on one page, to print and take to a meeting.</summary>
public sealed class LevelsModel(Shelf shelf) : PageModel
{
    public Edition Edition { get; private set; } = null!;

    public Words Words { get; private set; } = null!;

    /// <summary>The sections that have questions answered by level, with those questions and their numbers.</summary>
    public IReadOnlyList<(Section Section, int Number, IReadOnlyList<QuestionCard> Questions)> Sections { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        if (shelf.Find(id) is not { } edition || edition.Questionnaire.Scales.Count == 0)
            return NotFound();
        Edition = edition;
        Words = edition.Words;
        Sections =
        [
            .. edition.Questionnaire.Sections.Select((section, i) => (section, i + 1, Cards(section, i + 1))).Where(section => section.Item3.Count > 0),
        ];
        return Page();
    }

    private IReadOnlyList<QuestionCard> Cards(Section section, int number) =>
    [
        .. section.Questions.Select((question, i) => new QuestionCard(question, FormattableString.Invariant($"{number}.{i + 1}"), Edition, Words))
            .Where(card => card.Question.Rows.Count == 0 && card.Levels.Any(level => Words.Descriptor(card.Question, level.Id) is not null)),
    ];
}
