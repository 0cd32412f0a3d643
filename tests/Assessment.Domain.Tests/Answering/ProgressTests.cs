using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Answering;

public class ProgressTests
{
    [Fact]
    public void Each_section_counts_what_is_answered_applies_is_blank_and_must_still_come()
    {
        var layout = new SheetLayout(Sample.With() with
        {
            Sections =
            [
                new()
                {
                    Id = "law",
                    Questions =
                    [
                        new() { Id = "a", Type = "yes_no", Required = "true" }, new() { Id = "b", Type = "yes_no", Required = "true" },
                        new() { Id = "c", Type = "yes_no", NotApplicable = true }, new() { Id = "d", Type = "yes_no", DontKnow = true },
                        new() { Id = "intro", Type = "note" }, new() { Id = "sum", Type = "calculated", Calculate = "1" },
                        new() { Id = "hidden", Type = "yes_no", Relevant = "false()", Required = "true" },
                        new() { Id = "rows", Type = "matrix", Scale = "maturity", Rows = [new() { Id = "x" }, new() { Id = "y" }] },
                    ],
                },
                new()
                {
                    Id = "lists",
                    Questions = [new() { Id = "laws", Type = "repeat", MinimumEntries = 3, Questions = [new() { Id = "title", Type = "short_text", Required = "true" }] }],
                },
                new() { Id = "later", Relevant = "${a} = 'no'", Questions = [new() { Id = "e", Type = "yes_no" }] },
            ],
        });
        var sheet = new AnswerSheet(layout, "LCA");
        sheet[layout.SlotOf("a")] = Answer.Of(0, "yes");
        sheet[layout.SlotOf("c")] = Answer.NotApplicable;
        sheet[layout.SlotOf("d")] = Answer.DontKnow;
        sheet[layout.SlotOf("rows", "y")] = Answer.Of(1, "planned");
        sheet.Entries(0).Add(new RepeatEntry(layout.Repeats[0], "1"));

        var progress = Progress.Of(layout.SkipLogic.Applied(sheet));

        progress.Sections.Should().Equal(
            new SectionProgress("law", Answered: 2, Applicable: 5, Total: 6, Blank: 2, RequiredMissing: 1) { ToPutRight = 1 },
            new SectionProgress("lists", Answered: 0, Applicable: 1, Total: 1, Blank: 1, RequiredMissing: 3),
            new SectionProgress("later", 0, 0, 0, 0, 0));
        progress.Whole.Should().Be(new SectionProgress("", 2, 6, 7, 3, 4) { ToPutRight = 1 }, "the reason for n/a is missing");
        progress.Sections[2].IsComplete.Should().BeTrue();
    }

    [Fact]
    public void A_section_with_a_broken_constraint_or_without_its_document_is_not_complete()
    {
        foreach (var question in new Question[] { new() { Id = "a", Type = "integer", Constraint = ". < 3" }, new() { Id = "a", Type = "integer", Evidence = "required" } })
        {
            var layout = new SheetLayout(Sample.With(question));
            var sheet = new AnswerSheet(layout, "LCA") { [0] = Answer.Of(5, "5") };

            Progress.Of(layout.SkipLogic.Applied(sheet)).Sections[0].IsComplete.Should().BeFalse();
        }
    }
}
