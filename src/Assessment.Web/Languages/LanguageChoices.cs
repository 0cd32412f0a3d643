using Microsoft.AspNetCore.Mvc.Rendering;

namespace Assessment.Web.Languages;

/// <summary>The languages of the site as a list to choose from, each in its own words.</summary>
public static class LanguageChoices
{
    public static IEnumerable<SelectListItem> All { get; } = [.. Language.All.Select(language => new SelectListItem(language.Name, language.Code))];

    public static string Current => Language.Current.Code;
}
