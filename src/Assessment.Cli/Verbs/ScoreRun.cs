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
    public required bool Agreement { get; init; }

    /// <summary>Answers of earlier rounds, oldest first.</summary>
    public required IReadOnlyList<string> Trend { get; init; }

    /// <summary>The editions of the earlier rounds, in the same order; where there are fewer, the questionnaire itself.</summary>
    public required IReadOnlyList<string> TrendQuestionnaires { get; init; }

    public bool IsShown(string respondent) => Respondents.Count == 0 || Respondents.Contains(respondent);
}

/// <summary>Reads, scores and writes. Problems go to standard error; with an error nothing is written to standard output.</summary>
internal sealed class ScoreRun(TextWriter output, TextWriter error)
{
    public int Run(ScoreRequest request)
    {
        if (Read(request.Questionnaire, request.Answers) is not { } round)
            return VerbList.Mistake;
        var layers = round.Sheets.Select(sheet => sheet.Layer).Distinct().Order().ToList();
        if (request.Layer is null && layers.Count > 1)
            return Refuse(new("--layer", "several-layers", $"The answers are of several layers ({string.Join(", ", layers.Select(l => l.Word()))}). Choose one with --layer."), VerbList.Misuse);
        var layer = request.Layer ?? (layers is [var only] ? only : Layer.Self);
        return Wrong(request, round, layer) is { } problem ? Refuse(problem) : Write(request, round, layer);
    }

    /// <summary>What was asked for and is not in the answers.</summary>
    private static Problem? Wrong(ScoreRequest request, ScoredRound round, Layer layer)
    {
        var (plan, sheets) = (round.Scorer.Plan, round.Sheets);
        if (request.Explain is { } asked && plan.Find(asked) is null)
            return new("--explain", "unknown-node", Suggestion.Unknown("node", asked, plan.Nodes.Select(node => node.Id)));
        if (request.Respondents.FirstOrDefault(name => !sheets.Any(sheet => sheet.Respondent == name)) is { } unknown)
            return new("--respondent", "unknown-respondent", Suggestion.Unknown("respondent", unknown, sheets.Select(sheet => sheet.Respondent)));
        if (sheets.Count > 0 && request.Fallback == Fallback.None && !sheets.Any(sheet => sheet.Layer == layer))
            return new("--layer", "no-such-layer", $"No answers are of the layer '{layer.Word()}'; they are of: {string.Join(", ", sheets.Select(s => s.Layer.Word()).Distinct())}. "
                + "The rows of a table are of the layer 'self' unless a column 'layer' says otherwise.");
        return null;
    }

    private int Write(ScoreRequest request, ScoredRound round, Layer layer)
    {
        if (request.Explain is { } node)
            return new ScoreExplanation(round.Scorer, output).Write(round.Sheets, layer, node, request.Fallback, request.IsShown, asJson: request.Format.Id == "json");
        var scores = round.Score(layer, request.Fallback);
        var shown = new LayerScores(layer, [.. scores.Scorecards.Where(card => request.IsShown(card.Respondent))],
            [.. scores.LeftOut.Where(left => request.IsShown(left.Respondent))]);
        if (request.Agreement)
            return Write(request, ScoreAgreement.Of(round, shown), "agreement", "Agreement compares several experts of one respondent, or several respondents; there are no two sheets to compare.");
        if (request.Trend.Count > 0)
            return Earlier(request) is not { } earlier ? VerbList.Mistake
                : Write(request, ScoreTrend.Of(earlier, round, shown, request.Fallback), "trend", "Several experts judged the same respondent. A trend follows one voice: choose another layer with --layer.");
        IScores result = request.RollUp is { } rule
            ? new ScoreRollUp(round.Scorer.Plan, scores, round.Sheets, rule)
            : new ScoreOutput(round.Questionnaire, shown, request.AllNodes ?? request.Format.AllNodes);
        request.Format.Write(result, output);
        foreach (var (respondent, reason) in result.LeftOut)
            error.WriteLine($"Left out: {respondent}. {reason}");
        output.Flush();
        return VerbList.Done;
    }

    private int Write(ScoreRequest request, IListing? listing, string option, string impossible)
    {
        if (listing is null)
            return Refuse(new($"--{option}", $"no-{option}", impossible));
        request.Format.Write(listing, output);
        output.Flush();
        return VerbList.Done;
    }

    /// <summary>The earlier rounds, oldest first; null when one of them has a mistake.</summary>
    private List<ScoredRound>? Earlier(ScoreRequest request)
    {
        var rounds = request.Trend.Select((answers, i) => Read(request.TrendQuestionnaires.ElementAtOrDefault(i) ?? request.Questionnaire, [answers])).ToList();
        return rounds.Contains(null) ? null : [.. rounds.OfType<ScoredRound>()];
    }

    /// <summary>An instrument and answers; null when they have a mistake, which is told.</summary>
    private ScoredRound? Read(string questionnaire, IReadOnlyList<string> answers)
    {
        var reading = QuestionnaireReader.Read(questionnaire);
        if (!reading.IsValid)
        {
            Tell(reading.Problems.Where(p => p.Severity == ProblemSeverity.Error));
            return null;
        }
        var scorer = new Scorer(reading.Questionnaire!);
        var files = new AnswerFiles(scorer.Plan.Layout);
        foreach (var path in answers)
            files.Read(path);
        Tell(files.Problems);
        return files.HasErrors ? null : new ScoredRound(answers[0], scorer, files.Sheets);
    }

    private int Refuse(Problem problem, int code = VerbList.Mistake)
    {
        Tell([problem]);
        return code;
    }

    private void Tell(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            error.WriteLine(problem);
    }
}

/// <summary>The answers of a round, ready to be scored.</summary>
/// <param name="Label">Its (first) file of answers, as the user named it.</param>
/// <param name="Scorer">Of the edition that was used.</param>
/// <param name="Sheets">Of all layers.</param>
internal sealed record ScoredRound(string Label, Scorer Scorer, IReadOnlyList<AnswerSheet> Sheets)
{
    public Questionnaire Questionnaire => Scorer.Plan.Questionnaire;

    public LayerScores Score(Layer layer, Fallback fallback) => Scorer.Score(Sheets, layer, fallback);
}
