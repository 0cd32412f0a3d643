namespace Assessment.Web;

/// <summary>A page above the present one. <paramref name="Key"/> and <paramref name="Value"/> are its route value, where it has one; <paramref name="Lang"/> is the language of its text, where that is not the page's.</summary>
public sealed record Crumb(string To, string Text, string? Key = null, string? Value = null, string? Lang = null)
{
    public Dictionary<string, string> Route => Key is null ? [] : new() { [Key] = Value! };
}
