using System.Text.RegularExpressions;
using Assessment.Web.Languages;

namespace Assessment.Web.Tests.Texts;

public sealed partial class TextTests
{
    public static TheoryData<string> Others => [.. Language.All.Select(language => language.Code).Where(code => code != "en")];

    [Theory, MemberData(nameof(Others))]
    public void Every_text_is_there_in_each_language(string language) =>
        TextFiles.In(language).Keys.Should().BeEquivalentTo(TextFiles.English.Keys);

    [Theory, MemberData(nameof(Others))]
    public void A_translation_has_the_same_places_for_values(string language)
    {
        var translated = TextFiles.In(language);
        foreach (var (key, text) in TextFiles.English)
            Places(translated[key]).Should().BeEquivalentTo(Places(text), key);
    }

    [Fact]
    public void No_text_is_empty() =>
        Language.All.SelectMany(language => TextFiles.In(language.Code)).Where(text => string.IsNullOrWhiteSpace(text.Value)).Should().BeEmpty();

    [Fact]
    public void Every_text_that_a_page_names_exists()
    {
        var named = Sources().SelectMany(source => Name().Matches(source)).Select(match => match.Groups[1].Value).Distinct();

        named.Where(key => !key.Contains('{')).Should().BeSubsetOf(TextFiles.English.Keys);
    }

    [Fact]
    public void Every_text_is_used()
    {
        // A key with a variable part, T[$"Error.{kind}.Title"], uses every key of its shape.
        var shapes = Sources().SelectMany(source => Name().Matches(source)).Select(match => Variable().Replace(Regex.Escape(match.Groups[1].Value).Replace(@"\{", "{"), ".+"))
            .Distinct().Select(shape => new Regex($"^{shape}$")).ToList();

        TextFiles.English.Keys.Where(key => !shapes.Exists(shape => shape.IsMatch(key))).Should().BeEmpty();
    }

    private static IEnumerable<string> Sources() =>
        new[] { "*.cs", "*.cshtml" }.SelectMany(pattern => Directory.EnumerateFiles(TextFiles.Web, pattern, SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(File.ReadAllText);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:T|texts|Texts)\[\$?""([^""]+)""")]
    private static partial Regex Name();

    [GeneratedRegex(@"\{[^}]*}")]
    private static partial Regex Variable();
}
