using System.CommandLine;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess questionnaire show</c>: a questionnaire to read through, as plain text.</summary>
internal static class QuestionnaireShow
{
    public static Command Create()
    {
        var path = QuestionnaireVerbs.PathArgument();
        var language = new Option<string?>("--lang") { Description = "Language of the words. When absent: the one the questionnaire was written in." };
        var command = new Command("show", "Print a questionnaire as an outline: dimensions, sections, questions, levels.") { path,
            language };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (QuestionnaireVerbs.Read(parsed.GetValue(path)!, error) is not { } questionnaire)
                return VerbList.Mistake;
            if (parsed.GetValue(language) is { } wanted && !questionnaire.Texts.ContainsKey(wanted))
            {
                error.WriteLine($"There are no texts in '{wanted}'. Languages: {string.Join(", ", questionnaire.Texts.Keys)}.");
                return VerbList.Mistake;
            }
            foreach (var line in new QuestionnaireOutline(questionnaire, parsed.GetValue(language)).Lines())
                output.WriteLine(line);
            return VerbList.Done;
        });
        return command;
    }
}
