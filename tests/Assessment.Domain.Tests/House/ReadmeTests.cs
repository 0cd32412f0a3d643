using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Assessment.Domain.Tests.House;

public class ReadmeTests
{
    // | `name` | licence | reason |
    private static readonly Dictionary<string, string[]> Rows = Regex
        .Matches(Repository.Text("README.md").Split("## What it stands on")[1], @"^\| `(?<name>[^`]+)` \|(?<cells>.*)\|\s*$", RegexOptions.Multiline)
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["cells"].Value.Split('|', StringSplitOptions.TrimEntries));

    private static IEnumerable<string> NugetPackages =>
        XDocument.Load(Repository.FullPath("Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);

    private static IEnumerable<string> NpmPackages =>
        from file in Repository.Files
        where file.EndsWith("/package.json", StringComparison.Ordinal)
        from list in JsonDocument.Parse(Repository.Text(file)).RootElement.EnumerateObject()
        where list.Name is "dependencies" or "devDependencies"
        from package in list.Value.EnumerateObject()
        select package.Name;

    [Fact]
    public void Every_package_has_its_row_and_every_row_its_package() =>
        Rows.Keys.Should().BeEquivalentTo(NugetPackages.Concat(NpmPackages).Distinct());

    [Fact]
    public void Every_row_names_a_licence_and_a_reason() =>
        Rows.Values.Should().OnlyContain(cells => cells.Length == 2 && cells.All(cell => cell.Length > 0));

    [Fact]
    public void The_map_shows_every_project() =>
        Repository.Folders("src").Concat(Repository.Folders("tests")).Where(project => !Repository.Text("README.md").Contains(project)).Should().BeEmpty();

    [Fact]
    public void Links_to_files_lead_somewhere() =>
        Regex.Matches(Repository.Text("README.md"), @"\]\((?!https?:)([^)#]+)")
            .Select(match => match.Groups[1].Value.TrimEnd('/'))
            .Where(path => !Path.Exists(Repository.FullPath(path))).Should().BeEmpty();
}
