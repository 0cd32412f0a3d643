using Assessment.Cli.Verbs;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Cli.Tests;

public sealed class VerifyTests : IDisposable
{
    private static readonly Submission Signed = Sign();

    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void A_receipt_is_whole_when_its_answers_have_its_hash()
    {
        var (code, output, error) = Workplace.Run("verify", place.Write("receipt.json", SubmissionReceipt.Of(Signed).ToJson()));

        (code, error).Should().Be((VerbList.Done, ""));
        output.Should().Contain(Signed.Sha256).And.Contain("saint-lucia-2026").And.Contain("2026-03-09T10:42:07Z").And.Contain("The receipt is whole");
    }

    [Fact]
    public void A_receipt_names_who_signed()
    {
        var receipt = SubmissionReceipt.Of(Signed) with { SignedBy = "Ana Pérez, Head of institution" };

        Workplace.Run("verify", place.Write("receipt.json", receipt.ToJson())).Output.Should().Contain("signer       Ana Pérez, Head of institution");
    }

    [Fact]
    public void One_changed_letter_is_found()
    {
        var receipt = SubmissionReceipt.Of(Signed);

        var (code, _, error) = Workplace.Run("verify", place.Write("receipt.json", (receipt with { Content = receipt.Content.Replace("\"yes\"", "\"no\"", StringComparison.Ordinal) }).ToJson()));

        code.Should().Be(VerbList.Mistake);
        error.Should().Contain("NOT what was signed").And.Contain(Signed.Sha256);
    }

    [Fact]
    public void The_signed_answers_alone_are_compared_with_the_hash_on_paper()
    {
        var file = place.Write("submission.json", Signed.CanonicalJson);
        var onPaper = string.Join(' ', Signed.Sha256.Chunk(16).Select(part => new string(part))).ToUpperInvariant();

        Workplace.Run("verify", file, "--sha256", onPaper).Should().Match<Outcome>(outcome => outcome.Code == VerbList.Done && outcome.Output.Contains("This is what was signed"));
        Workplace.Run("verify", file, "--sha256", new string('0', 64)).Code.Should().Be(VerbList.Mistake);
        Workplace.Run("verify", file).Output.Should().Contain(Signed.Sha256);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("no JSON")]
    [InlineData("{\"sha256\": 3}")]
    public void Another_file_is_said_to_be_none(string content) =>
        Workplace.Run("verify", place.Write("other.json", content)).Should().Match<Outcome>(outcome => outcome.Code == VerbList.Mistake && outcome.Error.Contains("neither a receipt"));

    [Fact]
    public void A_file_that_is_not_there_is_said_so() => Workplace.Run("verify", "nowhere.json").Error.Should().Contain("no such file");

    private static Submission Sign()
    {
        var layout = new SheetLayout(new Questionnaire
        {
            Id = "small",
            Edition = "1",
            Languages = ["en"],
            Sections = [new() { Id = "law", Questions = [new() { Id = "has_law", Type = "yes_no" }] }],
        });
        var json = new SignedContent
        {
            Round = "saint-lucia-2026",
            Institution = "finance",
            Number = 1,
            SignedBy = Guid.Empty,
            SignedAt = new(2026, 3, 9, 10, 42, 7, TimeSpan.Zero),
            Answers = new AnswerSheet(layout, "finance") { [0] = Answer.Of(1, "yes") },
        }.ToJson();
        return new Submission { SheetId = Guid.Empty, Number = 1, CanonicalJson = json, Sha256 = Submission.HashOf(json), SignedBy = Guid.Empty, SignedAt = new(2026, 3, 9, 10, 42, 7, TimeSpan.Zero) };
    }
}
