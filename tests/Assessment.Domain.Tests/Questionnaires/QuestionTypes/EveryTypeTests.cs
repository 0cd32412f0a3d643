using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using FsCheck;
using FsCheck.Fluent;

namespace Assessment.Domain.Tests.Questionnaires;

/// <summary>What holds for each type in the list, also for the one added tomorrow.</summary>
public class EveryTypeTests
{
    private static readonly Questionnaire Home = new() { Id = "home", Edition = "1", Languages = ["en"], Scales = [QuestionTypes.ExampleScale] };

    public static TheoryData<string> Ids => new(QuestionTypes.All.Select(t => t.Id));

    public static TheoryData<string> AnsweredIds => new(QuestionTypes.All.Where(t => t.IsAnswered).Select(t => t.Id));

    [Fact]
    public void The_types_of_the_specification_are_all_there() =>
        QuestionTypes.All.Select(t => t.Id).Should().Equal(
            "yes_no", "yes_partly_no", "single_choice", "multiple_choice", "level", "rating", "integer", "decimal", "percentage", "amount",
            "short_text", "long_text", "date", "file", "link", "matrix", "ranking", "repeat", "calculated", "note");

    [Theory, MemberData(nameof(Ids))]
    public void Its_example_is_without_problems(string id)
    {
        var type = QuestionTypes.Find(id)!;

        type.Example.Type.Should().Be(id);
        type.Check(type.Example, Home).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(AnsweredIds))]
    public void Its_example_answer_reads_as_itself(string id)
    {
        var type = QuestionTypes.Find(id)!;

        var reading = type.Read(SlotOf(type.Example), type.ExampleAnswer!, Home);

        reading.Expected.Should().BeNull();
        reading.Answer.State.Should().Be(AnswerState.Answered);
        reading.Answer.Text.Should().Be(type.ExampleAnswer);
    }

    [Theory, MemberData(nameof(AnsweredIds))]
    public void Points_of_its_example_lie_within_its_range(string id)
    {
        var type = QuestionTypes.Find(id)!;
        var answer = type.Read(SlotOf(type.Example), type.ExampleAnswer!, Home).Answer;

        var points = type.Points(SlotOf(type.Example), answer, Home);
        var range = type.Range(type.Example, Home);

        if (points is { } earned)
            earned.Should().BeInRange(range!.Value.Lowest, range.Value.Highest);
    }

    [Theory, MemberData(nameof(Ids))]
    public void No_text_makes_it_throw_and_what_is_wrong_is_said(string id)
    {
        var type = QuestionTypes.Find(id)!;
        foreach (var text in Hostile)
            if (type.Read(SlotOf(type.Example), text, Home).Expected is { } expected)
                expected.Should().NotBeNullOrWhiteSpace();
    }

    [Theory, MemberData(nameof(Ids))]
    public void What_it_reads_from_any_text_reads_back_as_itself_and_earns_points_within_its_range(string id)
    {
        var type = QuestionTypes.Find(id)!;
        var slot = SlotOf(type.Example);
        Check.QuickThrowOnFailure(Prop.ForAll<string>(text => (text ?? "").Trim() is not { Length: > 0 } given || Holds(given)));

        bool Holds(string given)
        {
            var (answer, expected) = type.Read(slot, given, Home);
            return expected is not null
                || (type.Read(slot, answer.Text!, Home).Answer.Text == answer.Text
                    && (type.Points(slot, answer, Home) is not { } points || type.Range(type.Example, Home) is not { } range || (points >= range.Lowest && points <= range.Highest)));
        }
    }

    [Theory]
    [InlineData("yes_no")]
    [InlineData("yes_partly_no")]
    [InlineData("single_choice")]
    [InlineData("level")]
    [InlineData("rating")]
    [InlineData("integer")]
    [InlineData("decimal")]
    [InlineData("percentage")]
    [InlineData("matrix")]
    public void Counting_points_allocates_nothing(string id)
    {
        var type = QuestionTypes.Find(id)!;
        var slot = SlotOf(type.Example);
        var answer = type.Read(slot, type.ExampleAnswer!, Home).Answer;
        type.Points(slot, answer, Home);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            type.Points(slot, answer, Home);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static readonly string[] Hostile =
    [
        "-", ".", "|", "||", "e", "1e999", "-1e999", "NaN", "Infinity", "∞", "0x10", "1,5", "1.250,50", "  ", "\0", "yes|", "other|", "%", " %",
        "99999999999999999999999999999999999", "- 1", "2015-02-30", "http://", "https://user:pass@example.org", "javascript:alert(1)",
        "../../etc/passwd", "XCD", "1 ", "1 EUR", new string('9', 100_000), new string('a', 100_000), string.Concat(Enumerable.Repeat("a ", 50_000)), "\uD800", "مرحبا",
    ];

    private static Slot SlotOf(Question question) => new(question, question.Rows.Count > 0 ? question.Rows[0] : null);
}
