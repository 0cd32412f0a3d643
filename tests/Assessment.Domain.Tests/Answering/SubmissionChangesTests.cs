using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;

namespace Assessment.Domain.Tests.Answering;

public class SubmissionChangesTests
{
    private static readonly SheetLayout Layout = new(Sample.With(
        new() { Id = "law", Type = "yes_no" },
        new() { Id = "acts", Type = "repeat", Questions = [new() { Id = "title", Type = "short_text" }, new() { Id = "year", Type = "integer" }] },
        new() { Id = "posts", Type = "integer" }));

    [Fact]
    public void Questions_that_differ_are_told_in_the_order_of_the_questionnaire_with_both_sides()
    {
        var before = Sheet("2011", posts: "3");
        var after = Sheet("2012", posts: "3");

        var changes = SubmissionChanges.Between(Signed(1, before), Signed(2, after), Layout)!;

        changes.Questions.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Question = "year", Entry = "x1" });
        changes.Questions[0].Answers.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Before = new { Text = "2011" }, After = new { Text = "2012" } });
    }

    [Fact]
    public void The_same_submission_twice_differs_in_nothing() =>
        SubmissionChanges.Between(Signed(1, Sheet("2011", "3")), Signed(2, Sheet("2011", "3")), Layout)!.Questions.Should().BeEmpty();

    [Fact]
    public void A_document_that_was_added_taken_off_or_replaced_under_its_title_is_a_change()
    {
        var sheet = Sheet("2011", "3");
        var (old, replaced, gone) = (Document("Finance Act", 'a'), Document("Finance Act", 'b'), Document("Letter", null));

        var changes = SubmissionChanges.Between(
            Signed(1, sheet, new SignedEvidence(old, [new("law")]), new SignedEvidence(gone, [new("posts"), new("title", "x1")])),
            Signed(2, sheet, new SignedEvidence(replaced, [new("law")]), new SignedEvidence(gone, [new("posts")])), Layout)!;

        changes.Questions.Select(change => $"{change.Question} {change.Entry} -{string.Join(',', change.Removed.Select(one => one.Title))} +{string.Join(',', change.Added.Select(one => one.Title))}")
            .Should().Equal("law  -Finance Act +Finance Act", "title x1 -Letter +");
    }

    [Fact]
    public void A_sheet_that_is_about_to_be_signed_is_compared_with_what_was_handed_in()
    {
        var changes = SubmissionChanges.Between(Signed(1, Sheet("2011", "3")), Sheet("2011", "4"), [], Layout)!;

        changes.Questions.Should().ContainSingle().Which.Question.Should().Be("posts");
    }

    private static AnswerSheet Sheet(string year, string posts)
    {
        var sheet = new AnswerSheet(Layout, "LCA") { [0] = Answer.Of(0, "yes"), [1] = Answer.Of(3, posts) };
        sheet.Entries(0).Add(new RepeatEntry(Layout.Repeats[0], "x1") { [0] = Answer.Of(double.NaN, "Finance Act"), [1] = Answer.Of(2011, year) });
        return sheet;
    }

    private static EvidenceItem Document(string title, char hash) => Document(title, new string(hash, 64));

    private static EvidenceItem Document(string title, string? hash) =>
        new() { InstitutionId = Guid.Empty, Title = title, FileSha256 = hash, AddedBy = Guid.Empty, AddedAt = DateTimeOffset.UnixEpoch };

    private static Submission Signed(int number, AnswerSheet answers, params SignedEvidence[] evidence)
    {
        var json = new SignedContent { Round = "r", Institution = "i", Number = number, SignedBy = Guid.Empty, SignedAt = DateTimeOffset.UnixEpoch, Answers = answers, Evidence = evidence }.ToJson();
        return new Submission { SheetId = Guid.Empty, Number = number, CanonicalJson = json, Sha256 = Submission.HashOf(json), SignedBy = Guid.Empty, SignedAt = DateTimeOffset.UnixEpoch };
    }
}
