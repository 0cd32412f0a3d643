using Assessment.Domain.Answering;
using Assessment.Domain.Scoring;

namespace Assessment.Bench.Scoring;

/// <summary>Scores a world of sheets on one core and rolls it up to country; then ten worlds, to show that time grows with the number of answers.</summary>
internal static class ScoringBench
{
    private const int Countries = 193;
    private const int Institutions = 20;

    public static void Run()
    {
        var questionnaire = World.Questionnaire();
        var scorer = new Scorer(questionnaire);
        var before = GC.GetTotalMemory(true);
        var sheets = World.Sheets(scorer.Plan.Layout, Countries, Institutions);
        var answers = (double)sheets.Count * scorer.Plan.Layout.Slots.Count;
        var loaded = GC.GetTotalMemory(true) - before;
        var cards = ScoreAndRollUp(scorer, sheets);
        Measure.Line("working set of the process after scoring once, at its highest", System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, "MB", 200);
        var (one, oneProcessor) = Measure.Medians(15, () => cards = ScoreAndRollUp(scorer, sheets));
        Measure.Line($"score {answers:N0} answers and roll up to {Countries} countries", one, "ms", 300);
        Measure.Line("processor time of that", oneProcessor, "ms");
        Measure.Line("memory of the loaded sheets", loaded / 1e6, "MB");
        Measure.Line("memory of sheets, scorecards and roll-ups", (GC.GetTotalMemory(true) - before) / 1e6, "MB", 200);
        Measure.Line("score only, processor time", Measure.Medians(9, () => scorer.Score(sheets)).Processor, "ms");
        GC.KeepAlive(cards);
        cards = [];
        var tenfold = World.Sheets(scorer.Plan.Layout, 10 * Countries, Institutions);
        var (ten, tenProcessor) = Measure.Medians(5, () => ScoreAndRollUp(scorer, tenfold));
        Measure.Line($"the same for ten times as many ({10 * answers:N0})", ten, "ms");
        Measure.Line("processor time of that", tenProcessor, "ms");
        Measure.Line("ten times the answers take so many times the processor time", tenProcessor / oneProcessor, "times", 15);
    }

    private static IReadOnlyList<Scorecard> ScoreAndRollUp(Scorer scorer, IReadOnlyList<AnswerSheet> sheets)
    {
        var cards = scorer.Score(sheets);
        foreach (var country in RollUp.By(scorer.Plan, cards, card => card.Respondent[..card.Respondent.IndexOf('/')], RollUpRule.Mean).Values)
            foreach (var rolled in country.Dimensions)
                if (rolled.Score is null)
                    throw new InvalidOperationException($"{rolled.Node} has no score.");
        return cards;
    }
}
