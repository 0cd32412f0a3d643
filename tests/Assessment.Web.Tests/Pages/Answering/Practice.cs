using AngleSharp.Html.Dom;
using Assessment.Web.Tests.Answering;
using Microsoft.Extensions.Primitives;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>The questionnaire of the round for practising, opened and posted as a browser without scripts does.</summary>
public static class Practice
{
    public const string Home = "/fill/saint-lucia-practice/division-modernisation";

    public static string Section(string id) => $"{Home}/sections/{id}";

    public static async Task<IHtmlDocument> OpenAsync(this HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.OK, address);
        return await Site.Read(answer);
    }

    /// <summary>Posts the form of a section as the page shows it, but for these controls; an empty list of values leaves a control out.</summary>
    public static Task<HttpResponseMessage> SaveAsync(this HttpClient reader, IHtmlDocument page, string address, params (string Name, string Value)[] typed)
    {
        var sent = page.Posted().ToDictionary(control => control.Key, control => control.Value);
        foreach (var same in typed.GroupBy(control => control.Name))
            sent[same.Key] = new StringValues([.. same.Select(control => control.Value)]);
        return reader.PostAsync(address, Content(sent));
    }

    /// <summary>Posts one answer as autosave does.</summary>
    public static async Task<HttpResponseMessage> AutosaveAsync(
        this HttpClient reader, IHtmlDocument page, string address, string key, int version, Guid edit, params (string Part, string Value)[] parts)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address + "?handler=Answer");
        request.Headers.Add("RequestVerificationToken", page.QuerySelector("form.questions input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        var sent = parts.GroupBy(part => part.Part).ToDictionary(same => $"{key}:{same.Key}", same => new StringValues([.. same.Select(part => part.Value)]));
        sent[$"{key}:version"] = $"{version}";
        sent[$"{key}:edit"] = $"{edit}";
        request.Content = Content(sent);
        return await reader.SendAsync(request);
    }

    /// <summary>The name of the list of what waits on the device: the person and the sheet.</summary>
    public static string Queue(this IHtmlDocument page) => page.QuerySelector("form.questions")!.GetAttribute("data-queue")!;

    /// <summary>The value of a text control, or of the chosen radio button.</summary>
    public static string? Value(this IHtmlDocument page, string name)
    {
        var posted = page.Posted();
        return posted.ContainsKey(name) ? (string?)posted[name] : null;
    }

    private static FormUrlEncodedContent Content(Dictionary<string, StringValues> sent) =>
        new(sent.SelectMany(control => control.Value.Select(value => KeyValuePair.Create(control.Key, value ?? ""))));
}
