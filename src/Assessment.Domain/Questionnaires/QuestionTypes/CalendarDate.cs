using System.Globalization;
using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary><c>date</c>: a day. Canonical text: ISO 8601, <c>2015-07-13</c>. Not scored; limit it with a constraint.</summary>
public sealed class CalendarDate : IQuestionType
{
    public string Id => "date";

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) => ShortText.NoPoints(question);

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Answer.Of(double.NaN, text)
            : AnswerReading.Wrong("a date as year-month-day, for example 2015-07-13");

    public Question Example { get; } = new() { Id = "in_force_since", Type = "date", Constraint = ". <= '2026-12-31'" };

    public string ExampleAnswer => "2015-07-13";
}
