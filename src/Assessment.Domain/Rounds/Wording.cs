namespace Assessment.Domain.Rounds;

/// <summary>One text in several languages: language tag → words. A missing language reads in the first one that is there, which the reader is told.</summary>
public sealed class Wording : Dictionary<string, string>
{
    /// <summary>The text in a language, else in the first language given; empty where there is none.</summary>
    public string In(string language) => TryGetValue(language, out var text) ? text : Values.FirstOrDefault() ?? "";

    /// <summary>The language of what <see cref="In"/> gives for this one; null where there is no text at all.</summary>
    public string? LanguageIn(string language) => ContainsKey(language) ? language : Keys.FirstOrDefault();

    /// <summary>Whether the text is there in this language, or stands in from another.</summary>
    public bool Has(string language) => ContainsKey(language);
}
