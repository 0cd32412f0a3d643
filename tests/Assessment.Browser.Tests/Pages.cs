namespace Assessment.Browser.Tests;

/// <summary>Every page that the browser looks at, and the name of its picture.</summary>
public static class Pages
{
    public static IReadOnlyList<(string Address, string Name)> All { get; } =
    [
        ("/", "home"),
        ("/nowhere", "missing"),
    ];

    /// <summary>The two widths that every page must work at: a desk and the narrowest telephone.</summary>
    public static TheoryData<string, int> AtBothWidths()
    {
        var all = new TheoryData<string, int>();
        foreach (var (address, _) in All)
        {
            all.Add(address, 1280);
            all.Add(address, 320);
        }
        return all;
    }
}
