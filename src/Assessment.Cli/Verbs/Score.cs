using System.CommandLine;
using Assessment.Domain.Answering;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess score</c>: an instrument and answers in, scores out.</summary>
public static class Score
{
    private static readonly Dictionary<string, RollUpRule> RollUpRules = new()
    {
        ["mean"] = RollUpRule.Mean,
        ["weighted_mean"] = RollUpRule.WeightedMean,
        ["median"] = RollUpRule.Median,
        ["minimum"] = RollUpRule.Minimum,
    };

    public static Command Create()
    {
        var questionnaire = new Argument<string>("QUESTIONNAIRE") { Description = "Folder, questionnaire.yaml, or canonical JSON of the instrument." };
        var answers = new Argument<string[]>("ANSWERS") { Description = "Answer sheets (.yaml, .json) or tables (.csv, one row a respondent).", Arity = ArgumentArity.OneOrMore };
        var layer = new Option<string?>("--layer") { Description = "Layer to score. When absent: the one layer of the answers." };
        layer.AcceptOnlyFromAmong([.. Enum.GetNames<Layer>().Select(name => name.ToLowerInvariant())]);
        var fallback = new Option<string>("--fallback") { Description = "What a lower layer may stand in for: nothing, whole sheets, or single answers too.", DefaultValueFactory = _ => "none" };
        fallback.AcceptOnlyFromAmong([.. Enum.GetNames<Fallback>().Select(name => name.ToLowerInvariant())]);
        var format = new Option<string>("--format") { Description = "How to write the scores.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong([.. ScoreFormats.All.Select(f => f.Id)]);
        var nodes = new Option<string?>("--nodes") { Description = "Dimensions only, or questions too. When absent: dimensions in a table, all in JSON and CSV." };
        nodes.AcceptOnlyFromAmong("dimensions", "all");
        var explain = new Option<string?>("--explain") { Description = "Explain how the score of one dimension or question came about, down to the answers.", HelpName = "NODE" };
        var rollUp = new Option<string?>("--rollup") { Description = "Roll the scores up: one result for each 'group' of the answers, or one for all." };
        rollUp.AcceptOnlyFromAmong([.. RollUpRules.Keys]);
        var respondents = new Option<string[]>("--respondent") { Description = "Show only these respondents. All are scored, so that ranks and normalising stay the same.", HelpName = "NAME" };
        var command = new Command("score", "Score answers: an instrument and answers in, scores out.") { questionnaire, answers, layer, fallback, format, nodes, explain, respondents, rollUp };
        command.Validators.Add(result =>
        {
            if (result.GetValue(explain) is not null && (result.GetValue(rollUp) is not null || result.GetValue(format) == "csv"))
                result.AddError("--explain shows single sheets, as text or JSON: it does not go with --rollup or --format csv.");
            if (result.GetValue(rollUp) is not null && (result.GetResult(respondents) is { Implicit: false } || result.GetValue(nodes) == "all"))
                result.AddError("--rollup takes all respondents and dimensions: it does not go with --respondent or --nodes all.");
        });
        command.SetAction(parsed => new ScoreRun(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).Run(new ScoreRequest
        {
            Questionnaire = parsed.GetValue(questionnaire)!,
            Answers = parsed.GetValue(answers)!,
            Layer = parsed.GetValue(layer) is { } name ? Enum.Parse<Layer>(name, ignoreCase: true) : null,
            Fallback = Enum.Parse<Fallback>(parsed.GetValue(fallback)!, ignoreCase: true),
            Format = ScoreFormats.All.First(f => f.Id == parsed.GetValue(format)),
            AllNodes = parsed.GetValue(nodes) is { } which ? which == "all" : null,
            Explain = parsed.GetValue(explain),
            Respondents = parsed.GetValue(respondents) ?? [],
            RollUp = parsed.GetValue(rollUp) is { } rule ? RollUpRules[rule] : null,
        }));
        return command;
    }
}
