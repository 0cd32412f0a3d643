using Assessment.Data;
using Assessment.Data.Questionnaires;
using Assessment.Domain;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Starting;

/// <summary>Publishes the instruments that come with the program and reads all published editions from the database.</summary>
public sealed class Instruments(DatabaseSetting database, Folders folders, TimeProvider clock, ILogger<Instruments> log)
{
    /// <summary>Publishes every valid instrument of the folder. One whose edition is in the database with other content is refused, and the log says so.</summary>
    public async Task PublishShipped()
    {
        await using var db = database.Open();
        foreach (var folder in Shipped(folders))
        {
            var reading = QuestionnaireReader.Read(folder);
            if (!reading.IsValid)
            {
                Tell(folder, reading.Problems);
                continue;
            }
            var questionnaire = reading.Questionnaire!;
            var edition = PublishedEdition.Seal(
                questionnaire.Id, questionnaire.Edition, CanonicalJson.Write(questionnaire), questionnaire.Languages, clock.GetUtcNow());
            if ((await db.PublishAsync(edition)).Refusal is { } refusal)
                log.LogWarning("{Problem}", refusal);
        }
    }

    /// <summary>Reads every published edition. One that was tampered with is left out and named in the log.</summary>
    public async Task<IReadOnlyList<Edition>> ReadPublished()
    {
        await using var db = database.Open();
        var editions = new List<Edition>();
        foreach (var published in await db.PublishedEditions.AsNoTracking().ToListAsync())
        {
            if (!published.IsIntact)
            {
                log.LogError("Edition {Edition} of {Questionnaire} in the database is not what was published, and is left out.", published.Edition, published.QuestionnaireId);
                continue;
            }
            var name = $"{published.QuestionnaireId} {published.Edition}";
            var reading = QuestionnaireReader.Read([SourceFile.OfText($"{name}.json", published.CanonicalJson)]);
            if (reading.IsValid)
                editions.Add(new Edition(reading.Questionnaire!, published));
            else
                Tell(name, reading.Problems);
        }
        return editions;
    }

    /// <summary>The folders of the instruments that come with the program.</summary>
    public static IEnumerable<string> Shipped(Folders folders) => Directory.Exists(folders.Questionnaires)
        ? Directory.GetDirectories(folders.Questionnaires).Where(folder => File.Exists(Path.Combine(folder, "questionnaire.yaml"))).Order(StringComparer.Ordinal)
        : [];

    private void Tell(string name, IReadOnlyList<Problem> problems) =>
        log.LogWarning("The instrument {Name} has mistakes and is left out:{NewLine}{Problems}", name, Environment.NewLine, string.Join(Environment.NewLine, problems.Where(problem => problem.Severity == ProblemSeverity.Error)));
}
