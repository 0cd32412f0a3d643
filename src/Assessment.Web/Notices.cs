using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Assessment.Web;

/// <summary>What the next page says at its top about what was just done: “Your password is changed.”</summary>
public static class Notices
{
    public const string CookieName = "assessment.notice";

    private const string Name = "Notice";

    /// <summary>Says so on the page that the reader sees next. Kept sealed in a cookie until then.</summary>
    public static void Tell(this PageModel page, string text) => page.TempData[Name] = text;

    /// <summary>What is to be said, once; null when there is nothing. Where there is no such cookie the data is left untouched: reading it would send one.</summary>
    public static string? Notice(this ITempDataDictionary data, HttpRequest request) => request.Cookies.ContainsKey(CookieName) ? data[Name] as string : null;
}
