using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Rounds;

/// <summary>A round with its instrument and its answers, read and checked together.</summary>
public sealed record LoadedRound(RoundFolder Folder, Questionnaire Questionnaire, IReadOnlyList<AnswerSheet> Sheets)
{
    /// <summary>
    /// Reads a round's folder, its instrument and its sheets. The instrument is the one given, or the nearest folder above the round that holds a
    /// <c>questionnaire.yaml</c>. Null where something is missing or wrong; warnings come with a round.
    /// </summary>
    public static (LoadedRound? Round, IReadOnlyList<Problem> Problems) Read(string path, string? questionnaire = null)
    {
        var (folder, problems) = RoundFolder.Read(path);
        var all = new List<Problem>(problems);
        if (folder is null)
            return (null, all);
        if ((questionnaire ?? Above(path)) is not { } instrument)
            return (null, [.. all, new Problem(path, "no-questionnaire", "No folder above this one holds a questionnaire.yaml. Name the questionnaire.")]);
        var reading = QuestionnaireReader.Read(instrument);
        all.AddRange(reading.Problems);
        if (reading.Questionnaire is not { } read || !reading.IsValid)
            return (null, all);
        if ((read.Id, read.Edition) != (folder.Round.Questionnaire, folder.Round.Edition))
            all.Add(new Problem(Path.Combine(path, "round.yaml"), "other-edition",
                $"The round belongs to {folder.Round.Questionnaire} {folder.Round.Edition}, and the instrument found is {read.Id} {read.Edition}."));
        var sheets = new List<AnswerSheet>();
        var reader = new SheetReader(new SheetLayout(read));
        foreach (var sheet in folder.Sheets.Select(reader.Read))
        {
            all.AddRange(sheet.Problems);
            sheets.AddRange(sheet.Sheets);
        }
        return all.Exists(p => p.Severity == ProblemSeverity.Error) ? (null, all) : (new LoadedRound(folder, read, sheets), all);
    }

    private static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(path)); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "questionnaire.yaml")))
                return folder.FullName;
        return null;
    }
}
