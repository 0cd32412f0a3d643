using System.Text.Json;

namespace Assessment.Domain.Answering;

/// <summary>Which questions of a submission said anything: those that were blank or hidden when it was signed are not among them.</summary>
public sealed class SignedQuestions
{
    private readonly HashSet<(string Question, string? Entry)> said = [];

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

    /// <summary>Whether there was an answer or a state such as "n/a" at this question; any row of a matrix counts.</summary>
    public bool Contains(AnswerAddress address) => said.Contains((address.Question, address.Entry));

    private void Add(JsonProperty question, string? entry)
    {
        if (Says(question.Value))
            said.Add((question.Name, entry));
    }

    // A matrix is an object of its rows, and an answer with a comment an object of its parts.
    private static bool Says(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().Any(part => Says(part.Value)) : value.ValueKind != JsonValueKind.String || value.GetString() != StateWords.NotRelevant;
}
