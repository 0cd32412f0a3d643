using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering;

namespace Assessment.Web.Tests.Answering;

public sealed class EveryTypeTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string> Types => Asked.Types;

    public static TheoryData<string> Answered => Asked.Answered;

    [Theory, MemberData(nameof(Types))]
    public async Task Has_a_partial_and_a_kind_of_field(string type)
    {
        FieldKinds.Knows(type).Should().BeTrue();
        File.Exists(Path.Combine(TextFiles.Web, "Pages", "Shared", FieldKinds.PartialOf(type) + ".cshtml")).Should().BeTrue();
        (await site.Draw(Asked.Example(type))).QuerySelector(".q")!.TextContent.Should().Contain(QuestionTypes.Find(type)!.Example.Id);
    }

    [Theory, MemberData(nameof(Answered))]
    public async Task Shows_an_answer_so_that_posting_it_unchanged_changes_nothing(string type)
    {
        var text = QuestionTypes.Find(type)!.ExampleAnswer!;
        var field = Asked.Example(type, Asked.Said(text));
        var posted = (await site.Draw(field)).Posted();

        foreach (var each in Asked.Answers(field))
        {
            var read = AnswerForm.Read(posted, each)!;
            read.Answer.Should().Be(each.Answer);
            read.IsChange.Should().BeFalse();
        }
    }

    [Theory, MemberData(nameof(Answered))]
    public async Task Posts_a_blank_when_nothing_is_filled_in(string type)
    {
        var field = Asked.Example(type);
        var posted = (await site.Draw(field)).Posted();

        Asked.Answers(field).Should().AllSatisfy(each => AnswerForm.Read(posted, each)!.Answer.Should().Be(FieldAnswer.Blank));
    }

    [Theory, MemberData(nameof(Answered))]
    public async Task Asks_why_when_the_question_does_not_apply(string type)
    {
        var gone = new FieldAnswer { State = Domain.Answering.AnswerState.NotApplicable, Why = "We have none.", NotSure = true, Comment = "Ask the Treasury." };
        var field = Asked.Field(QuestionTypes.Find(type)!.Example with { NotApplicable = true, DontKnow = true }, gone);
        var page = await site.Draw(field);

        page.QuerySelectorAll("input.asks-why[checked]").Should().HaveCount(Asked.Answers(field).Count);
        Asked.Answers(field).Should().AllSatisfy(each => AnswerForm.Read(page.Posted(), each)!.Answer.Should().Be(gone));
    }

    [Theory, MemberData(nameof(Types))]
    public async Task Names_every_control_for_screen_readers_and_uses_each_id_once(string type)
    {
        var page = await site.Draw(Asked.Example(type) with { Error = "Something is wrong." });

        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), textarea, select"))
            page.QuerySelectorAll($"label[for='{control.Id}']").Should().ContainSingle(control.OuterHtml).Which.TextContent.Trim().Should().NotBeEmpty();
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        ids.Should().OnlyHaveUniqueItems();
        page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' ')).Should().BeSubsetOf(ids);
    }

    [Theory, MemberData(nameof(Answered))]
    public async Task Leads_from_the_error_to_the_first_control_and_says_it_beside_the_field(string type)
    {
        var field = Asked.Example(type) with { Error = "Something is wrong." };
        field = field.Rows.Count == 0 ? field : field with { Rows = [.. field.Rows.Select(row => row with { Error = "Something is wrong." })] };
        var page = await site.Draw(field);

        page.GetElementById(field.FirstControl).Should().NotBeNull();
        var described = page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' ')).ToList();
        Asked.Answers(field).Should().AllSatisfy(each => described.Should().Contain(each.Id("error")));
    }

    [Theory, MemberData(nameof(Answered))]
    public async Task Sends_nothing_when_it_is_locked(string type)
    {
        var locked = Asked.Example(type, Asked.Said(QuestionTypes.Find(type)!.ExampleAnswer!)) with { IsOpen = false };
        locked = locked with { Rows = [.. locked.Rows.Select(row => row with { IsOpen = false })] };
        var posted = (await site.Draw(locked)).Posted();

        Asked.Answers(locked).Should().AllSatisfy(each => AnswerForm.Read(posted, each).Should().BeNull());
    }
}
