using System.Collections.Concurrent;
using Assessment.Data;
using Assessment.Data.Questionnaires;
using Assessment.Domain;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Starting;

/// <summary>Publishes the instruments that come with the program and reads all published editions from the database.</summary>
public sealed class Instruments(DatabaseSetting database, HeadStart begun, TimeProvider clock, ILogger<Instruments> log)
{
    /// <summary>What was read before, by the hash of what was published: that never changes.</summary>
    private readonly ConcurrentDictionary<string, QuestionnaireReading> known = new();

    /// <summary>Publishes every valid instrument of the folder. One whose edition is in the database with other content is refused, and the log says so.</summary>
    public async Task PublishShipped()
    {
        await using var db = database.Open();
        var there = (await db.PublishedEditions.Select(edition => new { edition.QuestionnaireId, edition.Edition, edition.Sha256 }).ToListAsync()).ToHashSet();
        foreach (var shipped in await begun.Instruments)
        {
            if (!shipped.Reading.IsValid)
            {
                Tell(shipped.Folder, shipped.Reading.Problems);
                continue;
            }
            var questionnaire = shipped.Reading.Questionnaire!;
            var edition = PublishedEdition.Seal(questionnaire.Id, questionnaire.Edition, shipped.CanonicalJson, questionnaire.Languages, clock.GetUtcNow());
            known.TryAdd(edition.Sha256, shipped.AsPublished!);
            if (!there.Contains(new { edition.QuestionnaireId, edition.Edition, edition.Sha256 }) && (await db.PublishAsync(edition)).Refusal is { } refusal)
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
            var reading = known.GetOrAdd(published.Sha256, _ => QuestionnaireReader.Read([SourceFile.OfText($"{name}.json", published.CanonicalJson)]));
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
