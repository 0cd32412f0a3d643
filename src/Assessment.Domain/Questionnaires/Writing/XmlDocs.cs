using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// The summaries written over members in the code, from the documentation file beside the assembly; nothing where that file is missing.
/// </summary>
internal sealed partial class XmlDocs(Assembly assembly)
{
    private readonly Dictionary<string, string> summaries = Load(Path.ChangeExtension(assembly.Location, ".xml"));

    /// <summary>The summary of a property by its snake_case name, as plain text, or null.</summary>
    public string? Summary(Type type, string member) =>
        type.GetProperties().FirstOrDefault(p => Shape.NameOf(p.Name) == member) is { } property
            ? summaries.GetValueOrDefault($"P:{type.FullName}.{property.Name}") : null;

    private static Dictionary<string, string> Load(string path) => !File.Exists(path) ? [] : XDocument.Load(path).Descendants("member")
        .Where(m => m.Element("summary") is not null)
        .ToDictionary(m => (string)m.Attribute("name")!, m => Plain(m.Element("summary")!));

    private static string Plain(XElement summary)
    {
        foreach (var see in summary.Elements("see").ToList())
            see.ReplaceWith(Shape.NameOf(((string?)see.Attribute("cref") ?? "").Split('.')[^1]));
        return Spaces().Replace(summary.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
