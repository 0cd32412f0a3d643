using Assessment.Bench.Reports;

// Run it in Release: dotnet run -c Release --project tests/Assessment.Bench -- reports
return args switch
{
    ["reports", .. var rest] => await ReportsBench.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("What to measure: reports [--memory 300] [--save FOLDER]");
    return 1;
}
