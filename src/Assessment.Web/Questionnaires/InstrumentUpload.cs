using System.IO.Compression;
using Assessment.Domain;
using Assessment.Domain.Questionnaires;

namespace Assessment.Web.Questionnaires;

/// <summary>
/// Takes an instrument out of uploaded files: one zip, or <c>questionnaire.yaml</c> with its <c>texts.&lt;lang&gt;.yaml</c>. Of a zip
/// only these are read, wherever in it they lie; names are taken, paths are not, so that nothing is ever written.
/// </summary>
public static class InstrumentUpload
{
    /// <summary>All files together, unpacked; an instrument of 700 questions in two languages has about 1 MB.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private const int MostFiles = 60;

    /// <summary>The instrument and its problems; without an instrument there is at least one.</summary>
    public static async Task<QuestionnaireReading> ReadAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellation = default)
    {
        var problems = new List<Problem>();
        var sources = new List<SourceFile>();
        foreach (var file in files.Take(MostFiles))
        {
            await using var content = file.OpenReadStream();
            if (file.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                await Unpack(file.FileName, content, sources, problems, cancellation);
            else if (IsYaml(file.FileName))
                await Take(Path.GetFileName(file.FileName), content, sources, problems, cancellation);
            else
                problems.Add(new(Path.GetFileName(file.FileName), "not-an-instrument", "This is neither a zip nor a YAML file. Upload questionnaire.yaml with its texts, or a zip of them."));
        }
        if (problems.Count == 0 && sources.Count(source => !IsTexts(source.Name)) is not 1 and var count)
            problems.Add(new("", "no-questionnaire", count == 0 ? "There is no questionnaire.yaml among these files." : "There is more than one questionnaire among these files. Upload one instrument at a time."));
        if (problems.Count == 0 && sources.GroupBy(source => source.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            problems.Add(new(twice.Key, "file-twice", "There are two files with this name. Upload one instrument at a time."));
        if (problems.Count > 0)
            return new QuestionnaireReading(null, problems);
        var reading = QuestionnaireReader.Read(sources);
        return reading.Questionnaire is { } read && TooLong(read) is { } tooLong ? new QuestionnaireReading(null, [tooLong, .. reading.Problems]) : reading;
    }

    private static Problem? TooLong(Questionnaire read) =>
        read.Id.Length > PublishedEdition.LongestId ? new("id", "id-too-long", $"The id has more than {PublishedEdition.LongestId} characters.")
        : read.Edition.Length > PublishedEdition.LongestLabel ? new("edition", "edition-too-long", $"The edition has more than {PublishedEdition.LongestLabel} characters.")
        : null;

    private static async Task Unpack(string name, Stream content, List<SourceFile> sources, List<Problem> problems, CancellationToken cancellation)
    {
        try
        {
            // An uploaded stream cannot be searched from its end; its length is limited by the request.
            using var whole = new MemoryStream();
            await content.CopyToAsync(whole, cancellation);
            using var zip = new ZipArchive(whole, ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Where(entry => entry.Name == "questionnaire.yaml" || IsTexts(entry.Name)).Take(MostFiles))
            {
                await using var unpacked = await entry.OpenAsync(cancellation);
                await Take(entry.Name, unpacked, sources, problems, cancellation);
            }
        }
        catch (InvalidDataException)
        {
            problems.Add(new(Path.GetFileName(name), "zip-unreadable", "This zip cannot be opened. Make it again."));
        }
    }

    private static async Task Take(string name, Stream content, List<SourceFile> sources, List<Problem> problems, CancellationToken cancellation)
    {
        // What a zip says of the length of its files is not to be believed: count what comes out.
        var left = MostBytes - sources.Sum(source => source.Content.Length);
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length <= left)
                continue;
            problems.Add(new(name, "files-too-large", $"The files are larger than {MostBytes / 1048576} MB together."));
            return;
        }
        sources.Add(new SourceFile(name, copy.ToArray()));
    }

    private static bool IsYaml(string name) => name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static bool IsTexts(string name) => name.StartsWith("texts.", StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal);
}
