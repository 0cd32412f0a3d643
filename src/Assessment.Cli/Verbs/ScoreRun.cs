using Assessment.Domain;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary>What the user asked <c>assess score</c> for.</summary>
internal sealed record ScoreRequest
{
    public required string Questionnaire { get; init; }
    public required IReadOnlyList<string> Answers { get; init; }
    public required Layer? Layer { get; init; }
    public required Fallback Fallback { get; init; }
    public required IScoreFormat Format { get; init; }
    public required bool? AllNodes { get; init; }
    public required string? Explain { get; init; }
    public required IReadOnlyList<string> Respondents { get; init; }
    public required RollUpRule? RollUp { get; init; }
}

/// <summary>Reads, scores and writes. Problems go to standard error; with an error nothing is written to standard output.</summary>
internal sealed class ScoreRun(TextWriter output, TextWriter error)
{
    public int Run(ScoreRequest request)
    {
        var reading = QuestionnaireReader.Read(request.Questionnaire);
        if (!reading.IsValid)
            return Refuse([.. reading.Problems.Where(p => p.Severity == ProblemSeverity.Error)]);
        var scorer = new Scorer(reading.Questionnaire!);
        var files = new AnswerFiles(scorer.Plan.Layout);
        foreach (var path in request.Answers)
            files.Read(path, request.Layer ?? Layer.Self);
        if (files.HasErrors)
            return Refuse(files.Problems);
        Tell(files.Problems);
        if (request.Explain is { } asked && scorer.Plan.Find(asked) is null)
            return Refuse([new("--explain", "unknown-node", Suggestion.Unknown("node", asked, scorer.Plan.Nodes.Select(node => node.Id)))]);
        if (request.Respondents.FirstOrDefault(name => !files.Sheets.Exists(sheet => sheet.Respondent == name)) is { } unknown)
            return Refuse([new("--respondent", "unknown-respondent", Suggestion.Unknown("respondent", unknown, files.Sheets.Select(sheet => sheet.Respondent)))]);
        var layers = files.Sheets.Select(sheet => sheet.Layer).Distinct().Order().ToList();
        if (request.Layer is null && layers.Count > 1)
            return Refuse([new("--layer", "several-layers", $"The answers are of several layers ({string.Join(", ", layers.Select(Word))}). Choose one with --layer.")], VerbList.Misuse);
        return Write(request, scorer, files.Sheets, request.Layer ?? (layers is [var only] ? only : Layer.Self));
    }

    private int Write(ScoreRequest request, Scorer scorer, List<AnswerSheet> sheets, Layer layer)
    {
        bool IsShown(string respondent) => request.Respondents.Count == 0 || request.Respondents.Contains(respondent);
        if (request.Explain is { } node)
            return new ScoreExplanation(scorer, output).Write(sheets, layer, node, request.Fallback, IsShown, asJson: request.Format.Id == "json");
        var scores = scorer.Score(sheets, layer, request.Fallback);
        IScores shown = request.RollUp is { } rule
            ? new ScoreRollUp(scorer.Plan, scores, sheets, rule)
            : new ScoreOutput(scorer.Plan.Questionnaire, [.. scores.Scorecards.Where(card => IsShown(card.Respondent))],
                [.. scores.LeftOut.Where(left => IsShown(left.Respondent))], request.AllNodes ?? request.Format.AllNodes);
        request.Format.Write(shown, output);
        foreach (var (respondent, reason) in shown.LeftOut)
            error.WriteLine($"Left out: {respondent}. {reason}");
        output.Flush();
        return VerbList.Done;
    }

    private int Refuse(IReadOnlyList<Problem> problems, int code = VerbList.Mistake)
    {
        Tell(problems);
        return code;
    }

    private void Tell(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
            error.WriteLine(problem);
    }

    private static string Word(Layer layer) => layer.ToString().ToLowerInvariant();
}
