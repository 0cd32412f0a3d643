using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assessment.Domain.Evidence;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>A document that answers rest on, as it was when they were signed.</summary>
/// <param name="Item">The document or citation.</param>
/// <param name="Answers">The questions that name it, in the order of the questionnaire; entry set inside repeat groups.</param>
public sealed record SignedEvidence(EvidenceItem Item, IReadOnlyList<AnswerAddress> Answers);

/// <summary>
/// What the head of an institution signs: the answers that count, with the documents they rest on and the reasons for leaving warnings, who signs and when. One spelling as JSON,
/// of which the hash is taken. It names the signer by id only, so that a person's data can be deleted without touching it.
/// </summary>
public sealed partial record SignedContent
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Round { get; init; }

    public required string Institution { get; init; }

    /// <summary>1 for the first time the sheet is handed in.</summary>
    public required int Number { get; init; }

    public required Guid SignedBy { get; init; }

    /// <summary>To the second.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    public required AnswerSheet Answers { get; init; }

    public IReadOnlyList<SignedEvidence> Evidence { get; init; } = [];

    /// <summary>Why warnings were left as they are, in the order of <see cref="Dismissal.Warning"/>.</summary>
    public IReadOnlyList<Dismissal> Reasons { get; init; } = [];

    /// <summary>UTF-8 JSON, indented, with a line break at the end.</summary>
    public string ToJson() => Written(json =>
    {
        json.WriteString("round", Round);
        json.WriteString("institution", Institution);
        json.WriteNumber("number", Number);
        json.WriteString("signed_by", SignedBy);
        json.WriteString("signed_at", SignedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Write(json, Answers, Evidence, Reasons);
    });

    /// <summary>A fingerprint of answers, documents and reasons alone: what somebody who is about to sign has before their eyes.</summary>
    public static string FingerprintOf(AnswerSheet answers, IReadOnlyList<SignedEvidence> evidence, IReadOnlyList<Dismissal> reasons) =>
        Submission.HashOf(Written(json => Write(json, answers, evidence, reasons)));

    /// <summary>Answers and documents alone, as JSON that <see cref="AnswersOf"/> reads.</summary>
    public static string ContentOf(AnswerSheet answers, IReadOnlyList<SignedEvidence> evidence) => Written(json => Write(json, answers, evidence, []));

    /// <summary>The answers of a submission, for a reader of the same edition; null when the text is not one.</summary>
    public static AnswerSheet? AnswersOf(Submission submission, SheetLayout layout)
    {
        using var document = JsonDocument.Parse(submission.CanonicalJson);
        return document.RootElement.TryGetProperty("sheet", out var sheet)
            && new SheetReader(layout).Read(SourceFile.OfText("submission.json", sheet.GetRawText())) is { Sheets: [var only] } ? only : null;
    }

    /// <summary>
    /// The answers that count, as they are signed: what skip logic hides was not before the signer's eyes, and nor were its comments. Documents
    /// that wait for an answer say nothing yet.
    /// </summary>
    public static AnswerSheet Signed(AnswerSheet applied) => new SheetLook(applied) is var look && look.Answers.Where(answer => !answer.IsRelevant || IsOnlyCited(answer, applied))
        .Select(answer => answer.Address).Where(applied.Notes.ContainsKey).ToHashSet() is { Count: > 0 } hidden
            ? applied.With(applied.Notes.Where(note => !hidden.Contains(note.Key)).ToDictionary()) : applied;

    private static bool IsOnlyCited(LookedAnswer answer, AnswerSheet sheet) =>
        answer.Answer is { State: AnswerState.Blank, NotSure: false } && sheet.Notes.GetValueOrDefault(answer.Address) is { Justification: null, Comment: null };

    private static void Write(Utf8JsonWriter json, AnswerSheet answers, IReadOnlyList<SignedEvidence> evidence, IReadOnlyList<Dismissal> reasons)
    {
        json.WritePropertyName("sheet");
        using (var sheet = JsonDocument.Parse(SheetWriter.Canonical(answers)))
            sheet.WriteTo(json);
        json.WriteStartArray("evidence");
        foreach (var (item, uses) in evidence)
        {
            json.WriteStartObject();
            json.WriteString("title", item.Title);
            WriteText(json, "citation", item.Citation);
            WriteText(json, "passage", item.Passage);
            WriteText(json, "date", item.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            WriteText(json, "language", item.Language);
            WriteText(json, "link", item.Link);
            WriteText(json, "file_sha256", item.FileSha256);
            json.WriteStartArray("answers");
            foreach (var address in uses)
                json.WriteStringValue(address.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteReasons(json, reasons);
    }

    // Left out where there are none, so that such content is spelled as it was before reasons were part of it.
    private static void WriteReasons(Utf8JsonWriter json, IReadOnlyList<Dismissal> reasons)
    {
        if (reasons.Count == 0)
            return;
        json.WriteStartArray("reasons");
        foreach (var one in reasons)
        {
            json.WriteStartObject();
            json.WriteString("warning", one.Warning);
            json.WriteString("reason", one.Reason);
            json.WriteString("by", one.By);
            json.WriteString("at", one.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static string Written(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
