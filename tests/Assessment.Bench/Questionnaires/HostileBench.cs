using System.Text;
using Assessment.Domain.Questionnaires;

namespace Assessment.Bench.Questionnaires;

/// <summary>How fast files that want to hurt are refused; the tests say that they are.</summary>
internal static class HostileBench
{
    private const int Many = 1_000_000;
    private const double Limit = 200;

    public static void Run()
    {
        foreach (var (what, text) in new (string, string)[]
        {
            ("aliases that multiply", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
            ("a million brackets", new string('[', Many)),
            ("a million dashes", string.Concat(Enumerable.Repeat("- ", Many / 2))),
            ("more than 5 MB", new string(' ', 5 * 1024 * 1024 + 1)),
            ("a text of four million letters", "id: " + new string('k', 4 * Many) + "\n"),
            ("a million unknown items", "sections: [" + string.Concat(Enumerable.Repeat("a,", Many)) + "a]"),
            ("40 000 unknown keys", string.Concat(Enumerable.Range(0, 40_000).Select(i => $"key{i}: 1\n"))),
            ("15 000 questions", "sections: [{id: s, questions: [" + string.Join(",", Enumerable.Range(0, 15_000).Select(i => $"{{id: q{i}, type: note}}")) + "]}]"),
            ("a runaway pattern", "sections: [{id: s, questions: [{id: q, type: short_text, constraint: \"regex(., '(a{1000}){1000}')\"}]}]"),
        })
            Measure.Line($"refuse {what}", Measure.Median(5, () => Refused(text)), "ms", Limit);
    }

    private static void Refused(string text)
    {
        if (QuestionnaireReader.Read([new SourceFile("questionnaire.yaml", Encoding.UTF8.GetBytes(text))]).IsValid)
            throw new InvalidOperationException("A hostile file was taken.");
    }
}
