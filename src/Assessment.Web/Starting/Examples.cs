using Assessment.Domain;
using Assessment.Domain.Answering;
using Assessment.Domain.Rounds;
using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;

namespace Assessment.Web.Starting;

/// <summary>Reads the example rounds that come with the instruments (<c>questionnaires/&lt;id&gt;/examples/&lt;round&gt;/</c>). Demo data only.</summary>
public sealed class Examples(Folders folders, Shelf shelf, ILogger<Examples> log)
{
    public IReadOnlyList<Dossier> Read() => !Directory.Exists(folders.Questionnaires) ? [] :
        [.. Directory.EnumerateFiles(folders.Questionnaires, "round.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Dossier).OfType<Dossier>()];

    private Dossier? Dossier(string file)
    {
        var path = Path.GetDirectoryName(file)!;
        var (folder, problems) = RoundFolder.Read(path);
        Tell(path, problems);
        if (folder is null)
            return null;
        if (shelf.Find(folder.Round.Questionnaire, folder.Round.Edition) is not { } edition)
        {
            log.LogWarning("The example round {Path} is left out: its questionnaire {Questionnaire} {Edition} is not published.", path, folder.Round.Questionnaire, folder.Round.Edition);
            return null;
        }
        var reader = new SheetReader(edition.Scorer.Plan.Layout);
        var sheets = new List<AnswerSheet>();
        foreach (var sheet in folder.Sheets)
        {
            var reading = reader.Read(sheet);
            Tell(sheet, reading.Problems);
            sheets.AddRange(reading.Sheets);
        }
        return new Dossier(folder, edition, sheets);
    }

    private void Tell(string name, IReadOnlyList<Problem> problems)
    {
        if (problems.Any(problem => problem.Severity == ProblemSeverity.Error))
            log.LogWarning("The example {Name} has mistakes:{NewLine}{Problems}", name, Environment.NewLine, string.Join(Environment.NewLine, problems));
    }
}
