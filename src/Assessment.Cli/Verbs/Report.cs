using System.CommandLine;
using Assessment.Domain;
using Assessment.Domain.Rounds;
using Assessment.Reports.Rendering;
using Assessment.Reports.Sections;
using Assessment.Reports.Templates;
using Assessment.Reports.Writers;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess report</c>: the report of a round, in as many formats and languages as are asked for.</summary>
public static class Report
{
    public static Command Create()
    {
        var round = new Argument<string>("ROUND") { Description = "Folder of the round, with its round.yaml." };
        var formats = new Option<string>("--format") { Description = "Formats, separated by commas: pdf, docx, html, xlsx.", DefaultValueFactory = _ => "pdf,docx,html,xlsx" };
        var languages = new Option<string>("--lang") { Description = "Languages, separated by commas. When absent: the round's working language." };
        var output = new Option<string>("-o", "--output") { Description = "Folder to write into.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var template = new Option<string>("--template") { Description = "Report template: a folder, or the name of one in reports/.", DefaultValueFactory = _ => "mecigep-peer-review" };
        var questionnaire = new Option<string?>("--questionnaire") { Description = "The instrument. When absent: the nearest one above the round." };
        var command = new Command("report", "Write the report of a round as PDF, Word, HTML and Excel.") { round, formats, languages, output, template, questionnaire };
        command.SetAction(async (parsed, ct) =>
        {
            var (said, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var (loaded, problems) = LoadedRound.Read(parsed.GetValue(round)!, parsed.GetValue(questionnaire));
            var (plan, planProblems) = TemplateFolder.Read(FolderOf(parsed.GetValue(template)!));
            foreach (var problem in problems.Concat(planProblems))
                error.WriteLine(problem);
            if (loaded is null || plan is null || planProblems.Any(p => p.Severity == ProblemSeverity.Error))
                return VerbList.Mistake;
            var chosen = Chosen(parsed.GetValue(languages)) is { Count: > 0 } named ? named : [loaded.Folder.Round.Languages[0]];
            await using var renderer = Renderer.Start();
            var writers = AllWriters.With(renderer);
            var unknown = Chosen(parsed.GetValue(formats)).Where(f => writers.All(w => w.Format != f)).ToList();
            foreach (var format in unknown)
                error.WriteLine($"There is no format '{format}'. Known: {string.Join(", ", writers.Select(w => w.Format))}.");
            if (unknown.Count > 0)
                return VerbList.Mistake;
            Directory.CreateDirectory(parsed.GetValue(output)!);
            var done = true;
            foreach (var language in chosen)
            {
                var material = new ReportMaterial(loaded.Folder, loaded.Questionnaire, loaded.Sheets, ReportTemplate.CultureOf(language)) { Template = plan };
                var report = plan.Report(material);
                foreach (var writer in writers.Where(w => Chosen(parsed.GetValue(formats)).Contains(w.Format)))
                {
                    var file = Path.Combine(parsed.GetValue(output)!, $"{loaded.Folder.Round.Id}.{language}.{writer.Format}");
                    var written = await Write(writer, report, file, ct);
                    foreach (var problem in written.Problems.Concat(written.Warnings))
                        error.WriteLine($"{writer.Format} ({language}): {problem}");
                    if (written.IsDone)
                        said.WriteLine(file);
                    done &= written.IsDone;
                }
            }
            return done ? VerbList.Done : VerbList.Mistake;
        });
        return command;
    }

    private static async Task<Written> Write(IWriter writer, Reports.Blocks.NumberedReport report, string file, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        var written = await writer.WriteAsync(report, buffer, ct);
        if (written.IsDone)
            await File.WriteAllBytesAsync(file, buffer.ToArray(), ct);
        return written;
    }

    private static List<string> Chosen(string? list) => [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string FolderOf(string template) =>
        Directory.Exists(template) || new RendererSettings().Themes is not { } themes ? template : Path.Combine(themes, template);
}
