using Assessment.Domain.Questionnaires;
using Assessment.Web.Questionnaires;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assessment.Web.Pages.Questionnaires;

/// <summary>One instrument: what it is for, its sections, how answers become scores.</summary>
public sealed class ShowModel(Shelf shelf) : PageModel
{
    public Edition Edition { get; private set; } = null!;

    public Words Words { get; private set; } = null!;

    public Questionnaire Questionnaire => Edition.Questionnaire;

    /// <summary>Questions that feed each dimension directly.</summary>
    public ILookup<string?, Question> Feeding { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (shelf.Find(id) is not { } edition)
            return NotFound();
        Edition = edition;
        Words = edition.Words;
        Feeding = Questionnaire.Sections.SelectMany(section => section.Questions).ToLookup(question => question.Dimension);
        return Page();
    }
}

/// <summary>A node of the scoring tree as the page lists it, with the weight that it has among its sisters.</summary>
public sealed record DimensionLine(ShowModel Page, Dimension Dimension, IReadOnlyList<Dimension> Sisters, Dimension? Above = null)
{
    /// <summary>The method is said where it is not that of the line above.</summary>
    public bool ShowsMethod => Above?.Method != Dimension.Method;

    /// <summary>Share of the weight, 0 to 1; null for a lone root or where no weight is given.</summary>
    public double? Share => Sisters.Count > 1 && Sisters.Sum(sister => sister.Weight) is > 0 and var all ? Dimension.Weight / all : null;
}
