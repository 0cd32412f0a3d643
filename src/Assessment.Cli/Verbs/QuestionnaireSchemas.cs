using System.CommandLine;
using Assessment.Domain.Questionnaires;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess questionnaire schema</c>: writes the JSON Schemas with which editors complete and check questionnaires.</summary>
internal static class QuestionnaireSchemas
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder to write questionnaire.schema.json and texts.schema.json into." };
        var command = new Command("schema", "Write the JSON Schemas of the format, for editors.") { folder };
        command.SetAction(parsed =>
        {
            Directory.CreateDirectory(parsed.GetValue(folder)!);
            foreach (var (name, schema) in QuestionnaireSchema.Files)
            {
                var file = Path.Combine(parsed.GetValue(folder)!, name);
                File.WriteAllText(file, schema);
                parsed.InvocationConfiguration.Output.WriteLine(file);
            }
            return VerbList.Done;
        });
        return command;
    }
}
