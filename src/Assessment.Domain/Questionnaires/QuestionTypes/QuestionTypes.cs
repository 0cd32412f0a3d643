namespace Assessment.Domain.Questionnaires;

/// <summary>Every question type there is. A new type is one file and one line here.</summary>
public static class QuestionTypes
{
    public static IReadOnlyList<IQuestionType> All { get; } = [];

    private static readonly Dictionary<string, IQuestionType> ById = All.ToDictionary(type => type.Id);

    /// <summary>The type with this id, or null.</summary>
    public static IQuestionType? Find(string id) => ById.GetValueOrDefault(id);
}
