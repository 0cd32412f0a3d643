namespace Assessment.Domain.Questionnaires;

/// <summary>Every question type there is. A new type is one file and one line here.</summary>
public static class QuestionTypes
{
    public static IReadOnlyList<IQuestionType> All { get; } =
    [
        new YesNo(),
        new YesPartlyNo(),
        new SingleChoice(),
        new MultipleChoice(),
        new MaturityLevel(),
        new Rating(),
        new WholeNumber(),
        new DecimalNumber(),
        new Percentage(),
        new Amount(),
        new ShortText(),
        new LongText(),
        new CalendarDate(),
        new AttachedFile(),
        new WebLink(),
        new Matrix(),
        new Ranking(),
        new RepeatGroup(),
        new Calculated(),
        new Note(),
    ];

    /// <summary>The scale that the examples of level, rating and matrix name.</summary>
    public static Scale ExampleScale { get; } = new()
    {
        Id = "maturity",
        Levels =
        [
            new() { Id = "absent", Value = 0 }, new() { Id = "planned", Value = 1 }, new() { Id = "started", Value = 2 },
            new() { Id = "established", Value = 3 }, new() { Id = "improving", Value = 4 },
        ],
    };

    private static readonly Dictionary<string, IQuestionType> ById = All.ToDictionary(type => type.Id);

    /// <summary>The type with this id, or null.</summary>
    public static IQuestionType? Find(string id) => ById.GetValueOrDefault(id);
}
