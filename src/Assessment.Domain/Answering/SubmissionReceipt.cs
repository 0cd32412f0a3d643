using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assessment.Domain.Answering;

/// <summary>
/// A receipt as a file: the hash that was printed, and the signed content it was taken of, as one text so that no program changes a byte of it.
/// </summary>
/// <param name="Number">Which submission of the sheet.</param>
/// <param name="SignedAt">When it was signed.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Content">The signed content (<see cref="SignedContent"/>).</param>
public sealed record SubmissionReceipt(int Number, DateTimeOffset SignedAt, string Sha256, string Content)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Name and role of who signed, as the site knew them; null in receipts of before. The content holds the signer's id only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SignedBy { get; init; }

    /// <summary>The content has the hash.</summary>
    [JsonIgnore]
    public bool IsIntact => Submission.HashOf(Content) == Sha256;

    public static SubmissionReceipt Of(Submission submission) => new(submission.Number, submission.SignedAt, submission.Sha256, submission.CanonicalJson);

    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    /// <summary>Reads a receipt file; null when the text is none.</summary>
    public static SubmissionReceipt? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SubmissionReceipt>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
