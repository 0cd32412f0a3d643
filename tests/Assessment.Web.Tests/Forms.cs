using AngleSharp.Html.Dom;

namespace Assessment.Web.Tests;

/// <summary>Filling in forms as a browser without scripts does: open the page, take its hidden fields and where it posts to, send.</summary>
public static class Forms
{
    /// <summary>Opens a page, fills in the form that has these fields, and sends it. Fields that the page does not have are a mistake of the test.</summary>
    public static async Task<HttpResponseMessage> Submit(this HttpClient reader, string address, Dictionary<string, string> fields, string? button = null)
    {
        using var answer = await reader.GetAsync(address);
        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.OK, address);
        var page = await Site.Read(answer);
        return await reader.SubmitOn(page, address, fields, button);
    }

    /// <summary>Fills in the form of a page that is open. <paramref name="button"/> is the address the form posts to, where the page has several.</summary>
    public static Task<HttpResponseMessage> SubmitOn(this HttpClient reader, IHtmlDocument page, string address, Dictionary<string, string> fields, string? button = null)
    {
        var form = page.QuerySelectorAll(button is null ? "main form" : "form").OfType<IHtmlFormElement>()
            .First(one => button is null ? fields.Keys.All(name => one.Elements[name] is not null) : one.GetAttribute("action") == button);
        var sent = form.Elements.OfType<IHtmlInputElement>()
            .Where(input => !string.IsNullOrEmpty(input.Name) && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
            .GroupBy(input => input.Name!).ToDictionary(group => group.Key, group => group.First().Value);
        foreach (var select in form.Elements.OfType<IHtmlSelectElement>())
            sent[select.Name!] = select.Value ?? "";
        foreach (var (name, value) in fields)
            sent[name] = value;
        return reader.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : address, new FormUrlEncodedContent(sent));
    }

    /// <summary>What the error summary says, line by line.</summary>
    public static IEnumerable<string> Errors(this IHtmlDocument page) =>
        page.QuerySelectorAll(".govuk-error-summary__list li").Select(line => line.TextContent.Trim());
}
