using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Assessment.Reports.Blocks;

/// <summary>
/// The words that writers print by themselves, in one language. They live in <c>Blocks/Labels/&lt;language&gt;.json</c>;
/// <c>{n}</c> stands for a number. A language without a file reads in English.
/// </summary>
public sealed record Labels
{
    private static readonly ConcurrentDictionary<string, Labels> Read = new();
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required string Contents { get; init; }
    public required string Boxes { get; init; }
    public required string Figures { get; init; }
    public required string Tables { get; init; }
    public required string Notes { get; init; }
    public required string Figure { get; init; }
    public required string Table { get; init; }
    public required string Box { get; init; }
    public required string Annex { get; init; }
    public required string ParagraphReference { get; init; }
    public required string RecommendationReference { get; init; }
    public required string FigureReference { get; init; }
    public required string TableReference { get; init; }
    public required string BoxReference { get; init; }
    public required string ChapterReference { get; init; }
    public required string Conclusion { get; init; }
    public required string Source { get; init; }
    public required string Addressee { get; init; }
    public required string Priority { get; init; }
    public required string TimeFrame { get; init; }
    public required string Cooperation { get; init; }
    public required string Links { get; init; }
    public required string Page { get; init; }
    public required string Data { get; init; }
    public required string Back { get; init; }
    public required string Recommendations { get; init; }
    public required string RecommendationTitle { get; init; }
    public required string RecommendationText { get; init; }

    /// <summary>Languages with a file of their own.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "es", "fr", "pt", "ar"];

    public static Labels For(CultureInfo culture)
    {
        var language = culture.TwoLetterISOLanguageName;
        return Read.GetOrAdd(Languages.Contains(language) ? language : "en", Load);
    }

    public static string With(string label, object number) =>
        label.Replace("{n}", Convert.ToString(number, CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static Labels Load(string language)
    {
        using var file = typeof(Labels).Assembly.GetManifestResourceStream($"Labels.{language}.json")
            ?? throw new InvalidOperationException($"The labels for {language} are not embedded.");
        return JsonSerializer.Deserialize<Labels>(file, Json)!;
    }
}
