using System.Xml.Linq;

namespace Assessment.Web.Tests;

/// <summary>The words of the site, read from their files.</summary>
public static class TextFiles
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static string Web { get; } = Path.Combine(Root, "src", "Assessment.Web");

    public static IReadOnlyDictionary<string, string> English { get; } = In("en");

    public static IReadOnlyDictionary<string, string> In(string language)
    {
        var file = Path.Combine(Web, "Texts", language == "en" ? "Text.resx" : $"Text.{language}.resx");
        return XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Assessment.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
