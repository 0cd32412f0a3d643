using System.CommandLine;
using Assessment.Domain;
using Assessment.Domain.Questionnaires;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess questionnaire</c>: what authors of instruments do, from a first check to publishing an edition.</summary>
public static class QuestionnaireVerbs
{
    public static Command Create() => new("questionnaire", "Check, show, compare and publish questionnaires.")
    {
        QuestionnaireCheck.Create(),
        QuestionnaireShow.Create(),
        QuestionnaireDiff.Create(),
        QuestionnairePublish.Create(),
        QuestionnaireSchemas.Create(),
    };

    internal static Argument<string> PathArgument(string name = "PATH") =>
        new(name) { Description = "Folder with questionnaire.yaml and texts.<lang>.yaml, or one YAML or JSON file." };

    /// <summary>The questionnaire if it has no errors; its problems go to <paramref name="error"/>.</summary>
    internal static Questionnaire? Read(string path, TextWriter error)
    {
        var reading = QuestionnaireReader.Read(path);
        foreach (var problem in reading.Problems.Where(p => !reading.IsValid || p.Severity == ProblemSeverity.Error))
            error.WriteLine(problem);
        return reading.IsValid ? reading.Questionnaire : null;
    }

    /// <summary>"1 question", "3 questions".</summary>
    internal static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
