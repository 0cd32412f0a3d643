using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Questionnaires;

public class ReadingAnswersTests
{
    private static readonly Questionnaire Home = new() { Id = "home", Edition = "1", Languages = ["en"], Scales = [QuestionTypes.ExampleScale] };

    [Theory]
    [InlineData("yes_no", "no", "no", 1)]
    [InlineData("yes_partly_no", "partly", "partly", 1)]
    [InlineData("single_choice", "decree", "decree", 1)]
    [InlineData("single_choice", "other| A circular ", "other|A circular", 3)]
    [InlineData("single_choice", "other|", "other", 3)]
    [InlineData("multiple_choice", "radio  website", "website radio", double.NaN)]
    [InlineData("multiple_choice", "other radio|Town crier | daily", "radio other|Town crier | daily", double.NaN)]
    [InlineData("multiple_choice", "none", "none", double.NaN)]
    [InlineData("level", "3", "established", 3)]
    [InlineData("level", "planned", "planned", 1)]
    [InlineData("matrix", "4", "improving", 4)]
    [InlineData("integer", "+0012", "12", 12)]
    [InlineData("integer", "1e3", "1000", 1000)]
    [InlineData("decimal", "0.50", "0.5", 0.5)]
    [InlineData("decimal", "1e-05", "0.00001", 0.00001)]
    [InlineData("decimal", "-0", "0", 0)]
    [InlineData("percentage", "45 %", "45", 45)]
    [InlineData("percentage", "100.00000000000001", "100", 100)] // a sum of another program, one binary digit too high
    [InlineData("decimal", "-2.7755575615628914E-17", "0", 0)]
    [InlineData("amount", "1250.50 XCD", "1250.50 XCD", 1250.5)]
    [InlineData("amount", "7 USD", "7 USD", 7)]
    [InlineData("ranking", "law  budget skills", "law budget skills", double.NaN)]
    public void A_text_becomes_canonical_text_and_a_number(string type, string text, string canonical, double number)
    {
        var answer = Read(type, text);

        answer.Expected.Should().BeNull();
        answer.Answer.Should().Be(Answer.Of(number, canonical));
    }

    [Theory]
    [InlineData("yes_no", "partly", "one of: yes, no")]
    [InlineData("yes_no", "Yes", "one of: yes, no (did you mean 'yes'?)")]
    [InlineData("single_choice", "Law", "one of: law, decree, custom, other|your words (did you mean 'law'?)")]
    [InlineData("level", "Startd", "one of: absent (0), planned (1), started (2), established (3), improving (4) (did you mean 'started'?)")]
    [InlineData("multiple_choice", "radio webiste", "one or more of: website, radio, meetings, other, none, separated by spaces ('none' stands alone) (did you mean 'website'?)")]
    [InlineData("multiple_choice", "radio radio", "one or more of: website, radio, meetings, other, none, separated by spaces ('none' stands alone), each once ('radio' stands twice)")]
    [InlineData("ranking", "law skils budget", "all of these in order, separated by spaces: law, skills, budget (did you mean 'skills'?)")]
    [InlineData("single_choice", "law|why not", "one of: law, decree, custom, other|your words")]
    [InlineData("multiple_choice", "none radio", "one or more of: website, radio, meetings, other, none, separated by spaces ('none' stands alone)")]
    [InlineData("multiple_choice", "|words", "one or more of: website, radio, meetings, other, none, separated by spaces ('none' stands alone)")]
    [InlineData("level", "5", "one of: absent (0), planned (1), started (2), established (3), improving (4)")]
    [InlineData("rating", "6", "a whole number from 1 to 5")]
    [InlineData("rating", "2.5", "a whole number from 1 to 5")]
    [InlineData("integer", "-1", "a whole number of 0 or more")]
    [InlineData("integer", "NaN", "a whole number of 0 or more")]
    [InlineData("decimal", "0,5", "a number from 0 to 1 with at most 5 decimal places, with a point for decimals")]
    [InlineData("decimal", "0.123456", "a number from 0 to 1 with at most 5 decimal places, with a point for decimals")]
    [InlineData("percentage", "101", "a percentage from 0 to 100")]
    [InlineData("percentage", "100.000001", "a percentage from 0 to 100")]
    [InlineData("amount", "10", "an amount of 0 or more with at most 2 decimal places and a currency (XCD, USD), for example 1250.50 XCD")]
    [InlineData("amount", "10.505 XCD", "an amount of 0 or more with at most 2 decimal places and a currency (XCD, USD), for example 1250.50 XCD")]
    [InlineData("short_text", "two\nlines", "one line of text of at most 120 characters")]
    [InlineData("date", "13/07/2015", "a date as year-month-day, for example 2015-07-13")]
    [InlineData("file", "../secret", "the name of a file without a folder, for example policy-2015.pdf")]
    [InlineData("link", "ftp://example.org", "a web address that starts with https:// or http://")]
    [InlineData("ranking", "law law budget", "all of these in order, separated by spaces: law, skills, budget")]
    [InlineData("ranking", "law budget", "all of these in order, separated by spaces: law, skills, budget")]
    [InlineData("note", "x", "nothing: this is a note")]
    public void A_wrong_text_says_what_was_expected(string type, string text, string expected) => Read(type, text).Expected.Should().Be(expected);

    [Theory]
    [InlineData("single_choice", "other", "Say in a few words what 'other' is.")]
    [InlineData("single_choice", "other|A circular", null)]
    [InlineData("single_choice", "law", null)]
    [InlineData("multiple_choice", "radio other", "Say in a few words what 'other' is.")]
    [InlineData("multiple_choice", "radio other|Town crier", null)]
    public void Other_without_its_words_is_not_whole(string type, string text, string? lacks) =>
        QuestionTypes.Find(type)!.Lacks(new Slot(QuestionTypes.Find(type)!.Example, null), Read(type, text).Answer).Should().Be(lacks);

    [Fact]
    public void One_currency_need_not_be_written() =>
        new Amount().Read(new Slot(new Question { Id = "a", Type = "amount", Currencies = ["XCD"] }, null), "12.5", Home).Answer.Text.Should().Be("12.5 XCD");

    [Theory]
    [InlineData("single_choice", "other|A circular", "other")]
    [InlineData("multiple_choice", "radio other|Town crier", "radio other")]
    [InlineData("level", "established", "3")]
    [InlineData("amount", "1250.50 XCD", "1250.50")]
    [InlineData("yes_no", "yes", "yes")]
    [InlineData("short_text", "a|b", "a|b")]
    public void Expressions_see_ids_and_numbers(string type, string text, string seen) =>
        QuestionTypes.Find(type)!.ExpressionText(Read(type, text).Answer).Should().Be(seen);

    private static AnswerReading Read(string id, string text)
    {
        var type = QuestionTypes.Find(id)!;
        return type.Read(new Slot(type.Example, type.Example.Rows.Count > 0 ? type.Example.Rows[0] : null), text, Home);
    }
}
