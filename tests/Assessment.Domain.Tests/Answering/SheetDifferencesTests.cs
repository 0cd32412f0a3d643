using Assessment.Domain.Answering;

namespace Assessment.Domain.Tests.Answering;

public class SheetDifferencesTests
{
    private static readonly SheetLayout Layout = new(Sample.With(
        new() { Id = "law", Type = "yes_no" },
        new() { Id = "posts", Type = "integer" },
        new() { Id = "acts", Type = "repeat", Questions = [new() { Id = "title", Type = "short_text" }] }));

    [Fact]
    public void The_same_answers_differ_in_nothing() => SheetDifferences.Between(Sample.Random(7), Sample.Random(7)).Should().BeEmpty();

    [Fact]
    public void Answers_notes_and_entries_that_changed_are_told_with_both_sides()
    {
        var before = new AnswerSheet(Layout, "LCA") { [0] = Answer.Of(1, "yes"), [1] = Answer.Of(3, "3") };
        before.Entries(0).Add(new RepeatEntry(Layout.Repeats[0], "x1") { [0] = Answer.Of(double.NaN, "Finance Act") });
        var after = new AnswerSheet(Layout, "LCA") { [0] = Answer.Of(1, "yes"), [1] = Answer.DontKnow };
        after.Entries(0).Add(new RepeatEntry(Layout.Repeats[0], "x2") { [0] = Answer.Of(double.NaN, "Audit Act") });
        after.Notes[new("law")] = new() { Comment = "Since 2011." };

        var differences = SheetDifferences.Between(before, after);

        differences.Select(one => $"{one.Address} {one.Before.State} {one.Before.Text} → {one.After.State} {one.After.Text}").Should().Equal(
            "law Answered yes → Answered yes", "posts Answered 3 → DontKnow ", "title[x1] Answered Finance Act → Blank ", "title[x2] Blank  → Answered Audit Act");
        differences[0].NoteAfter!.Comment.Should().Be("Since 2011.");
    }
}
