using Assessment.Domain.Questionnaires;

namespace Assessment.Bench.Questionnaires;

/// <summary>Reading, checking, writing and comparing an instrument of 500 questions, and how the time grows.</summary>
internal static class QuestionnaireBench
{
    public static void Run()
    {
        var files = LargeInstrument.Of(500);
        var questionnaire = Valid(files);
        var json = CanonicalJson.Write(questionnaire);
        Measure.Line("500 questions, two languages", files.Sum(f => f.Content.Length) / 1024.0, "KB");
        var (clock, processor) = Measure.Medians(15, () => Valid(files));
        Measure.Line("load and check from YAML", clock, "ms", 150);
        Measure.Line("processor time of that", processor, "ms");
        Measure.Line("load and check 2 500 questions (five times as many)", Measure.Median(5, () => Valid(LargeInstrument.Of(2500))), "ms");
        Measure.Line("write the canonical JSON", Measure.Median(15, () => CanonicalJson.Write(questionnaire)), "ms");
        Measure.Line("load and check from the canonical JSON", Measure.Median(15, () => Valid([SourceFile.OfText("edition.json", json)])), "ms", 150);
        Measure.Line("compare two editions", Measure.Median(15, () => EditionDiff.Of(questionnaire, questionnaire)), "ms");
    }

    private static Questionnaire Valid(IReadOnlyList<SourceFile> files) =>
        QuestionnaireReader.Read(files) is { Problems.Count: 0, Questionnaire: { } questionnaire } ? questionnaire
            : throw new InvalidOperationException(string.Join('\n', QuestionnaireReader.Read(files).Problems.Take(5)));
}
