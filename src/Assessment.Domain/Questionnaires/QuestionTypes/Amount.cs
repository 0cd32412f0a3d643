using System.Globalization;
using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// <c>amount</c>: money with its ISO 4217 currency. Scored only by <c>points</c>, in one currency. Canonical text: <c>1250.50 XCD</c>;
/// with one currency the code may be left out.
/// </summary>
public sealed class Amount : IQuestionType
{
    public string Id => "amount";

    public IReadOnlyList<string> Members => ["currencies", "minimum", "maximum", "decimals"];

    public IEnumerable<Problem> Check(Question question, Questionnaire questionnaire)
    {
        if (question.Currencies.Count == 0)
            yield return new Problem("currencies", "no-currency",
                "An amount needs at least one currency, for example 'currencies: [XCD, USD]'.");
        for (var i = 0; i < question.Currencies.Count; i++)
            if (question.Currencies[i] is not { Length: 3 } code || !code.All(char.IsAsciiLetterUpper))
                yield return new Problem($"currencies[{i}]", "bad-currency",
                    $"'{Suggestion.Short(question.Currencies[i])}' is not a currency code. Use three capital letters (ISO 4217), for example XCD.");
        if (question is { Points: not null, Currencies.Count: > 1 })
            yield return new Problem("points", "points-in-two-currencies",
                "Amounts in different currencies cannot be compared, so they earn no points. Allow one currency, or remove 'points'.");
        foreach (var problem in Limits.Check(question, whole: false, lowest: null).Concat(PointsMapping.Check(question))
            .Concat(DecimalNumber.CheckDecimals(question)))
            yield return problem;
    }

    public AnswerReading Read(Slot slot, string text, Questionnaire questionnaire)
    {
        var q = slot.Question;
        var space = text.LastIndexOf(' ');
        var number = space < 0 ? text : text[..space].TrimEnd();
        var currency = space >= 0 ? text[(space + 1)..] : q.Currencies.Count == 1 ? q.Currencies[0] : "";
        var fits = decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var amount)
            && q.Currencies.Contains(currency)
            && (double)amount >= (q.Minimum ?? double.MinValue) && (double)amount <= (q.Maximum ?? double.MaxValue)
            && amount.Scale <= (q.Decimals ?? 2);
        return fits
            ? Answer.Of((double)amount, $"{amount.ToString(CultureInfo.InvariantCulture)} {currency}")
            : AnswerReading.Wrong($"{Numbers.Expected("an amount", q.Minimum, q.Maximum, q.Decimals ?? 2)} and a currency ({string.Join(", ", q.Currencies)}), for example 1250.50 {q.Currencies.FirstOrDefault("XCD")}");
    }

    public string ExpressionText(in Answer answer) => (answer.Text ?? "").Split(' ')[0];

    public double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) =>
        slot.Question.Points is { } points ? PointsMapping.Map(points, answer.Number) : null;

    public ScoreRange? Range(Question question, Questionnaire questionnaire) =>
        question.Points is { } points ? PointsMapping.Range(points, question.Minimum, question.Maximum) : null;

    public Question Example { get; } = new() { Id = "budget", Type = "amount", Currencies = ["XCD", "USD"], Minimum = 0 };

    public string ExampleAnswer => "1250.50 XCD";
}
