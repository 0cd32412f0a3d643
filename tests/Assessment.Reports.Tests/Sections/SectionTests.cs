using System.Globalization;
using Assessment.Domain.Answering;
using Assessment.Domain.Rounds;
using Assessment.Reports.Blocks;
using Assessment.Reports.Sections;
using Assessment.Reports.Templates;

namespace Assessment.Reports.Tests.Sections;

public class SectionTests
{
    public static TheoryData<string> Sections => new(AllSections.All.Select(s => s.Id));

    [Fact]
    public void No_two_sections_share_an_id() => AllSections.All.Select(s => s.Id).Should().OnlyHaveUniqueItems();

    [Theory, MemberData(nameof(Sections))]
    public void Every_section_is_used_by_a_template(string id) =>
        Directory.EnumerateDirectories(Path.Combine(SaintLucia.Root, "reports")).Select(f => TemplateFolder.Read(f).Template!)
            .SelectMany(t => t.Sections).Should().Contain(s => s.Section == id);

    [Theory, MemberData(nameof(Sections))]
    public void A_round_without_anything_gives_no_mistake(string id)
    {
        var empty = new RoundFolder
        {
            Round = SaintLucia.Round.Folder.Round with
            {
                Visit = null,
                OrganisationChart = null,
                Participants = [],
                Abbreviations = [],
                Institutions = [],
                Targets = [],
                Published = null,
                Notice = null,
                Secretariat = null,
            },
        };
        var material = new ReportMaterial(empty, SaintLucia.Round.Questionnaire, [], CultureInfo.GetCultureInfo("en-GB")) { Template = SaintLucia.Template };

        var blocks = AllSections.Find(id)!.Blocks(material, new SectionSettings { Section = id }).ToList();

        new Report("Empty", material.Culture, blocks).Numbered().Problems.Should().BeEmpty();
    }

    [Fact]
    public void A_round_that_has_only_begun_says_so()
    {
        var begun = new RoundFolder { Round = new Round { Id = "begun", Mechanism = "MECIGEP", Title = new Wording { ["en"] = "A round" }, Topic = new Wording { ["en"] = "Open government" }, Questionnaire = "mecigep-open-government", Edition = "2026.1", TimeZone = "America/St_Lucia", Country = SaintLucia.Round.Folder.Round.Country, Languages = ["en"] } };
        var report = SaintLucia.Template.Report(new ReportMaterial(begun, SaintLucia.Round.Questionnaire, [], CultureInfo.GetCultureInfo("en-GB")) { Template = SaintLucia.Template });

        report.Problems.Should().BeEmpty();
        report.Blocks.OfType<Text>().Single().Content.Plain.Should().StartWith("Nothing has been entered in this round yet");
        report.Blocks.Should().NotContain(block => block is Contents);
    }

    [Fact]
    public void Words_are_the_same_in_every_language()
    {
        var english = SectionWords.For(CultureInfo.GetCultureInfo("en")).Keys;

        foreach (var language in SectionWords.Languages)
            SectionWords.For(CultureInfo.GetCultureInfo(language)).Keys.Should().BeEquivalentTo(english, "of {0}", language);
    }

    [Fact]
    public void Every_state_layer_reason_and_method_has_a_word()
    {
        var words = SectionWords.For(CultureInfo.GetCultureInfo("en")).Keys;

        words.Should().Contain(Enum.GetNames<AnswerState>().Select(n => $"state_{n}"));
        words.Should().Contain(Enum.GetNames<Layer>().Select(n => $"layer_{n}"));
        words.Should().Contain(Enum.GetNames<Domain.Scoring.NoResult>().Select(n => $"no_result_{n}"));
        words.Should().Contain(Domain.Scoring.Methods.ScoringMethods.All.Select(m => $"method_{m.Id}"));
    }

    public static TheoryData<string> Templates => new(Directory.EnumerateDirectories(Path.Combine(SaintLucia.Root, "reports")).Select(f => Path.GetFileName(f)!));

    [Theory, MemberData(nameof(Templates))]
    public void Every_template_is_valid(string name) => TemplateFolder.Read(Path.Combine(SaintLucia.Root, "reports", name)).Problems.Should().BeEmpty();

    [Fact]
    public void An_unknown_section_is_refused_with_a_suggestion()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "report.yaml"), "id: x\ntitle: {en: X}\nsections:\n  - {section: scoers}\n");

            TemplateFolder.Read(folder.FullName).Problems.Should().ContainSingle().Which.Message.Should().Contain("scoers").And.Contain("scores");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
