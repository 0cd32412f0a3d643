using System.CommandLine;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess score</c>: an instrument and answers in, scores out.</summary>
public static class Score
{
    public static Command Create()
    {
        var questionnaire = new Argument<string>("QUESTIONNAIRE") { Description = "Folder, questionnaire.yaml, or canonical JSON of the instrument." };
        var answers = new Argument<string[]>("ANSWERS") { Description = "Answer sheets (.yaml, .json) or tables (.csv, one row a respondent).", Arity = ArgumentArity.OneOrMore };
        var layer = new Option<string?>("--layer") { Description = "Layer to score. When absent: the one layer of the answers." };
        layer.AcceptOnlyFromAmong([.. EnumWord.All<Layer>()]);
        var fallback = new Option<string>("--fallback") { Description = "What a lower layer may stand in for: nothing, whole sheets, or single answers too.", DefaultValueFactory = _ => "none" };
        fallback.AcceptOnlyFromAmong([.. EnumWord.All<Fallback>()]);
        var format = new Option<string>("--format") { Description = "How to write the scores.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong([.. ScoreFormats.All.Select(f => f.Id)]);
        var nodes = new Option<string?>("--nodes") { Description = "Dimensions only, or questions too. When absent: dimensions in a table, all in JSON and CSV." };
        nodes.AcceptOnlyFromAmong("dimensions", "all");
        var explain = new Option<string?>("--explain") { Description = "Explain how the score of one dimension or question came about, down to the answers, and what would raise it.", HelpName = "NODE" };
        var rollUp = new Option<string?>("--rollup") { Description = "Roll the scores up: one result for each 'group' of the answers, or one for all." };
        rollUp.AcceptOnlyFromAmong([.. EnumWord.All<RollUpRule>()]);
        var respondents = new Option<string[]>("--respondent") { Description = "Show only these respondents. All are scored, so that ranks and normalising stay the same.", HelpName = "NAME" };
        var agreement = new Option<bool>("--agreement") { Description = "How far the experts of one respondent, or the respondents of one group, agree, and where they differ most." };
        var trend = new Option<string[]>("--trend") { Description = "Compare with the answers of an earlier round; once for each, oldest first.", HelpName = "EARLIER-ANSWERS" };
        var editions = new Option<string[]>("--trend-questionnaire") { Description = "The edition those answers are of, once for each --trend. When absent: QUESTIONNAIRE.", HelpName = "EARLIER-QUESTIONNAIRE" };
        var command = new Command("score", "Score answers: an instrument and answers in, scores out.")
            { questionnaire, answers, layer, fallback, format, nodes, explain, respondents, rollUp, agreement, trend, editions };
        command.Validators.Add(result =>
        {
            // An argument that takes any number of files takes an unknown option for one.
            foreach (var file in (result.GetValue(answers) ?? []).Where(file => file.StartsWith("--", StringComparison.Ordinal) && !File.Exists(file)))
                result.AddError($"There is no option {file}. 'assess score --help' lists them.");
            if (result.GetValue(explain) is not null && result.GetValue(format) == "csv")
                result.AddError("--explain writes text or JSON: it does not go with --format csv.");
            if (result.GetValue(rollUp) is not null && (result.GetResult(respondents) is { Implicit: false } || result.GetValue(nodes) == "all"))
                result.AddError("--rollup takes all respondents and dimensions: it does not go with --respondent or --nodes all.");
            string[] results = [.. new System.CommandLine.Option[] { explain, rollUp, agreement, trend }.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name)];
            if (results.Length > 1)
                result.AddError($"{string.Join(" and ", results)} are results of their own: ask for one at a time.");
            if ((result.GetValue(editions)?.Length ?? 0) > (result.GetValue(trend)?.Length ?? 0))
                result.AddError("There are more --trend-questionnaire than --trend.");
        });
        command.SetAction(parsed => new ScoreRun(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).Run(new ScoreRequest
        {
            Questionnaire = parsed.GetValue(questionnaire)!,
            Answers = parsed.GetValue(answers)!,
            Layer = parsed.GetValue(layer) is { } name ? EnumWord.Find<Layer>(name) : null,
            Fallback = EnumWord.Find<Fallback>(parsed.GetValue(fallback)!) ?? Fallback.None,
            Format = ScoreFormats.All.First(f => f.Id == parsed.GetValue(format)),
            AllNodes = parsed.GetValue(nodes) is { } which ? which == "all" : null,
            Explain = parsed.GetValue(explain),
            Respondents = parsed.GetValue(respondents) ?? [],
            RollUp = parsed.GetValue(rollUp) is { } rule ? EnumWord.Find<RollUpRule>(rule) : null,
            Agreement = parsed.GetValue(agreement),
            Trend = parsed.GetValue(trend) ?? [],
            TrendQuestionnaires = parsed.GetValue(editions) ?? [],
        }));
        return command;
    }
}
