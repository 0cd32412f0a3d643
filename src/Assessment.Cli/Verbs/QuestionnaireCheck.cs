using System.CommandLine;
using Assessment.Domain;
using Assessment.Domain.Questionnaires;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess questionnaire check</c>: every problem of every questionnaire named, each with its place in the file.</summary>
internal static class QuestionnaireCheck
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Folders with questionnaire.yaml, folders of such folders, or single YAML or JSON files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("check", "Report every mistake with its place; exit code 1 if there are errors.") { paths };
        command.SetAction(parsed => Run([.. parsed.GetValue(paths)!.SelectMany(Instruments)], parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(IReadOnlyList<string> instruments, TextWriter output)
    {
        var code = VerbList.Done;
        foreach (var path in instruments)
        {
            var reading = QuestionnaireReader.Read(path);
            foreach (var problem in reading.Problems)
                output.WriteLine(problem);
            output.WriteLine($"{path}: {Verdict(reading)}");
            if (!reading.IsValid)
                code = VerbList.Mistake;
        }
        return code;
    }

    /// <summary>A folder that is no instrument itself stands for those inside it.</summary>
    private static IEnumerable<string> Instruments(string path)
    {
        if (!Directory.Exists(path) || File.Exists(Path.Combine(path, "questionnaire.yaml")))
            return [path];
        var inside = Directory.GetDirectories(path).Where(d => File.Exists(Path.Combine(d, "questionnaire.yaml")))
            .Order(StringComparer.Ordinal).ToList();
        return inside.Count > 0 ? inside : [path];
    }

    private static string Verdict(QuestionnaireReading reading)
    {
        var errors = reading.Problems.Count(p => p.Severity == ProblemSeverity.Error);
        var warnings = reading.Problems.Count - errors;
        var found = (errors, warnings) switch
        {
            (0, 0) => "no problems",
            (0, _) => $"usable, {QuestionnaireVerbs.Count(warnings, "warning")}",
            (_, 0) => QuestionnaireVerbs.Count(errors, "error"),
            _ => $"{QuestionnaireVerbs.Count(errors, "error")}, {QuestionnaireVerbs.Count(warnings, "warning")}",
        };
        return reading is { IsValid: true, Questionnaire: { } questionnaire } ? $"{found} ({Size(questionnaire)})" : found;
    }

    private static string Size(Questionnaire questionnaire) =>
        $"{QuestionnaireVerbs.Count(questionnaire.Sections.SelectMany(s => s.Questions).Sum(q => Math.Max(1, q.Questions.Count)), "question")}, {string.Join(", ", questionnaire.Languages)}";
}
