using System.Text.RegularExpressions;
using Assessment.Domain.Answering;
using Assessment.Domain.Mail;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Recommendations;
using Assessment.Domain.Rounds;
using Assessment.Domain.Scoring;
using Assessment.Domain.Scoring.Methods;
using Assessment.Web.Languages;
using Assessment.Web.Scoring;
using Assessment.Web.Texts;

namespace Assessment.Web.Tests.Texts;

public sealed partial class TextTests
{
    public static TheoryData<string> Others => [.. Language.All.Select(language => language.Code).Where(code => code != "en")];

    [Theory, MemberData(nameof(Others))]
    public void Every_text_is_there_in_each_language(string language) =>
        TextFiles.In(language).Keys.Should().BeEquivalentTo(TextFiles.English.Keys.SelectMany(key => Forms(key, language)).Distinct());

    [Theory, MemberData(nameof(Others))]
    public void A_translation_has_the_same_places_for_values(string language)
    {
        var translated = TextFiles.In(language);
        foreach (var (key, text) in TextFiles.English)
            foreach (var form in Forms(key, language))
                if (translated.TryGetValue(form, out var words) && !IsOfOneNumber(form, language))
                    Places(words).Should().BeEquivalentTo(Places(text), form);
    }

    [Fact]
    public void No_text_is_empty() =>
        Language.All.SelectMany(language => TextFiles.In(language.Code)).Where(text => string.IsNullOrWhiteSpace(text.Value)).Should().BeEmpty();

    [Fact]
    public void Every_text_that_a_page_names_exists()
    {
        var named = Sources().SelectMany(source => Name().Matches(source)).Select(match => match.Groups[1].Value)
            .Concat(Sources().SelectMany(source => Counted().Matches(source)).SelectMany(match => new[] { $"Count.{match.Groups[1].Value}.one", $"Count.{match.Groups[1].Value}.other" }))
            .Distinct();

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

    [Fact]
    public void Every_kind_of_thing_has_its_word()
    {
        var words = QuestionTypes.All.Select(type => $"Type.{type.Id}")
            .Concat(ScoringMethods.All.SelectMany(method => new[] { $"Method.{method.Id}", $"Method.{method.Id}.Rule" }))
            .Concat(Names<NoResult>("NoResult").Where(key => key != "NoResult.None"))
            .Concat(Names<AnswerState>("Answer").Where(key => key != "Answer.Answered"))
            .Concat(Names<BounceReason>("Bounce")).Concat(Names<Voice>("Layer")).Concat(Names<ParticipantRole>("Role")).Concat(Names<DocumentKind>("Document"))
            .Concat(Names<InstitutionKind>("Institution")).Concat(Names<Priority>("Priority")).Concat(Names<TimeFrame>("TimeFrame")).Concat(Names<RecommendationLinkKind>("Link"));

        words.Should().BeSubsetOf(TextFiles.English.Keys);
    }

    // A counted text is there in every form of the language.
    private static IEnumerable<string> Forms(string key, string language) =>
        key.StartsWith("Count.", StringComparison.Ordinal) ? Plurals.In(language).Forms.Select(form => key[..key.LastIndexOf('.')] + "." + form) : [key];

    // Where a form is that of one number alone, a word can say the number: سؤالان is two questions.
    private static bool IsOfOneNumber(string key, string language) =>
        key.StartsWith("Count.", StringComparison.Ordinal) && key[(key.LastIndexOf('.') + 1)..] is "zero" or "one" or "two" && Plurals.In(language).Forms.Count > 2;

    private static IEnumerable<string> Names<T>(string prefix) where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix}.{name}");

    private static IEnumerable<string> Sources() =>
        new[] { "*.cs", "*.cshtml" }.SelectMany(pattern => Directory.EnumerateFiles(TextFiles.Web, pattern, SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(File.ReadAllText);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:T|texts|Texts)\[\$?""([^""]+)""")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bT\.Count\(""(\w+)""")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\{[^}]*}")]
    private static partial Regex Variable();
}
