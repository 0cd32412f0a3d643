using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering;

namespace Assessment.Web.Tests.Answering;

/// <summary>Questions to try: the example of each type, in a questionnaire of its own.</summary>
public static class Asked
{
    public static TheoryData<string> Types => [.. QuestionTypes.All.Select(type => type.Id)];

    /// <summary>The types whose examples have an answer.</summary>
    public static TheoryData<string> Answered => [.. QuestionTypes.All.Where(type => type.ExampleAnswer is not null && type.Id != "calculated").Select(type => type.Id)];

    public static QuestionField Field(Question question, FieldAnswer? answer = null, Row? row = null)
    {
        var questionnaire = new Questionnaire
        {
            Id = "sample",
            Edition = "1",
            Languages = ["en"],
            Scales = [QuestionTypes.ExampleScale],
            Sections = [new() { Id = "only", Questions = [question] }],
        };
        var field = new QuestionField
        {
            Question = question,
            Questionnaire = questionnaire,
            Words = new Words(questionnaire),
            Number = "1.1",
            Answer = answer ?? FieldAnswer.Blank,
            Row = row,
        };
        return row is not null || question.Rows.Count == 0 ? field : field with { Rows = [.. question.Rows.Select(each => Field(question, answer, each))] };
    }

    public static QuestionField Example(string type, FieldAnswer? answer = null) => Field(QuestionTypes.Find(type)!.Example, answer);

    public static FieldAnswer Said(string text) => new() { State = AnswerState.Answered, Typed = text };

    /// <summary>The fields that carry an answer: the field itself, or the rows of a matrix.</summary>
    public static IReadOnlyList<QuestionField> Answers(QuestionField field) => field.Rows.Count > 0 ? field.Rows : [field];
}
