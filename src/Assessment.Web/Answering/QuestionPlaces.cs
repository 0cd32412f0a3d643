using System.Globalization;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Web.Answering;

/// <summary>Where a question stands for a reader, and where a link to it leads.</summary>
/// <param name="Section">Id of its section.</param>
/// <param name="Number">"3.2"; in an entry of a group "3.2.1".</param>
/// <param name="Label">Its words, with those of the row and the number of the entry.</param>
/// <param name="Anchor">The element on the page of the section.</param>
public sealed record QuestionPlace(string Section, string Number, string Label, string Anchor);

/// <summary>The places of all questions of an instrument, counted as its pages count them.</summary>
public sealed class QuestionPlaces
{
    private readonly Dictionary<string, (string Section, string Number)> places = [];
    private readonly Dictionary<string, int> order;
    private readonly Words words;

    public QuestionPlaces(Questionnaire questionnaire, Words words)
    {
        this.words = words;
        foreach (var (section, i) in questionnaire.Sections.Select((section, i) => (section, i + 1)))
            foreach (var (question, j) in section.Questions.Select((question, j) => (question, j + 1)))
            {
                places[question.Id] = (section.Id, Text(i, j));
                foreach (var (inner, k) in question.Questions.Select((inner, k) => (inner, k + 1)))
                    places[inner.Id] = (section.Id, Text(i, j, k));
            }
        order = places.Keys.Index().ToDictionary(place => place.Item, place => place.Index);
    }

    /// <param name="address">The answer.</param>
    /// <param name="entry">The number of its entry, from 1, where it is in a group.</param>
    public QuestionPlace Of(AnswerAddress address, int? entry = null)
    {
        var (section, number) = places.GetValueOrDefault(address.Question, ("", ""));
        var label = words.Question(address.Question) + (entry is null ? "" : $" ({entry})") + (address.Row is null ? "" : $": {words.Row(address.Question, address.Row)}");
        return new(section, number, label, "q-" + string.Join("--", new[] { address.Question, address.Entry, address.Row }.OfType<string>()));
    }

    /// <summary>How many questions stand before this one.</summary>
    public int OrderOf(string question) => order.GetValueOrDefault(question, int.MaxValue);

    private static string Text(params int[] numbers) => string.Join('.', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
