using Assessment.Domain.Questionnaires;

namespace Assessment.Browser.Tests.Story;

/// <summary>One round from the first invitation to the second signature, as five people live it: real pages, real mail, a real browser.</summary>
[Collection("browser")]
public sealed class WholeStoryTests(LiveSite site)
{
    [SkippableFact]
    public async Task Ministries_fill_sign_and_correct_a_questionnaire_and_nothing_is_lost_on_the_way()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var round = new RoundStory(site);
        await round.The_coordinator_publishes_the_questionnaire();
        await round.The_coordinator_makes_a_round_with_dates();
        await round.The_coordinator_enrols_an_institution();
        await round.The_coordinator_invites_three_people_by_mail();
        await round.The_coordinator_opens_the_round();

        var office = new OfficeStory(site, round);
        await office.Each_follows_the_link_in_the_mail_and_sets_a_password();
        await office.The_focal_point_answers_a_section_and_hands_out_the_other();
        await office.The_contributor_finds_what_is_theirs_and_begins();
        await office.Without_a_connection_answers_wait_on_the_device_and_the_page_says_so();
        await office.Opened_again_without_a_connection_the_site_says_that_it_cannot();
        await office.Back_on_the_net_everything_arrives();
        await office.The_focal_point_says_why_a_warning_stays();
        await office.The_pages_with_every_type_of_question_are_for_everybody();
        await office.The_head_reads_and_sees_what_changed_since();

        var signing = new SigningStory(round, office);
        await signing.The_head_signs_and_the_receipt_can_be_checked();
        await signing.The_coordinator_hands_two_questions_back();
        await signing.Only_those_two_are_open_and_the_focal_point_changes_them();
        await signing.The_head_signs_again_and_the_differences_are_shown();
    }

    [Fact]
    public void Its_questionnaire_asks_every_type_of_question()
    {
        var reading = QuestionnaireReader.Read([.. RoundStory.Instrument.Select(file => SourceFile.OfText(Path.GetFileName(file), File.ReadAllText(file)))]);

        reading.Problems.Should().BeEmpty();
        reading.Questionnaire!.Sections.SelectMany(section => section.Questions).Select(question => question.Type).Should().Contain(QuestionTypes.All.Select(type => type.Id));
    }
}
