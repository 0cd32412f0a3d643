using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Domain.Tests.Indices;

/// <summary>
/// An index scored as its SOURCE.md tells everybody to do it: a CSV text with the documented columns and cell words, read by the real reader
/// against the definition in <c>questionnaires/</c>, scored by the real scorer.
/// </summary>
/// <param name="folder">Folder of the definition.</param>
/// <param name="columns">Headings after <c>respondent</c>.</param>
internal sealed class IndexCsv(string folder, params IEnumerable<string> columns)
{
    private static readonly ConcurrentDictionary<string, Scorer> Scorers = [];
    private readonly string[] columns = [.. columns];
    private readonly StringBuilder text = new(Table.Line(["respondent", .. columns]));

    public static Scorer ScorerOf(string folder) => Scorers.GetOrAdd(folder, name =>
    {
        var reading = QuestionnaireReader.Read(RepositoryRoot.Of("questionnaires", name));
        reading.Problems.Select(problem => problem.ToString()).Should().BeEmpty();
        return new Scorer(reading.Questionnaire!);
    });

    /// <summary>The ids of all questions that people answer, for a CSV with every column.</summary>
    public static IReadOnlyList<string> Questions(string folder) =>
        [.. ScorerOf(folder).Plan.Questionnaire.Sections.SelectMany(section => section.Questions).Select(question => question.Id)];

    public IndexCsv Row(string respondent, params IEnumerable<string> cells)
    {
        text.Append(Table.Line([respondent, .. cells]));
        return this;
    }

    /// <summary>A row by column; columns that are not given stay empty.</summary>
    public IndexCsv Row(string respondent, IReadOnlyDictionary<string, string> cells)
    {
        cells.Keys.Should().BeSubsetOf(columns);
        return Row(respondent, columns.Select(column => cells.GetValueOrDefault(column, "")));
    }

    /// <summary>The scorecard of each respondent. A CSV that the reader complains about fails the test.</summary>
    public IReadOnlyDictionary<string, Scorecard> Score()
    {
        var scorer = ScorerOf(folder);
        var rows = Table.Rows(text.ToString());
        var sheets = new CsvSheets("index.csv", scorer.Plan.Layout, rows[0]);
        for (var i = 1; i < rows.Count; i++)
            sheets.Add(i + 1, rows[i]);
        sheets.Problems.Select(problem => problem.ToString()).Should().BeEmpty();
        return scorer.Score(sheets.Sheets).ToDictionary(card => card.Respondent);
    }

    /// <summary>The scorecard of the only respondent.</summary>
    public Scorecard ScoreOne() => Score().Values.Should().ContainSingle().Subject;

    /// <summary>A number as a cell holds it, in full precision.</summary>
    public static string Cell(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number as a table prints it; null where the table prints none.</summary>
    public static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
