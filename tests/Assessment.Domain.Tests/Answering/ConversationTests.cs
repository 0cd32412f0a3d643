using Assessment.Domain.Answering;

namespace Assessment.Domain.Tests.Answering;

public sealed class ConversationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly (Guid Ana, Guid Ben, Guid Eva) People = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

    [Fact]
    public void A_question_waits_for_who_is_asked_until_they_answer_and_again_when_the_asker_goes_on()
    {
        var asked = Said(People.Ana, 0, to: People.Ben);
        var answered = Said(People.Ben, 1, asked.Id);

        Of(asked).WaitsFor(People.Ben).Should().BeTrue();
        Of(asked).WaitsFor(People.Ana).Should().BeFalse();
        Of(asked, answered).Should().Match<Conversation>(one => !one.WaitsFor(People.Ben) && one.IsAnsweredFor(People.Ana));
        Of(asked, answered, Said(People.Ana, 2, asked.Id)).WaitsFor(People.Ben).Should().BeTrue();
    }

    [Fact]
    public void A_settled_conversation_waits_for_nobody()
    {
        var asked = Said(People.Ana, 0, to: People.Ben);
        (asked.ResolvedAt, asked.ResolvedBy) = (Noon, People.Eva);

        Of(asked).WaitsFor(People.Ben).Should().BeFalse();
        Of(asked, Said(People.Ben, 1, asked.Id)).IsAnsweredFor(People.Ana).Should().BeFalse();
    }

    [Fact]
    public void A_comment_waits_for_nobody_and_names_all_who_spoke()
    {
        var comment = Said(People.Ana, 0);
        var one = Of(comment, Said(People.Eva, 1, comment.Id), Said(People.Ana, 2, comment.Id));

        one.IsQuestion.Should().BeFalse();
        one.IsAnsweredFor(People.Ana).Should().BeFalse();
        one.People.Should().Equal(People.Ana, People.Eva);
    }

    [Fact]
    public void Answers_are_put_with_what_they_answer_in_the_order_of_time()
    {
        var (first, second) = (Said(People.Ana, 0), Said(People.Ben, 1));
        var all = Conversation.Of([Said(People.Eva, 4, first.Id), second, Said(People.Ben, 3, first.Id), first]);

        all.Select(one => one.First).Should().Equal(first, second);
        all[0].Replies.Select(reply => reply.By).Should().Equal(People.Ben, People.Eva);
    }

    private static Conversation Of(params Remark[] remarks) => Conversation.Of(remarks).Single();

    private static Remark Said(Guid by, int minute, Guid? replyTo = null, Guid? to = null) =>
        new() { SheetId = Guid.Empty, Question = "has_law", Text = "Since when?", By = by, At = Noon.AddMinutes(minute), ReplyTo = replyTo, To = to };
}
