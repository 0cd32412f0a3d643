using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Assessment.Reports.Sections;

/// <summary>The words that sections write by themselves, in one language: <c>Sections/Words/&lt;language&gt;.json</c>. A language without a file reads in English.</summary>
public sealed class SectionWords
{
    private static readonly ConcurrentDictionary<string, SectionWords> Read = new();
    private readonly Dictionary<string, string> words;
    private readonly CultureInfo culture;

    private SectionWords(Dictionary<string, string> words, CultureInfo culture) => (this.words, this.culture) = (words, culture);

    /// <summary>Languages with a file of their own.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "es", "fr", "pt"];

    public IEnumerable<string> Keys => words.Keys;

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => words[key];

    /// <summary>The text with its <c>{0}</c>, <c>{1}</c> … filled in.</summary>
    public string Fill(string key, params object?[] values) => string.Format(culture, words[key], values);

    public static SectionWords For(CultureInfo culture) => Read.GetOrAdd(culture.Name, _ => Load(culture));

    private static SectionWords Load(CultureInfo culture)
    {
        var language = culture.TwoLetterISOLanguageName;
        using var file = typeof(SectionWords).Assembly.GetManifestResourceStream($"Words.{(Languages.Contains(language) ? language : "en")}.json")
            ?? throw new InvalidOperationException($"The section words for {language} are not embedded.");
        return new SectionWords(JsonSerializer.Deserialize<Dictionary<string, string>>(file)!, culture);
    }
}
