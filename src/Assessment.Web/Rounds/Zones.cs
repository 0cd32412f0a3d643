namespace Assessment.Web.Rounds;

/// <summary>Time zones by their IANA names, grouped by the part of the world, as a list to choose from.</summary>
public static class Zones
{
    private static readonly string[] Parts = ["Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

    /// <summary>The names, in order; old spellings and made-up zones are left out.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "UTC", .. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => Parts.Contains(id.Split('/')[0]) && id.Contains('/')).Order(StringComparer.Ordinal),
    ];

    private static readonly HashSet<string> Names = [.. All];

    public static bool Has(string? name) => name is not null && Names.Contains(name);
}
