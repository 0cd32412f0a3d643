using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assessment.Bench.Filling;

/// <summary>One person at a browser: own cookies, own form token. Comes through the office's proxy, which speaks HTTPS to the outside.</summary>
internal sealed partial class Visitor(HttpClient http, int number)
{
    private readonly Dictionary<string, string> cookies = [];
    private readonly Dictionary<string, int> versions = [];
    private string token = "";

    /// <summary>Signs in with the form.</summary>
    public async Task SignInAsync(string email)
    {
        await OpenAsync("/account/sign-in");
        using var answer = await SendAsync(HttpMethod.Post, "/account/sign-in", [new("Email", email), new("Password", Crowd.Password), new("__RequestVerificationToken", token)]);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{email} cannot sign in: {answer.StatusCode}");
        token = "";
    }

    /// <summary>Opens a page and remembers its form token and the versions of its answers; false when it failed.</summary>
    public async Task<bool> OpenAsync(string address)
    {
        using var answer = await SendAsync(HttpMethod.Get, address);
        if (answer.StatusCode != HttpStatusCode.OK)
            return false;
        var page = await answer.Content.ReadAsStringAsync();
        if (Token().Match(page) is { Success: true } found)
            token = found.Groups[1].Value;
        foreach (Match version in Version().Matches(page))
            versions[version.Groups[1].Value] = int.Parse(version.Groups[2].Value, CultureInfo.InvariantCulture);
        return page.Contains("</html>", StringComparison.Ordinal);
    }

    /// <summary>Saves one answer as autosave does; false when it failed.</summary>
    public async Task<bool> SaveAsync(string section, string question, string value)
    {
        using var answer = await SendAsync(HttpMethod.Post, section + "?handler=Answer",
            [new($"{question}:value", value), new($"{question}:version", $"{versions.GetValueOrDefault(question)}"), new($"{question}:edit", $"{Guid.NewGuid()}")], isScript: true);
        if (answer.StatusCode != HttpStatusCode.OK)
            return false;
        using var reply = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        versions[question] = reply.RootElement.GetProperty("version").GetInt32();
        return true;
    }

    /// <summary>A page or file as text.</summary>
    public async Task<string> ReadAsync(string address)
    {
        using var answer = await SendAsync(HttpMethod.Get, address);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    /// <summary>Bytes of a page as they go over the network, compressed.</summary>
    public async Task<byte[]> WeighAsync(string address)
    {
        using var answer = await SendAsync(HttpMethod.Get, address, encoding: "br");
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, KeyValuePair<string, string>[]? form = null, bool isScript = false, string? encoding = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = form is null ? null : new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Forwarded-Proto", "https");
        // An address of one's own, as people of many ministries have: the limit on tries at signing in stays as it is.
        request.Headers.Add("X-Forwarded-For", $"10.0.{number / 250}.{number % 250 + 1}");
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        if (encoding is not null)
            request.Headers.Add("Accept-Encoding", encoding);
        if (isScript)
        {
            request.Headers.Add("RequestVerificationToken", token);
            request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        }
        var answer = await http.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set.Select(one => one.Split(';')[0].Split('=', 2)))
                cookies[cookie[0]] = cookie[1];
        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"([a-z0-9_]+):version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();
}
