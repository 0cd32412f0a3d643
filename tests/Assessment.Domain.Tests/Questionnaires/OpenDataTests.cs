using System.Text;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Domain.Tests.Questionnaires;

/// <summary>The open-data instrument: stars are worked out from licence and formats, as Tim Berners-Lee's scheme has them.</summary>
public class OpenDataTests
{
    private static readonly Questionnaire OpenData = QuestionnaireReader.Read(RepositoryRoot.Of("questionnaires", "open-data")).Questionnaire!;

    private static readonly SheetLayout Layout = new(OpenData);

    private static readonly AnswerSheet Example =
        new SheetReader(Layout).Read(RepositoryRoot.Of("questionnaires", "open-data", "examples", "statistics-office", "self.yaml")).Sheets.Single();

    [Theory]
    [InlineData("document", "no_terms", 0)]
    [InlineData("csv", "restricted_terms", 0)]
    [InlineData("document", "open_licence", 1)]
    [InlineData("picture web_page another_format|Shapefile", "public_domain", 1)]
    [InlineData("spreadsheet document", "own_open_terms", 2)]
    [InlineData("map_company", "open_licence", 2)]
    [InlineData("csv", "open_licence", 3)]
    [InlineData("json_xml spreadsheet", "open_licence", 3)]
    [InlineData("csv", "open_licence", 4, "yes")]
    [InlineData("csv", "open_licence", 5, "yes", "yes")]
    [InlineData("spreadsheet", "open_licence", 2, "yes", "yes")]
    public void A_data_set_has_the_stars_of_the_scheme(string formats, string licence, int stars, string addresses = "no", string links = "no") =>
        Score($"formats: {formats}, licence: {licence}, item_addresses: \"{addresses}\", outward_links: \"{links}\"")["stars_mean"].Score.Should().Be(stars);

    [Fact]
    public void An_unknown_licence_earns_no_star() =>
        Score("formats: csv")["stars_mean"].Score.Should().Be(0);

    [Fact]
    public void Data_that_is_not_online_lowers_the_mean_of_stars_and_data_closed_by_law_does_not()
    {
        Score("formats: csv, licence: open_licence", "publication: internal")["stars_mean"].Score.Should().Be(1.5);
        Score("formats: csv, licence: open_licence", "publication: restricted")["stars_mean"].Score.Should().Be(3);
    }

    /// <summary>Worked out by hand: stars 3, 2, 4, 3, 0 of the published, 0 of the one on request; four of five have two stars, three have three.</summary>
    [Fact]
    public void The_example_office_reaches_two_stars()
    {
        var card = new Scorer(OpenData).Score(Example);

        card.Overall.Reason.Should().Be(NoResult.Profile);
        card["stars_reached"].Score.Should().Be(2);
        card["stars_mean"].Score.Should().Be(12 / 6.0);
        card["complete"].Score.Should().Be((100 + 50 + 100 + 50) / 4.0, "one was not known");
        card["primary"].Score.Should().Be((100 + 0 + 100 + 100 + 0) / 5.0);
        card["licence_free"].Score.Should().Be((100 + 100 + 100 + 100 + 50) / 5.0);
    }

    [Fact]
    public void The_example_office_could_hand_in_its_sheet_and_is_warned_of_unchecked_data() =>
        Problems(Example).Select(p => (p.Rule, p.Severity)).Should().Equal(("privacy_unchecked", ProblemSeverity.Warning));

    [Theory]
    [InlineData("formats: document, licence: open_licence, is_machine_processable: met", "is_machine_processable")]
    [InlineData("formats: spreadsheet, licence: open_licence, is_non_proprietary: met", "is_non_proprietary")]
    [InlineData("formats: csv, licence: no_terms, is_licence_free: met", "is_licence_free")]
    [InlineData("formats: csv, licence: open_licence, update_frequency: yearly, last_updated: 2024-01-31, is_timely: met", "is_timely")]
    [InlineData("formats: csv, licence: open_licence, last_updated: 2026-10-06", "last_updated")]
    public void Answers_that_contradict_each_other_are_found_in_their_entry(string answers, string question) =>
        Problems(Sheet(answers)).Should().ContainSingle(p => p.Key == "constraint").Which.At.Should().Equal(new AnswerAddress(question, "e0"));

    [Theory]
    [InlineData("formats: spreadsheet csv, licence: open_licence, is_non_proprietary: met, is_licence_free: met, is_machine_processable: met")]
    [InlineData("formats: csv, licence: open_licence, update_frequency: rarely, last_updated: 2022-01-31, is_timely: met")]
    public void Answers_that_agree_are_left_alone(string answers) => Problems(Sheet(answers)).Should().BeEmpty();

    private static Scorecard Score(params string[] entries) => new Scorer(OpenData).Score(Sheet(entries));

    private static IReadOnlyList<SheetProblem> Problems(AnswerSheet sheet) => Layout.Rules.Check(Layout.SkipLogic.Applied(sheet));

    /// <summary>A sheet with these data sets, online unless they say otherwise.</summary>
    private static AnswerSheet Sheet(params string[] entries)
    {
        var text = $$"""
            { questionnaire: open-data, edition: "2026.1", respondent: An office, answers: { institution: An office, answers_as_of: 2026-10-05, data_sets: [
            {{string.Join(",\n", entries.Select((e, i) => e.Contains("publication:", StringComparison.Ordinal)
                ? $"{{ id: e{i}, data_set_title: A, {e} }}"
                : $"{{ id: e{i}, data_set_title: A, publication: online, data_set_link: \"https://data.example.org/{i}\", {e} }}"))}}
            ] } }
            """;
        var reading = new SheetReader(Layout).Read(new SourceFile("sheet.yaml", Encoding.UTF8.GetBytes(text)));
        reading.Problems.Should().BeEmpty();
        return reading.Sheets.Single();
    }
}
