using Assessment.Bench;
using Assessment.Bench.Answering;
using Assessment.Bench.Filling;
using Assessment.Bench.Questionnaires;
using Assessment.Bench.Reports;
using Assessment.Bench.Scoring;
using Assessment.Bench.Web;

// Run it in Release: dotnet run -c Release --project tests/Assessment.Bench -- NAME
(string Name, string What, Func<string[], Task<int>> Run)[] benches =
[
    ("questionnaires", "an instrument of 500 questions: load, check, write, compare", _ => Done(QuestionnaireBench.Run)),
    ("hostile", "files that want to hurt: how fast they are refused", _ => Done(HostileBench.Run)),
    ("scoring", "193 countries × 20 institutions × 300 questions, rolled up to country", _ => Done(ScoringBench.Run)),
    ("answering", "1.16 million answers from CSV to scores, and what one answer changes in 500 questions", _ => Done(AnsweringBench.Run)),
    ("startup", "a published command from start to end: COMMAND QUESTIONNAIRES", rest => Task.FromResult(StartupBench.Run(rest))),
    ("web", "the published site: start, weight of the front page, the scorecard; FOLDER", WebBench.RunAsync),
    ("filling", "200 people save an answer every 3 s and open sections; FOLDER [--database sqlite|postgres] [--seconds 120] [--find-limit] …", FillingBench.RunAsync),
    ("reports", "a report of 50 pages in every format; [--memory 300] [--save FOLDER]", ReportsBench.RunAsync),
];

if (args is not [var name, .. var rest] || benches.FirstOrDefault(b => b.Name == name) is not { Run: { } run } bench)
{
    Console.Error.WriteLine($"What to measure:\n{string.Join('\n', benches.Select(b => $"  {b.Name,-16} {b.What}"))}");
    return 1;
}
Console.WriteLine($"{Measure.Machine}\n{bench.Name}: {bench.What}");
return await run(rest);

static Task<int> Done(Action run)
{
    run();
    return Task.FromResult(0);
}
