namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Reads any YAML file of ours into its record, with the same care as an instrument: every problem at once, with its place; hostile files
/// refused.
/// </summary>
public static class RecordFile
{
    /// <summary>The record, or null where the file cannot be read at all; and everything that is wrong with it.</summary>
    public static (T? Record, IReadOnlyList<Problem> Problems) Read<T>(string path) where T : class
    {
        var problems = new ProblemList();
        var sources = InstrumentFolder.Open(path, problems);
        var node = sources.Count == 0 ? null : YamlText.Read(sources[0], problems);
        return (node is null ? null : new Binder(problems, new Places()).Record<T>(node), problems.InOrder());
    }
}
