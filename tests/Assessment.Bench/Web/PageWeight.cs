using System.Text.RegularExpressions;

namespace Assessment.Bench.Web;

/// <summary>What a page weighs on the network with every file that it needs: style sheets, pictures, scripts and what they import.</summary>
internal static partial class PageWeight
{
    /// <summary>Kilobytes, and how many files.</summary>
    /// <param name="plain">Gets an address uncompressed.</param>
    /// <param name="compressed">Gets an address as it goes over the network.</param>
    /// <param name="page">The page.</param>
    public static async Task<(double Kilobytes, int Files)> OfAsync(Func<string, Task<string>> plain, Func<string, Task<byte[]>> compressed, string page)
    {
        var needed = new HashSet<string>(Needed().Matches(await plain(page)).Select(match => match.Groups[1].Value));
        foreach (var script in needed.Where(file => file.EndsWith(".js", StringComparison.Ordinal)).ToList())
            needed.UnionWith(Imported().Matches(await plain(script)).Select(match => $"{script[..script.LastIndexOf('/')]}/{match.Groups[1].Value}"));
        var bytes = (await compressed(page)).Length;
        foreach (var file in needed)
            bytes += (await compressed(file)).Length;
        return (bytes / 1024.0, needed.Count);
    }

    [GeneratedRegex("""<(?:link rel="(?:stylesheet|icon)"|img|script)[^>]* (?:href|src)="(/[^"]+)""")]
    private static partial Regex Needed();

    [GeneratedRegex("""from "\./([^"]+\.js)""")]
    private static partial Regex Imported();
}
