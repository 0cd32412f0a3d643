using System.Text.Json;

namespace Assessment.Domain.Answering;

/// <summary>Which questions of a submission were not asked when it was signed, because other answers hid them.</summary>
public sealed class SignedQuestions
{
    private readonly HashSet<AnswerAddress> hidden = [];

    public SignedQuestions(Submission submission)
    {
        using var document = JsonDocument.Parse(submission.CanonicalJson);
        if (!document.RootElement.TryGetProperty("sheet", out var sheet) || !sheet.TryGetProperty("answers", out var answers))
            return;
        foreach (var question in answers.EnumerateObject())
            if (question.Value.ValueKind != JsonValueKind.Array)
                Add(question, null);
            else
                foreach (var entry in question.Value.EnumerateArray())
                    foreach (var inside in entry.EnumerateObject())
                        if (inside.Name != "id")
                            Add(inside, entry.GetProperty("id").GetString());
    }

    /// <summary>Whether the question, or the row of it, was hidden when it was signed; a matrix is when all its rows were. What was asked and left blank was not.</summary>
    public bool WasHidden(AnswerAddress address) => hidden.Contains(address) || hidden.Contains(address with { Row = null });

    private void Add(JsonProperty question, string? entry)
    {
        if (IsHidden(question))
            hidden.Add(new(question.Name, entry));
        if (question.Value.ValueKind == JsonValueKind.Object)
            hidden.UnionWith(question.Value.EnumerateObject().Where(IsHidden).Select(row => new AnswerAddress(question.Name, entry, row.Name)));
    }

    // A matrix is an object of its rows. The same words as an answer that somebody typed stand in an object with "text".
    private static bool IsHidden(JsonProperty part) => part.Value.ValueKind == JsonValueKind.Object
        ? part.Value.EnumerateObject().All(IsHidden) : part.Name != "text" && part.Value.ValueKind == JsonValueKind.String && part.Value.GetString() == StateWords.NotRelevant;
}
