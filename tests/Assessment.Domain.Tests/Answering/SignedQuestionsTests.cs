using Assessment.Domain.Answering;

namespace Assessment.Domain.Tests.Answering;

public sealed class SignedQuestionsTests
{
    private static readonly SignedQuestions Signed = new(new Submission
    {
        SheetId = Guid.NewGuid(),
        Number = 1,
        CanonicalJson = """
            {"sheet": {"answers": {
              "year": "not relevant", "law": "yes", "words": {"text": "not relevant"}, "noted": {"value": "yes", "comment": "not relevant"},
              "gone": {"one": "not relevant", "two": "not relevant"}, "half": {"one": "not relevant", "two": "2"},
              "acts": [{"id": "a1", "title": "not relevant"}, {"id": "a2", "title": "Act 5"}]
            }}}
            """,
        Sha256 = "",
        SignedBy = Guid.NewGuid(),
        SignedAt = DateTimeOffset.UnixEpoch,
    });

    [Theory]
    [InlineData("year", null, null, true)]
    [InlineData("law", null, null, false)]
    [InlineData("never_answered", null, null, false)]
    [InlineData("words", null, null, false)]
    [InlineData("noted", null, null, false)]
    [InlineData("gone", null, null, true)]
    [InlineData("gone", null, "two", true)]
    [InlineData("half", null, null, false)]
    [InlineData("half", null, "one", true)]
    [InlineData("half", null, "two", false)]
    [InlineData("title", "a1", null, true)]
    [InlineData("title", "a2", null, false)]
    public void Only_what_other_answers_hid_was_not_asked(string question, string? entry, string? row, bool hidden) =>
        Signed.WasHidden(new(question, entry, row)).Should().Be(hidden);
}
