using Assessment.Domain.Rounds;

namespace Assessment.Domain.Tests.Rounds;

public class RoundFolderTests
{
    private static readonly string SaintLucia = RepositoryRoot.Of("questionnaires", "mecigep-open-government", "examples", "saint-lucia-2015");

    [Fact]
    public void The_example_round_reads_without_a_problem()
    {
        var (folder, problems) = RoundFolder.Read(SaintLucia);

        problems.Should().BeEmpty();
        folder!.Recommendations.Should().HaveCount(16);
        folder.Round.CooperatingCountries.Select(c => c.Code).Should().Equal("MX", "TT");
        folder.Round.Visit!.From.Should().Be(new DateOnly(2015, 8, 5));
        folder.Narrative.Should().ContainKeys("en", "es");
    }

    [Fact]
    public void A_folder_without_a_round_says_so() =>
        RoundFolder.Read(Path.GetTempPath()).Problems.Should().ContainSingle().Which.Key.Should().Be("no-round");

    [Fact]
    public void A_date_in_another_spelling_is_a_mistake()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "round.yaml"), "published: { from: 13/07/2015 }\n");

        RoundFolder.Read(folder.FullName).Problems.Should().Contain(p => p.Key == "not-a-date" && p.Place.EndsWith("round.yaml:1:20", StringComparison.Ordinal));

        folder.Delete(recursive: true);
    }

    [Fact]
    public void Unknown_ids_and_wrong_numbers_are_all_reported_with_a_suggestion()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var file in Directory.EnumerateFiles(SaintLucia))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            var advice = Path.Combine(folder.FullName, "recommendations.yaml");
            File.WriteAllText(advice, File.ReadAllText(advice)
                .Replace("addressees: [cabinet, ministry_public_service]", "addressees: [cabinett]", StringComparison.Ordinal)
                .Replace("number: 16", "number: 17", StringComparison.Ordinal));

            var problems = RoundFolder.Read(folder.FullName).Problems;

            problems.Select(p => p.Key).Should().Contain(["unknown-institution", "wrong-numbers"]);
            problems.First(p => p.Key == "unknown-institution").Message.Should().Contain("cabinett").And.Contain("cabinet'");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
