using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Answering;

/// <summary>What is signed beside the answers is read back as it was.</summary>
public sealed class SignedContentTests
{
    private static readonly Guid Somebody = new("019a0000-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 10, 42, 7, TimeSpan.Zero);

    [Fact]
    public void Documents_and_reasons_come_back_with_every_fact()
    {
        var law = new EvidenceItem
        {
            InstitutionId = Somebody,
            Title = "Finance Act",
            Citation = "Act 5 of 2011",
            Passage = "section 3",
            Date = new DateOnly(2011, 5, 4),
            Language = "en",
            Link = "https://example.org/act",
            FileSha256 = new string('a', 64),
            AddedBy = Somebody,
            AddedAt = Now,
        };
        var reason = new Dismissal { SheetId = Somebody, Warning = "levels-all-alike|a b", Reason = "So it is.", By = Somebody, At = Now };
        var signed = Sign([new(law, [new("has_law"), new("law_year", "3f2a")])], [reason]);

        SignedContent.EvidenceOf(signed, Somebody).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Item = law, Answers = new[] { new AnswerAddress("has_law"), new AnswerAddress("law_year", "3f2a") } }, same => same.Excluding(one => one.Item.Id));
        SignedContent.ReasonsOf(signed).Should().BeEquivalentTo([reason]);
    }

    [Fact]
    public void Content_without_reasons_is_spelled_as_before_there_were_any()
    {
        var signed = Sign([], []);

        signed.CanonicalJson.Should().EndWith("\"evidence\": []\n}\n");
        SignedContent.ReasonsOf(signed).Should().BeNull();
        SignedContent.EvidenceOf(signed, Somebody).Should().BeEmpty();
    }

    private static Submission Sign(IReadOnlyList<SignedEvidence> evidence, IReadOnlyList<Dismissal> reasons)
    {
        var layout = new SheetLayout(new Questionnaire { Id = "small", Edition = "1", Languages = ["en"], Sections = [new() { Id = "law", Questions = [new() { Id = "has_law", Type = "yes_no" }] }] });
        var json = new SignedContent { Round = "r", Institution = "i", Number = 1, SignedBy = Somebody, SignedAt = Now, Answers = new AnswerSheet(layout, "i"), Evidence = evidence, Reasons = reasons }.ToJson();
        return new Submission { SheetId = Somebody, Number = 1, CanonicalJson = json, Sha256 = Submission.HashOf(json), SignedBy = Somebody, SignedAt = Now };
    }
}
