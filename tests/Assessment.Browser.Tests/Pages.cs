namespace Assessment.Browser.Tests;

/// <summary>Every page that the browser looks at, and the name of its picture.</summary>
public static class Pages
{
    public static IReadOnlyList<(string Address, string Name)> All { get; } =
    [
        ("/", "home"),
        ("/instruments", "instruments"),
        ("/instruments/mecigep-open-government", "instrument"),
        ("/instruments/mecigep-open-government/sections/section_legal_access", "section"),
        ("/instruments/mecigep-open-government/levels", "levels"),
        ("/instruments/egdi", "index"),
        ("/rounds", "rounds"),
        ("/account/sign-in", "sign-in"),
        ("/rounds/saint-lucia-2015", "round"),
        ("/rounds/saint-lucia-2015/scorecard", "scorecard"),
        ("/rounds/saint-lucia-2015/heatmap", "heatmap"),
        ("/rounds/saint-lucia-2015/explain/agreed/open_government", "explain-root"),
        ("/rounds/saint-lucia-2015/explain/agreed/legal_data", "explain-topic"),
        ("/rounds/saint-lucia-2015/explain/self/secrecy_rules", "explain-answer"),
        ("/rounds/saint-lucia-2015/recommendations", "recommendations"),
        ("/rounds/saint-lucia-2015/report", "report"),
        ("/rounds/example-island-workshop-2026/scorecard", "scorecard-profile"),
        ("/rounds/example-island-workshop-2026/heatmap", "heatmap-profile"),
        ("/rounds/example-island-workshop-2026/explain/self/vision?sheet=3", "explain-sheet"),
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
