namespace Assessment.Web.Tests;

/// <summary>One real address for each page of the access table, so that every test of all pages knows where to go.</summary>
public static class Addresses
{
    /// <summary>Route → an address on it. Error pages are not opened directly.</summary>
    public static IReadOnlyDictionary<string, string> OfRoutes { get; } = new Dictionary<string, string>
    {
        [""] = "/",
    };

    /// <summary>Routes that answer with a file and not with a page.</summary>
    public static IReadOnlyDictionary<string, string> OfFiles { get; } = new Dictionary<string, string>();

    public static IEnumerable<string> Pages => OfRoutes.Values;

    /// <summary>Each page in each language.</summary>
    public static TheoryData<string, string> PagesAndLanguages()
    {
        var all = new TheoryData<string, string>();
        foreach (var page in Pages)
            foreach (var language in Web.Languages.Language.All)
                all.Add(page, language.Code);
        return all;
    }
}
