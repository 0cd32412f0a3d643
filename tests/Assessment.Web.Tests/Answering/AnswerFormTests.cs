using System.Globalization;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Assessment.Web.Tests.Answering;

public sealed class AnswerFormTests
{
    [Theory]
    [InlineData("1 250", "1250")]
    [InlineData("1,250", "1250")]
    [InlineData("1,250,000.5", "1250000.5")]
    [InlineData("12,5", "12.5")]
    [InlineData("1’250", "1250")]
    [InlineData("-3", "-3")]
    [InlineData("٣٫٥", "3.5")]
    [InlineData("١٬٢٥٠", "1250")]
    [InlineData("۴۲", "42")]
    public void A_number_is_read_as_people_write_it(string typed, string canonical) =>
        Read(new Question { Id = "a", Type = "decimal" }, ("value", typed)).Should().Be(Asked.Said(canonical));

    [Theory]
    [InlineData("fr-FR", "1 250,5", "1250.5", "1250,5")]
    [InlineData("fr-FR", "1,250", "1.25", "1,25")]
    [InlineData("fr-FR", "1.5", "1.5", "1,5")]
    [InlineData("fr-FR", "1.250.000", "1250000", "1250000")]
    [InlineData("fr-FR", "1\u202f250", "1250", "1250")]
    [InlineData("pt-BR", "1.250", "1250", "1250")]
    [InlineData("pt-BR", "1.250,75", "1250.75", "1250,75")]
    [InlineData("pt-BR", "2015.7", "2015.7", "2015,7")]
    [InlineData("es-419", "12,5", "12.5", "12.5")]
    public void Where_numbers_have_a_comma_they_are_read_and_shown_with_it(string culture, string typed, string canonical, string shown)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var question = new Question { Id = "a", Type = "decimal" };
            Read(question, ("value", typed)).Should().Be(Asked.Said(canonical));
            FieldKinds.Of("decimal").Part(canonical, PostedParts.Value).Should().Be(shown);
            FieldKinds.Of("amount").Part($"{canonical} XCD", PostedParts.Value).Should().Be(shown);
            Read(question, ("value", shown)).Should().Be(Asked.Said(canonical), "what is shown is saved again as it was");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_number_is_read_in_the_language_of_the_page_it_was_typed_in()
    {
        var question = new Question { Id = "a", Type = "decimal" };

        Read(question, ("value", "1,125"), ("lang", "fr")).Should().Be(Asked.Said("1.125"));
        Read(question, ("value", "1,125"), ("lang", "en")).Should().Be(Asked.Said("1125"));
    }

    [Fact]
    public void A_date_comes_from_three_fields() =>
        Read(new Question { Id = "a", Type = "date" }, ("day", "3"), ("month", "7"), ("year", "2015")).Should().Be(Asked.Said("2015-07-03"));

    [Fact]
    public void A_date_can_be_typed_on_an_Arabic_keyboard() =>
        Read(new Question { Id = "a", Type = "date" }, ("day", "٣"), ("month", "٧"), ("year", "٢٠١٥")).Should().Be(Asked.Said("2015-07-03"));

    [Theory]
    [InlineData("31", "2", "2015")]
    [InlineData("", "7", "2015")]
    [InlineData("third", "7", "2015")]
    [InlineData("3", "7", "15-16")]
    public void A_date_that_is_none_is_kept_as_it_was_typed(string day, string month, string year)
    {
        var field = Asked.Field(new Question { Id = "a", Type = "date" });
        var answer = Read(field.Question, ("day", day), ("month", month), ("year", year));

        answer.IsUnreadable.Should().BeTrue();
        if (year == "2015")
            new[] { "day", "month", "year" }.Select(part => field.Kind.Part(answer.Typed, part)).Should().Equal(day, month, year);
    }

    [Fact]
    public void Two_options_on_one_place_are_no_order_and_both_are_shown_again()
    {
        var question = QuestionTypes.Find("ranking")!.Example;
        var answer = Read(question, ("law", "1"), ("skills", "1"), ("budget", ""));

        answer.IsUnreadable.Should().BeTrue();
        var kind = FieldKinds.Of("ranking");
        new[] { "law", "skills", "budget" }.Select(id => kind.Part(answer.Typed, id)).Should().Equal("1", "1", "");
    }

    [Fact]
    public void An_order_is_the_options_by_their_places() =>
        Read(QuestionTypes.Find("ranking")!.Example, ("law", "3"), ("skills", "1"), ("budget", "2")).Should().Be(Asked.Said("skills budget law"));

    [Fact]
    public void The_words_of_other_count_only_while_other_is_chosen()
    {
        var question = QuestionTypes.Find("single_choice")!.Example;

        Read(question, ("value", "other"), ("other", "A cabinet\r\nconclusion")).Should().Be(Asked.Said("other|A cabinet conclusion"));
        Read(question, ("value", "law"), ("other", "A cabinet conclusion")).Should().Be(Asked.Said("law"));
    }

    [Fact]
    public void Boxes_that_exclude_each_other_are_kept_and_explained()
    {
        var question = QuestionTypes.Find("multiple_choice")!.Example;
        var answer = Read(question, ("value", "website"), ("value", "none"));

        answer.Should().Be(new FieldAnswer { Typed = "website none" });
    }

    [Fact]
    public void An_amount_that_is_no_number_is_kept_with_its_currency()
    {
        var answer = Read(QuestionTypes.Find("amount")!.Example, ("value", "about two million"), ("currency", "USD"));

        answer.IsUnreadable.Should().BeTrue();
        FieldKinds.Of("amount").Part(answer.Typed, "value").Should().Be("about two million");
        FieldKinds.Of("amount").Part(answer.Typed, "currency").Should().Be("USD");
    }

    [Fact]
    public void Line_ends_of_the_form_are_plain_ones() =>
        Read(new Question { Id = "a", Type = "long_text" }, ("value", "One\r\ntwo")).Should().Be(Asked.Said("One\ntwo"));

    [Fact]
    public void The_letters_of_not_applicable_typed_into_a_text_are_a_text() =>
        Read(new Question { Id = "a", Type = "short_text", NotApplicable = true }, ("value", "n/a")).Should().Be(Asked.Said("n/a"));

    [Theory]
    [InlineData("n/a")]
    [InlineData("don't know")]
    [InlineData("not relevant")]
    [InlineData("insufficient")]
    public void A_state_that_is_not_offered_is_not_taken(string word) =>
        Read(new Question { Id = "a", Type = "yes_no" }, ("value", word)).Should().Be(FieldAnswer.Blank);

    [Fact]
    public void What_the_form_does_not_ask_for_stays()
    {
        var field = Asked.Field(new Question { Id = "a", Type = "yes_no" }, Asked.Said("yes") with { NotSure = true, Comment = "See the act." });

        AnswerForm.Read(Form(("a:version", "2"), ("a:value", "no")), field)!.Answer
            .Should().Be(Asked.Said("no") with { NotSure = true, Comment = "See the act." });
    }

    [Fact]
    public void A_field_that_the_form_did_not_carry_is_left_alone() =>
        AnswerForm.Read(Form(("a:value", "no")), Asked.Field(new Question { Id = "a", Type = "yes_no" })).Should().BeNull();

    private static FieldAnswer Read(Question question, params (string Part, string Value)[] parts) =>
        AnswerForm.Read(Form([($"{question.Id}:version", "0"), .. parts.Select(part => ($"{question.Id}:{part.Part}", part.Value))]), Asked.Field(question))!.Answer;

    private static FormCollection Form(params (string Name, string Value)[] sent) =>
        new(sent.GroupBy(part => part.Name).ToDictionary(same => same.Key, same => new StringValues([.. same.Select(part => part.Value)])));
}
