using System.Diagnostics;
using System.Text;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Questionnaires;

/// <summary>Files that want to hurt are refused in well under the time a person would notice.</summary>
public class HostileFileTests
{
    private const int Many = 1_000_000;

    /// <summary>What it is, how it is made, the key of the refusal.</summary>
    private static readonly (string Name, Func<byte[]> Make, string Key)[] Files =
    [
        ("empty", () => [], "empty-file"),
        ("only a comment", () => Utf8("# nothing\n"), "empty-file"),
        ("a scalar", () => Utf8("hello"), "not-a-mapping"),
        ("aliases that multiply", () => Utf8("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"), "anchor"),
        ("an alias", () => Utf8("a: *x\n"), "alias"),
        ("a tag", () => Utf8("a: !!python/object:os.system ls\n"), "tag"),
        ("two documents", () => Utf8("id: a\n---\nid: b\n"), "several-documents"),
        ("a tab", () => Utf8("id: a\n\tedition: 1\n"), "tab"),
        ("Latin-1", () => [.. Utf8("id: a"), 0xE9, (byte)'\n'], "not-utf8"),
        ("UTF-16", () => Encoding.Unicode.GetBytes("\uFEFFid: a\n"), "not-utf8"),
        ("a zero byte", () => Utf8("id: a\0\nevil: true\n"), "control-character"),
        ("an open quote", () => Utf8("id: \"a\n"), "not-yaml"),
        ("65 levels", () => Utf8(new string('[', 65) + new string(']', 65)), "too-deep"),
        ("a million brackets", () => Utf8(new string('[', Many)), "too-deep"),
        ("a million braces", () => Utf8(new string('{', Many)), "too-deep"),
        ("a million dashes", () => Utf8(string.Concat(Enumerable.Repeat("- ", Many / 2))), "too-deep"),
        ("a million question marks", () => Utf8(string.Concat(Enumerable.Repeat("? ", Many / 2))), "too-deep"),
        ("over 5 MB", () => Utf8(new string(' ', 5 * 1024 * 1024 + 1)), "file-too-large"),
        ("a key of a million letters", () => Utf8(new string('k', Many) + ": 1\n"), "not-yaml"),
        ("a text of four million letters", () => Utf8("id: " + new string('k', 4 * Many) + "\n"), "bad-id"),
        ("a million unknown items", () => Utf8("sections: [" + string.Concat(Enumerable.Repeat("a,", Many)) + "a]"), "file-too-large"),
        ("very many unknown keys", () => Utf8(string.Concat(Enumerable.Range(0, 40_000).Select(i => $"key{i}: 1\n"))), "unknown-member"),
        ("very many questions", () => Utf8("sections: [{id: s, questions: [" + string.Join(",", Enumerable.Range(0, 15_000).Select(i => $"{{id: q{i}, type: note}}")) + "]}]"), "too-many"),
    ];

    public static TheoryData<string> Names => new(Files.Select(f => f.Name));

    [Theory, MemberData(nameof(Names))]
    public void It_is_refused_quickly_with_a_clear_error(string name)
    {
        var (_, make, key) = Files.Single(f => f.Name == name);
        var content = make();

        var clock = Stopwatch.StartNew();
        var reading = QuestionnaireReader.Read([new SourceFile("questionnaire.yaml", content)]);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10), "it takes under half a second, and this machine may be busy");
        reading.IsValid.Should().BeFalse();
        reading.Problems.Should().Contain(p => p.Key == key && p.Severity == ProblemSeverity.Error);
        reading.Problems.Should().OnlyContain(p => p.Message.Length < 1500);
    }

    [Theory]
    [InlineData("[", "not-json")]
    [InlineData("", "not-json")]
    [InlineData("{} {}", "not-json")]
    [InlineData("{\"id\":\"\\ud800\"}", "not-json")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}", "duplicate-key")]
    [InlineData("{\"id\":\"\\u0000\"}", "control-character")]
    [InlineData("{\"id\":null}", "empty-value")]
    [InlineData("// comment\n{}", "not-json")]
    public void Bad_JSON_is_refused_too(string json, string key) =>
        QuestionnaireReader.Read([SourceFile.OfText("edition.json", json)]).Problems.Should().Contain(p => p.Key == key);

    [Fact]
    public void Deep_JSON_is_refused() =>
        QuestionnaireReader.Read([SourceFile.OfText("edition.json", new string('[', Many))]).Problems.Should().ContainSingle().Which.Key.Should().Be("too-deep");

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_fine() =>
        QuestionnaireReader.Read([new SourceFile("q.yaml", new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Utf8(Instrument.Yaml.Replace("\n", "\r\n"))).ToArray()), SourceFile.OfText("texts.en.yaml", Instrument.English)])
            .Problems.Should().BeEmpty();

    [Fact]
    public void A_folder_without_a_questionnaire_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("assessment").FullName;

        QuestionnaireReader.Read(folder).Problems.Should().ContainSingle().Which.Key.Should().Be("no-questionnaire");
        QuestionnaireReader.Read(Path.Combine(folder, "nothing")).Problems.Should().ContainSingle().Which.Message.Should().Be("There is no such file or folder.");
        Directory.Delete(folder);
    }

    [Fact]
    public void A_file_that_another_program_keeps_locked_is_a_problem_not_a_crash()
    {
        var path = Path.GetTempFileName();
        using (File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            QuestionnaireReader.Read(path).Problems.Should().ContainSingle().Which.Key.Should().Be("file-not-readable");
        File.Delete(path);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
