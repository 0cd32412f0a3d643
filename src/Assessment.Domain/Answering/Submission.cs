using System.Security.Cryptography;
using System.Text;

namespace Assessment.Domain.Answering;

/// <summary>What was handed in and by whom, kept for good: the database refuses to change or remove it.</summary>
public sealed class Submission
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SheetId { get; init; }

    /// <summary>1 for the first time the sheet was handed in.</summary>
    public required int Number { get; init; }

    /// <summary>The sheet's answers in the one spelling that the hash is taken of.</summary>
    public required string CanonicalJson { get; init; }

    /// <summary>SHA-256 of <see cref="CanonicalJson"/> in UTF-8: 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required Guid SignedBy { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>False when somebody went round the database's guard.</summary>
    public bool IsIntact => Sha256 == HashOf(CanonicalJson);

    public static string HashOf(string canonicalJson) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalJson)));
}

/// <summary>A question that a coordinator or expert handed back, with the reason; open for change until the sheet is handed in again.</summary>
public sealed class ReturnedQuestion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SheetId { get; init; }

    /// <summary>The submission that was looked at.</summary>
    public required int Submission { get; init; }

    public required string Question { get; init; }

    public required string Reason { get; init; }

    public required Guid ReturnedBy { get; init; }

    public required DateTimeOffset ReturnedAt { get; init; }
}

/// <summary>A section that was handed to somebody, with a message and a day to be done by.</summary>
public sealed class SectionAssignment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SheetId { get; init; }

    public required string Section { get; init; }

    public required Guid PersonId { get; init; }

    public string? Message { get; init; }

    public DateOnly? Due { get; init; }

    public required Guid GivenBy { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>When the person said that the section is done; null while they did not, or took it back.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>When it was taken back or handed on.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>A comment on a question, or a question to a colleague. Only the institution's own people read it.</summary>
public sealed class Remark
{
    /// <summary>The longest <see cref="Text"/>, in characters.</summary>
    public const int LongestText = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SheetId { get; init; }

    public required string Question { get; init; }

    /// <summary>Id of the repeat entry; empty outside repeat groups.</summary>
    public string Entry { get; init; } = "";

    /// <summary>The remark that began the conversation; null for that one itself.</summary>
    public Guid? ReplyTo { get; init; }

    /// <summary>Markdown without HTML.</summary>
    public required string Text { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The colleague who is asked; they are told. Another takes their place when they hand over.</summary>
    public Guid? To { get; set; }

    /// <summary>When the conversation that it began was settled; null while it is open.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }

    public Guid? ResolvedBy { get; set; }
}

/// <summary>A quality warning that was looked at and left standing, with the reason that the reviewer sees.</summary>
public sealed class Dismissal
{
    public required Guid SheetId { get; init; }

    /// <summary>Which warning: its key and the answers it concerns, as one text.</summary>
    public required string Warning { get; init; }

    public required string Reason { get; set; }

    public required Guid By { get; set; }

    public required DateTimeOffset At { get; set; }
}
