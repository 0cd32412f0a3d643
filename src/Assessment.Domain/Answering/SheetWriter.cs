using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>
/// Writes a sheet as canonical JSON: members and answers in the order of the questionnaire, texts in canonical form, blanks left out.
/// The same answers give the same bytes, and so the same SHA-256, whatever file they were read from.
/// </summary>
public static class SheetWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 without a byte order mark, with a line break at the end.</summary>
    public static byte[] Canonical(AnswerSheet sheet)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, sheet);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256 of the canonical JSON, in lower-case hexadecimal.</summary>
    public static string Hash(AnswerSheet sheet) => Convert.ToHexStringLower(SHA256.HashData(Canonical(sheet)));

    private static void Write(Utf8JsonWriter json, AnswerSheet sheet)
    {
        json.WriteStartObject();
        json.WriteString("questionnaire", sheet.Layout.Questionnaire.Id);
        json.WriteString("edition", sheet.Layout.Questionnaire.Edition);
        json.WriteString("respondent", sheet.Respondent);
        json.WriteString("layer", sheet.Layer.ToString().ToLowerInvariant());
        WriteText(json, "author", sheet.Author);
        WriteText(json, "group", sheet.Group);
        if (sheet.Weight != 1)
            json.WriteNumber("weight", sheet.Weight);
        WriteText(json, "reference_date", sheet.ReferenceDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("answers");
        foreach (var question in sheet.Layout.Questionnaire.Sections.SelectMany(section => section.Questions))
            if (question.Questions.Count > 0)
                WriteEntries(json, sheet, question);
            else
                WriteQuestion(json, sheet, question, null, row => sheet[sheet.Layout.SlotOf(question.Id, row)]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEntries(Utf8JsonWriter json, AnswerSheet sheet, Question repeat)
    {
        var index = sheet.Layout.RepeatOf(repeat.Id);
        if (sheet.Entries(index).Count == 0)
            return;
        json.WriteStartArray(repeat.Id);
        foreach (var entry in sheet.Entries(index))
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            foreach (var question in repeat.Questions)
                WriteQuestion(json, sheet, question, entry.Id, row => entry[sheet.Layout.Repeats[index].SlotOf(question.Id, row)]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteQuestion(Utf8JsonWriter json, AnswerSheet sheet, Question question, string? entry, Func<string?, Answer> answerOf)
    {
        if (question.Calculate is not null)
            return;
        if (question.Rows.Count == 0)
        {
            WriteAnswer(json, question.Id, answerOf(null), sheet.Notes.GetValueOrDefault(new(question.Id, entry)));
            return;
        }
        var rows = question.Rows.Select(row => (row.Id, Answer: answerOf(row.Id), Note: sheet.Notes.GetValueOrDefault(new(question.Id, entry, row.Id))))
            .Where(row => IsWritten(row.Answer, row.Note)).ToList();
        if (rows.Count == 0)
            return;
        json.WriteStartObject(question.Id);
        foreach (var (id, answer, note) in rows)
            WriteAnswer(json, id, answer, note);
        json.WriteEndObject();
    }

    private static bool IsWritten(in Answer answer, AnswerNote? note) => answer.State != AnswerState.Blank || answer.NotSure || note is { IsEmpty: false };

    private static void WriteAnswer(Utf8JsonWriter json, string name, in Answer answer, AnswerNote? note)
    {
        if (!IsWritten(answer, note))
            return;
        var word = StateWords.Of(answer.State) ?? answer.Text;
        var literal = answer.State == AnswerState.Answered && StateWords.TryRead(answer.Text!, out _);
        if (!answer.NotSure && note is null or { IsEmpty: true } && !literal)
        {
            json.WriteString(name, word);
            return;
        }
        json.WriteStartObject(name);
        WriteText(json, literal ? "text" : "value", word);
        if (answer.NotSure)
            json.WriteBoolean("not_sure", true);
        WriteText(json, "justification", note?.Justification);
        WriteText(json, "comment", note?.Comment);
        if (note is { Sources.Count: > 0 })
        {
            json.WriteStartArray("sources");
            foreach (var source in note.Sources)
                json.WriteStringValue(source);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
