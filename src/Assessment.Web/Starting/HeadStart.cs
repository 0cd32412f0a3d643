using Assessment.Data;
using Assessment.Domain;
using Assessment.Domain.Questionnaires;

namespace Assessment.Web.Starting;

/// <summary>
/// What needs nothing of the site and takes most of the time of a start: the tables, with EF's model, and reading the instruments. Begun on
/// other cores while the site itself is put together.
/// </summary>
public sealed class HeadStart(DatabaseSetting database, Folders folders)
{
    /// <summary>The tables; why the database cannot be used, where it cannot.</summary>
    public Task<Problem?> Tables { get; } = Task.Run(() => database.MigrateAsync());

    /// <summary>The instruments that come with the program.</summary>
    public Task<IReadOnlyList<ShippedInstrument>> Instruments { get; } =
        Task.Run<IReadOnlyList<ShippedInstrument>>(() => [.. Starting.Instruments.Shipped(folders).Select(ShippedInstrument.Read)]);
}

/// <summary>An instrument that comes with the program.</summary>
/// <param name="Folder">Where its files are.</param>
/// <param name="Reading">What they say, with their mistakes.</param>
/// <param name="CanonicalJson">The spelling in which it is published; empty where it has mistakes.</param>
/// <param name="AsPublished">What a reader of that spelling gets.</param>
public sealed record ShippedInstrument(string Folder, QuestionnaireReading Reading, string CanonicalJson, QuestionnaireReading? AsPublished)
{
    public static ShippedInstrument Read(string folder)
    {
        var reading = QuestionnaireReader.Read(folder);
        if (!reading.IsValid)
            return new ShippedInstrument(folder, reading, "", null);
        var json = Domain.Questionnaires.CanonicalJson.Write(reading.Questionnaire!);
        return new ShippedInstrument(folder, reading, json, QuestionnaireReader.Read([SourceFile.OfText("published.json", json)]));
    }
}
