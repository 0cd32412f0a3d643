using System.Text;
using System.Text.RegularExpressions;
using Assessment.Web.Tests;

namespace Assessment.Browser.Tests;

/// <summary>A real mail server on this computer, and what has arrived there.</summary>
public sealed partial class Mailbox : IAsyncDisposable
{
    private readonly TestServer server;
    private readonly List<(string To, string Text)> arrived = [];

    public Mailbox()
    {
        (server, var ready) = TestServer.Start("smtp.mjs");
        Port = ready["port"]!.GetValue<int>();
    }

    public int Port { get; }

    /// <summary>The next mail to this address, opened: waits up to 20 seconds for it, and gives each mail once.</summary>
    public string NextTo(string address)
    {
        int found;
        while ((found = arrived.FindIndex(mail => mail.To == address)) < 0)
        {
            var mail = server.Next();
            arrived.Add((mail["to"]![0]!.GetValue<string>(), Unquoted(mail["raw"]!.GetValue<string>())));
        }
        var text = arrived[found].Text;
        arrived.RemoveAt(found);
        return text;
    }

    /// <summary>The one-time link in the next mail to this address.</summary>
    public string LinkTo(string address)
    {
        var text = NextTo(address);
        return OneTimeLink().Match(text) is { Success: true } link ? link.Value : throw new InvalidOperationException($"There is no link in this mail: {text}");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static string Unquoted(string raw)
    {
        var bytes = Quoted().Replace(raw.Replace("=\r\n", "", StringComparison.Ordinal), match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString());
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
    }

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"http\S+/account/link/[\w-]+")]
    private static partial Regex OneTimeLink();
}
