using System.Security.Cryptography;
using System.Text;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// One edition of a questionnaire as it was published: its canonical JSON and the SHA-256 of that JSON.
/// Rounds read this and not the files, so that an old round scores the same for ever. It is never changed and never removed:
/// the database refuses both.
/// </summary>
public sealed class PublishedEdition
{
    /// <summary>The longest questionnaire id that can be published, in characters.</summary>
    public const int LongestId = 128;

    /// <summary>The longest edition label that can be published, in characters.</summary>
    public const int LongestLabel = 64;

    private PublishedEdition()
    {
    }

    /// <summary>The questionnaire's id, such as <c>open-data</c>; together with <see cref="Edition"/> the key.</summary>
    public required string QuestionnaireId { get; init; }

    /// <summary>The edition's label, such as <c>2026.1</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>The questionnaire with all its texts, in the one spelling that the hash is taken of.</summary>
    public required string CanonicalJson { get; init; }

    /// <summary>SHA-256 of <see cref="CanonicalJson"/> in UTF-8 without a byte-order mark: 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was published, in UTC, exact to the microsecond.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The languages in which it has texts, as BCP 47 tags; the first one is the language it was written in.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>False when the stored JSON no longer gives the stored hash: somebody went round the database's guard.</summary>
    public bool IsIntact => Sha256 == HashOf(CanonicalJson);

    /// <summary>Seals an edition. Nothing is stored yet. An id or label that is blank or too long is a bug in the caller.</summary>
    public static PublishedEdition Seal(
        string questionnaireId, string edition, string canonicalJson, IEnumerable<string> languages, DateTimeOffset publishedAt) => new()
        {
            QuestionnaireId = WithinLength(questionnaireId, LongestId),
            Edition = WithinLength(edition, LongestLabel),
            CanonicalJson = canonicalJson,
            Sha256 = HashOf(canonicalJson),
            PublishedAt = ToMicroseconds(publishedAt),
            Languages = [.. languages],
        };

    /// <summary>The hash by which an edition is known: see <see cref="Sha256"/>.</summary>
    public static string HashOf(string canonicalJson) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalJson)));

    private static string WithinLength(string text, int longest)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, longest, nameof(text));
        return text;
    }

    // PostgreSQL keeps microseconds: what is in memory is then what any database gives back.
    private static DateTimeOffset ToMicroseconds(DateTimeOffset time)
    {
        var utc = time.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
