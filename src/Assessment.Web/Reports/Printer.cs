using System.Collections.Concurrent;
using Assessment.Domain;
using Assessment.Domain.Scoring;
using Assessment.Reports.Rendering;
using Assessment.Reports.Sections;
using Assessment.Reports.Templates;
using Assessment.Reports.Writers;
using Assessment.Web.Rounds;
using Assessment.Web.Starting;

namespace Assessment.Web.Reports;

/// <summary>A report file, ready to send.</summary>
public sealed record Printed(byte[] Content, string MediaType, string FileName);

/// <summary>Makes the reports of rounds, each file once. Where Node is missing there is no PDF; the other formats need nothing.</summary>
public sealed class Printer(Renderer renderer, Folders folders, ILogger<Printer> log)
{
    private readonly ConcurrentDictionary<(Dossier, string Language, string Format), Printed> made = new();

    /// <summary>The formats, in the order in which people ask for them.</summary>
    public IReadOnlyList<IWriter> Writers { get; } = AllWriters.With(renderer);

    /// <summary>Why a format cannot be made on this server; null when it can.</summary>
    public Problem? Missing(string format) => format == "pdf" ? renderer.Missing() : null;

    /// <summary>The report, or null when it could not be made; the log says why.</summary>
    public async Task<Printed?> Print(Dossier dossier, string language, IWriter writer, CancellationToken stop)
    {
        if (made.TryGetValue((dossier, language, writer.Format), out var known))
            return known;
        var (template, problems) = TemplateFolder.Read(Path.Combine(folders.Reports, TemplateOf(dossier)));
        if (template is null)
            return Failed(writer, language, problems);
        var culture = ReportTemplate.CultureOf(language);
        var material = new ReportMaterial(dossier.Folder, dossier.Edition.Questionnaire, dossier.Sheets, culture) { Template = template };
        using var content = new MemoryStream();
        var written = await writer.WriteAsync(template.Report(material), content, stop);
        if (!written.IsDone)
            return Failed(writer, language, written.Problems);
        return made[(dossier, language, writer.Format)] = new Printed(content.ToArray(), writer.MediaType, $"{dossier.Round.Id}.{language}.{writer.Format}");
    }

    /// <summary>A profile, which has no total on purpose, has a report of its own kind; any other round is a peer review.</summary>
    private static string TemplateOf(Dossier dossier) =>
        dossier.Firmest?.Card.Overall.Reason == NoResult.Profile ? "capability-profile" : "mecigep-peer-review";

    private Printed? Failed(IWriter writer, string language, IReadOnlyList<Problem> problems)
    {
        log.LogError("The report could not be made ({Format}, {Language}): {Problems}", writer.Format, language, string.Join(Environment.NewLine, problems));
        return null;
    }
}
