using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Questionnaires;

/// <summary>Every folder under questionnaires/ is an instrument that an author may copy: valid, with all its texts, and with its source.</summary>
public class ShippedQuestionnairesTests
{
    public static TheoryData<string> Folders => new(Directory.GetDirectories(RepositoryRoot.Of("questionnaires")).Select(d => Path.GetFileName(d)));

    [Theory, MemberData(nameof(Folders))]
    public void It_has_no_problem_and_no_gap_in_its_texts(string folder) =>
        QuestionnaireReader.Read(RepositoryRoot.Of("questionnaires", folder)).Problems.Select(p => p.ToString()).Should().BeEmpty();

    [Theory, MemberData(nameof(Folders))]
    public void Its_folder_is_named_by_its_id(string folder) =>
        QuestionnaireReader.Read(RepositoryRoot.Of("questionnaires", folder)).Questionnaire!.Id.Should().Be(folder);

    [Theory, MemberData(nameof(Folders))]
    public void It_says_where_it_comes_from(string folder) =>
        File.ReadAllText(RepositoryRoot.Of("questionnaires", folder, "SOURCE.md")).Length.Should().BeGreaterThan(200);
}
