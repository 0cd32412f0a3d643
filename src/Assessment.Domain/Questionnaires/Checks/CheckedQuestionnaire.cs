namespace Assessment.Domain.Questionnaires;

/// <summary>A questionnaire under check: its records by id, and where to note what is wrong.</summary>
internal sealed class CheckedQuestionnaire
{
    private readonly Places places;
    private readonly ProblemList problems;

    public CheckedQuestionnaire(Questionnaire questionnaire, Places places, ProblemList problems)
    {
        (Questionnaire, this.places, this.problems) = (questionnaire, places, problems);
        foreach (var root in questionnaire.Dimensions)
            Collect(root);
        Questions =
        [
            .. from section in questionnaire.Sections
               from question in section.Questions
               from place in question.Questions.Select(q => new AskedQuestion(q, section, question))
                   .Prepend(new AskedQuestion(question, section, null))
               select place,
        ];
        QuestionsOf = Questions.Where(q => q.Question.Dimension is not null).ToLookup(q => q.Question.Dimension!, q => q.Question);
        foreach (var asked in Questions)
            QuestionsById.TryAdd(asked.Question.Id, asked);
    }

    public Questionnaire Questionnaire { get; }

    /// <summary>All dimensions, parents before children.</summary>
    public List<Dimension> Dimensions { get; } = [];

    /// <summary>All questions, also those inside repeat groups, in order.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; }

    /// <summary>Questions by the dimension they feed.</summary>
    public ILookup<string, Question> QuestionsOf { get; }

    public Dictionary<string, Dimension> DimensionsById { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, AskedQuestion> QuestionsById { get; } = new(StringComparer.Ordinal);

    /// <summary>So many problems are listed already that a check may stop.</summary>
    public bool IsFull => problems.IsFull;

    /// <summary>
    /// What <c>${name}</c> stands for: a question, or a row of a matrix written <c>matrix.row</c>; null when there is no such thing.
    /// </summary>
    public (AskedQuestion Asked, Row? Row)? Named(string name)
    {
        if (QuestionsById.TryGetValue(name, out var asked))
            return (asked, null);
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && QuestionsById.TryGetValue(name[..point], out var matrix)
            && matrix.Question.Rows.FirstOrDefault(r => r.Id == name[(point + 1)..]) is { } row
            ? (matrix, row)
            : null;
    }

    public void Error(object owner, string path, string key, string message) => problems.Add(places.Of(owner, path), key, message);

    public void Warn(object owner, string path, string key, string message) =>
        problems.Add(places.Of(owner, path), key, message, ProblemSeverity.Warning);

    /// <summary>A problem at a key of a mapping, for example an id in the texts.</summary>
    public void AtKey(object mapping, string key, string problem, string message, ProblemSeverity severity = ProblemSeverity.Error) =>
        problems.Add(places.OfKey(mapping, key), problem, message, severity);

    /// <summary>A problem that a question type or a method found: its place is a path of members.</summary>
    public void Found(object owner, Problem problem) =>
        problems.Add(places.Of(owner, problem.Place), problem.Key, problem.Message, problem.Severity);

    /// <summary>A problem inside the text of a member, so many characters after its start.</summary>
    public void Inside(object owner, string member, int offset, string key, string message,
        ProblemSeverity severity = ProblemSeverity.Error)
    {
        var place = places.NodeOf(owner, member) is LocatedText text
            ? text.PlaceOf(offset + text.Text.Length - text.Text.TrimStart().Length)
            : places.Of(owner, member);
        problems.Add(place, key, message, severity);
    }

    /// <summary>False for the texts of a file that could not be read.</summary>
    public bool IsRead(Texts texts) => places.NodeOf(texts) is not null;

    public bool Says(object owner, string member) => places.NodeOf(owner) is LocatedMap map && map.Find(member) is not null;

    private void Collect(Dimension dimension)
    {
        Dimensions.Add(dimension);
        DimensionsById.TryAdd(dimension.Id, dimension);
        foreach (var child in dimension.Dimensions)
            Collect(child);
    }
}

/// <summary>A question and where it is asked: its section, and its repeat group if it stands in one.</summary>
internal sealed record AskedQuestion(Question Question, Section Section, Question? Group);
