using Assessment.Domain;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Writers;

/// <summary>Turns a report into a document of one format. A writer decides how a block looks and never what it says.</summary>
public interface IWriter
{
    /// <summary>What the command line and addresses call it: <c>pdf</c>, <c>docx</c>, <c>html</c>, <c>xlsx</c>.</summary>
    string Format { get; }

    string MediaType { get; }

    /// <summary>Writes the document. Nothing is written when there are problems.</summary>
    Task<Written> WriteAsync(NumberedReport report, Stream output, CancellationToken ct = default);
}

/// <summary>How writing went: problems mean there is no document, warnings say what was replaced or left out to make one.</summary>
public sealed record Written(IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings)
{
    /// <summary>Pages, where the format knows them.</summary>
    public int? Pages { get; init; }

    public bool IsDone => Problems.Count == 0;

    internal static Written Done { get; } = new([], []);
}
