using System.Text.RegularExpressions;

namespace Assessment.Domain.Tests.House;

/// <summary>Nothing in the repository holds only on the machine of the one who wrote it.</summary>
public class MachineTests
{
    // Put together from parts, because this file is searched too.
    private static readonly Regex Path = new(@"(?<![\w.:/~$}{-])/(" + "wo" + "rk|ho" + "me|Us" + @"ers|ro" + @"ot)/[\w.]|\b[A-Z]:\\" + @"Users\\");

    [Fact]
    public void No_file_names_a_folder_of_one_machine() =>
        (from file in Repository.Files
         let text = Repository.Text(file)
         where !text.Contains('\0')
         from line in text.Split('\n')
         where line.Contains(Repository.Root, StringComparison.Ordinal) || Path.IsMatch(line)
         select $"{file}: {line.Trim()}").Should().BeEmpty();

    [Fact]
    public void No_lock_file_names_an_address() =>
        Repository.Files.Where(file => file.EndsWith("lock.json", StringComparison.Ordinal))
            .Where(file => Regex.IsMatch(Repository.Text(file), "\"resolved\"\\s*:\\s*\"http")).Should().BeEmpty();

    [Fact]
    public void No_file_sets_a_package_registry() =>
        Repository.Files.Select(System.IO.Path.GetFileName).Should()
            .NotContain(name => string.Equals(name, "nuget.config", StringComparison.OrdinalIgnoreCase) || name == ".npmrc" || name == ".yarnrc");

    [Fact]
    public void What_a_build_makes_or_somebody_else_made_is_not_here() =>
        Repository.Files.Where(file => Regex.IsMatch(file, @"\.(dll|exe|nupkg|ttf|otf|woff2?)$")).Should().BeEmpty();
}
