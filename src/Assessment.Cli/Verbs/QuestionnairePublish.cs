using System.CommandLine;
using Assessment.Data;
using Assessment.Data.Questionnaires;
using Assessment.Domain;
using Assessment.Domain.Questionnaires;

namespace Assessment.Cli.Verbs;

/// <summary>
/// <c>assess questionnaire publish</c>: seals an edition. Its canonical JSON goes to a folder, to a database, or to both; the same
/// edition with other content is refused.
/// </summary>
internal static class QuestionnairePublish
{
    public static Command Create()
    {
        var path = QuestionnaireVerbs.PathArgument();
        var folder = new Option<string?>("-o", "--output") { Description = "Folder to write the canonical JSON into.", HelpName = "DIR" };
        var database = new Option<string?>("--database") { Description = "Database to publish into, for example \"Data Source=assessment.db\".", HelpName = "CONNECTION" };
        var command = new Command("publish", "Seal an edition: write its canonical JSON, print its SHA-256.") { path, folder, database };
        command.Validators.Add(result =>
        {
            if (result.GetValue(folder) is null && result.GetValue(database) is null)
                result.AddError("Say where to publish: -o DIR, --database CONNECTION, or both.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (QuestionnaireVerbs.Read(parsed.GetValue(path)!, error) is not { } questionnaire)
                return VerbList.Mistake;
            var edition = PublishedEdition.Seal(questionnaire.Id, questionnaire.Edition, CanonicalJson.Write(questionnaire),
                questionnaire.Languages, TimeProvider.System.GetUtcNow());
            var problems = new List<Problem>();
            if (parsed.GetValue(folder) is { } target && ToFolder(edition, target, problems) is { } file)
                output.WriteLine($"{edition.Sha256}  {file}");
            if (parsed.GetValue(database) is { } connection && problems.Count == 0
                && await ToDatabase(edition, connection, problems, cancellation) is { } where)
                output.WriteLine($"{edition.Sha256}  {where}");
            foreach (var problem in problems)
                error.WriteLine(problem);
            return problems.Any(p => p.Severity == ProblemSeverity.Error) ? VerbList.Mistake : VerbList.Done;
        });
        return command;
    }

    /// <summary>
    /// The file written, in the manner of <c>sha256sum</c>, which can check it; null when the edition is there with other content.
    /// </summary>
    private static string? ToFolder(PublishedEdition edition, string folder, List<Problem> problems)
    {
        var file = Path.Combine(folder, $"{edition.QuestionnaireId}-{edition.Edition}.json");
        try
        {
            if (File.Exists(file) && File.ReadAllText(file) != edition.CanonicalJson)
            {
                problems.Add(new Problem(file, "edition-already-published",
                    "This edition is there with other content. A published edition is never changed: give the questionnaire a new edition label."));
                return null;
            }
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, edition.CanonicalJson);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(file, "file-not-writable", $"This file cannot be written: {e.Message}"));
            return null;
        }
    }

    private static async Task<string?> ToDatabase(PublishedEdition edition, string connection, List<Problem> problems,
        CancellationToken cancellation)
    {
        if (DatabaseSetting.Read(connection, problems) is not { } setting)
            return null;
        if (await setting.FindWrongStepAsync(makeTables: true, cancellation) is { } unusable)
        {
            problems.Add(unusable);
            return null;
        }
        await using var db = setting.Open();
        var (_, refusal) = await db.PublishAsync(edition, cancellation);
        if (refusal is { } problem)
            problems.Add(problem);
        return refusal is null ? setting.Description : null;
    }
}
