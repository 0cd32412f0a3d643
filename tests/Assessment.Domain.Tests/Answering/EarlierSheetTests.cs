using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Answering;

public class EarlierSheetTests
{
    private static readonly SheetLayout Older = new(Sample.With(
        new() { Id = "law", Type = "yes_no", NotApplicable = true },
        new() { Id = "strategy", Type = "level", Scale = "maturity" },
        new() { Id = "posts", Type = "integer" },
        new() { Id = "acts", Type = "repeat", Questions = [new() { Id = "title", Type = "short_text" }] }));

    [Fact]
    public void Answers_of_the_same_edition_serve_with_their_entries_and_notes()
    {
        var sheet = Answered();

        var earlier = new EarlierSheet(sheet, Older);

        earlier.Answers.Select(answer => $"{answer.Address} {answer.Answer.Text}").Should().Equal("law yes", "strategy started", "posts 12", "title[x1] Finance Act");
        earlier.Answers.First().Note!.Comment.Should().Be("Since 2011.");
        earlier.Entries.Should().Equal(("acts", "x1"));
    }

    [Fact]
    public void The_mapping_of_the_new_edition_says_where_answers_go_and_what_is_impossible_now_is_left_out()
    {
        var newer = new SheetLayout(Sample.With(
            new() { Id = "has_law", Type = "yes_no" },
            new() { Id = "strategy", Type = "yes_no" },
            new() { Id = "posts", Type = "integer", Maximum = 10 },
            new() { Id = "documents", Type = "repeat", Questions = [new() { Id = "name", Type = "short_text" }] }) with
        {
            Edition = "2",
            Continues = new() { Edition = "1", Ids = new Dictionary<string, string> { ["has_law"] = "law", ["name"] = "title", ["documents"] = "acts" } },
        });

        var earlier = new EarlierSheet(Answered(), newer);

        earlier.Answers.Select(answer => $"{answer.Address} {answer.Answer.Text}").Should().Equal("has_law yes", "name[x1] Finance Act");
        earlier.Answers.First().Note!.Comment.Should().Be("Since 2011.");
        earlier.Entries.Should().Equal(("documents", "x1"));
        earlier.Find(new("posts")).Should().BeNull("12 is more than the most that is possible now");
    }

    [Fact]
    public void A_state_goes_over_only_where_it_can_still_be_chosen()
    {
        var sheet = new AnswerSheet(Older, "LCA") { [0] = Answer.NotApplicable };

        new EarlierSheet(sheet, Older).Find(new("law"))!.Value.State.Should().Be(AnswerState.NotApplicable);
        new EarlierSheet(sheet, new SheetLayout(Sample.With(new Question { Id = "law", Type = "yes_no" }))).Find(new("law")).Should().BeNull();
    }

    private static AnswerSheet Answered()
    {
        var sheet = new AnswerSheet(Older, "LCA") { [0] = Answer.Of(1, "yes"), [1] = Answer.Of(2, "started"), [2] = Answer.Of(12, "12") };
        sheet.Entries(0).Add(new RepeatEntry(Older.Repeats[0], "x1") { [0] = Answer.Of(double.NaN, "Finance Act") });
        sheet.Notes[new("law")] = new() { Comment = "Since 2011." };
        return sheet;
    }
}
