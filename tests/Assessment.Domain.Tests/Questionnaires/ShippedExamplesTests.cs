using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;

namespace Assessment.Domain.Tests.Questionnaires;

/// <summary>Every example under questionnaires/ is a round or a sheet that somebody may copy: it reads without a problem.</summary>
public class ShippedExamplesTests
{
    private static readonly string Root = RepositoryRoot.Of("questionnaires");

    public static TheoryData<string> Rounds => new(Files("round.yaml").Select(file => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!)));

    public static TheoryData<string> Sheets => new(Files("*.yaml").Where(IsSheet).Select(file => Path.GetRelativePath(Root, file)));

    [Theory, MemberData(nameof(Rounds))]
    public void A_round_has_no_problem(string round) =>
        RoundFolder.Read(Path.Combine(Root, round)).Problems.Select(p => p.ToString()).Should().BeEmpty();

    [Theory, MemberData(nameof(Rounds))]
    public void A_round_names_the_sheets_of_its_folder(string round)
    {
        var folder = RoundFolder.Read(Path.Combine(Root, round)).Folder!;

        folder.Sheets.Should().BeEquivalentTo(Directory.GetFiles(Path.Combine(Root, round), "*.yaml").Where(IsSheet));
    }

    [Theory, MemberData(nameof(Sheets))]
    public void A_sheet_has_no_problem(string sheet)
    {
        var instrument = QuestionnaireReader.Read(Path.Combine(Root, sheet.Split(Path.DirectorySeparatorChar)[0])).Questionnaire!;
        var layout = new SheetLayout(instrument);

        new SheetReader(layout).Read(Path.Combine(Root, sheet)).Problems.Select(p => p.ToString()).Should().BeEmpty();
    }

    private static IEnumerable<string> Files(string pattern) =>
        Directory.GetDirectories(Root).Select(folder => Path.Combine(folder, "examples")).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, pattern, SearchOption.AllDirectories)).Order(StringComparer.Ordinal);

    private static bool IsSheet(string file) => File.ReadLines(file).Any(line => line.StartsWith("answers:", StringComparison.Ordinal));
}
