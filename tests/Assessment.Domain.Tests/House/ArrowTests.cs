using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Assessment.Domain.Tests.House;

/// <summary>Web, Cli → Data, Reports → Domain → no project; Data and Reports never see each other.</summary>
public class ArrowTests
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Domain"] = [],
        ["Data"] = ["Domain"],
        ["Reports"] = ["Domain"],
        ["Web"] = ["Domain", "Data", "Reports"],
        ["Cli"] = ["Domain", "Data", "Reports"],
    };

    // Beginnings of assembly names that no type of the project may come from.
    private static readonly string[] Drivers = ["Npgsql", "Microsoft.Data.Sqlite", "SQLitePCLRaw"];
    private static readonly string[] Databases = [.. Drivers, "Microsoft.EntityFrameworkCore", "System.Data"];
    private static readonly string[] Documents = ["DocumentFormat", "Markdig"];

    private static readonly Dictionary<string, string[]> MayNotUse = new()
    {
        ["Domain"] = [.. Databases, .. Documents, "Microsoft."],
        ["Data"] = [.. Documents, "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Razor"],
        ["Reports"] = [.. Databases, "Microsoft.AspNetCore"],
        ["Web"] = [.. Drivers, "DocumentFormat"],
        ["Cli"] = [.. Drivers, "DocumentFormat"],
    };

    public static TheoryData<string> Projects => [.. MayReference.Keys];

    [Fact]
    public void There_are_five_projects() =>
        Repository.Folders("src").Should().BeEquivalentTo(MayReference.Keys.Select(project => $"Assessment.{project}"));

    [Theory, MemberData(nameof(Projects))]
    public void Project_references_follow_the_arrows(string project) =>
        Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("Assessment.", ""))
            .Should().BeSubsetOf(MayReference[project]);

    [Fact]
    public void The_domain_s_one_package_is_YamlDotNet()
    {
        Included("Domain", "PackageReference").Should().Equal("YamlDotNet");
        Included("Domain", "FrameworkReference").Should().BeEmpty();
    }

    [Fact]
    public void Only_Data_references_a_database_driver() =>
        MayReference.Keys.Where(project => Included(project, "PackageReference").Any(package => StartsWithAny(package, Drivers)))
            .Should().Equal("Data");

    [SkippableTheory, MemberData(nameof(Projects))]
    public void Types_follow_the_arrows(string project)
    {
        var used = AssembliesUsedBy(project);

        used.Where(name => name.StartsWith("Assessment.", StringComparison.Ordinal))
            .Should().BeSubsetOf(MayReference[project].Select(allowed => $"Assessment.{allowed}"));
        used.Where(name => StartsWithAny(name, MayNotUse[project])).Should().BeEmpty();
    }

    [Fact]
    public void The_domain_uses_types_of_the_platform_and_of_YamlDotNet_only() =>
        AssembliesUsedBy("Domain").Where(name => name != "YamlDotNet").Should().OnlyContain(name => name.StartsWith("System.", StringComparison.Ordinal));

    private static bool StartsWithAny(string name, IEnumerable<string> beginnings) =>
        beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal));

    private static IEnumerable<string> Included(string project, string item) =>
        XDocument.Load(Repository.FullPath($"src/Assessment.{project}/Assessment.{project}.csproj"))
            .Descendants(item).Select(element => element.Attribute("Include")!.Value);

    // The compiler writes down only the assemblies whose types are used.
    private static string[] AssembliesUsedBy(string project)
    {
        var built = AppContext.BaseDirectory.Replace("tests/Assessment.Domain.Tests", $"src/Assessment.{project}");
        var file = Path.Combine(built, project == "Cli" ? "assess.dll" : $"Assessment.{project}.dll");
        Skip.IfNot(File.Exists(file), $"Assessment.{project} is not built; ./test.sh and `dotnet build Assessment.sln` build everything");
        using var reader = new PEReader(File.OpenRead(file));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
