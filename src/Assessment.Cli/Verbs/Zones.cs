namespace Assessment.Cli.Verbs;

/// <summary>Time zones by their IANA names.</summary>
internal static class Zones
{
    /// <summary>The zone; this machine's for null; null when there is none of that name.</summary>
    public static TimeZoneInfo? Find(string? name) =>
        name is null ? TimeZoneInfo.Local : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
