using System.Globalization;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Scoring;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering;

/// <summary>One radio button or box.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Value">What it posts: an option's or level's id, a number, or the word of a state.</param>
/// <param name="Label">Its words.</param>
/// <param name="IsChosen">Whether it is the answer.</param>
public sealed record FieldChoice(int Index, string Value, string Label, bool IsChosen)
{
    /// <summary>What a level means for this question.</summary>
    public string? Descriptor { get; init; }

    /// <summary>Language of the label, where it is not the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>The language that the label is taken from, because the reader's lacks it.</summary>
    public string? Fallback { get; init; }

    /// <summary>The same of the descriptor.</summary>
    public string? DescriptorFallback { get; init; }

    /// <summary>Colour of a level on the ramp, 1 to 5.</summary>
    public int Depth { get; init; }

    /// <summary>Asks for a few words.</summary>
    public bool IsOther { get; init; }

    /// <summary>Stands alone.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>"Not applicable" or "don't know".</summary>
    public bool IsState { get; init; }

    public static string IdPart(int index) => $"value-{index.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>What a question lets people choose from.</summary>
public static class FieldChoices
{
    /// <summary>Options, or the levels of the scale, or the numbers between its limits; then the states, where they are choices like the others.</summary>
    public static IReadOnlyList<FieldChoice> Of(QuestionField field, IStringLocalizer texts)
    {
        var question = field.Question;
        var chosen = field.Part().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var choices = (QuestionTypes.Find(question.Type)?.Options(question) ?? [])
            .Select(option => (option, language: LanguageOf(field, option.Id)))
            .Select(one => new FieldChoice(0, one.option.Id, Label(field, one.option.Id, texts), chosen.Contains(one.option.Id))
            {
                Lang = one.language.Lang,
                Fallback = one.language.Fallback,
                IsOther = one.option.Other,
                IsExclusive = one.option.Exclusive,
            }).ToList();
        if (choices.Count == 0 && field.Questionnaire.FindScale(question.Scale) is { } scale)
            choices = Levels(field, scale, chosen);
        if (choices.Count == 0)
            choices = Numbers(question, chosen);
        if (field.Kind.HoldsStates)
            choices.AddRange(States(field, texts));
        return [.. choices.Select((choice, index) => choice with { Index = index })];
    }

    /// <summary>"Not applicable" and "don't know", where the questionnaire offers them or somebody chose them.</summary>
    public static IReadOnlyList<FieldChoice> States(QuestionField field, IStringLocalizer texts)
    {
        var offered = new List<FieldChoice>();
        if (field.Question.NotApplicable || field.Answer.IsNotApplicable)
            offered.Add(new(0, StateWords.NotApplicable, texts["Answer.NotApplicable"], field.Answer.IsNotApplicable) { IsState = true });
        if (field.Question.DontKnow || field.Answer.IsDontKnow)
            offered.Add(new(1, StateWords.DontKnow, texts["Answer.DontKnow"], field.Answer.IsDontKnow) { IsState = true });
        return offered;
    }

    /// <summary>An option's words; where the instrument names none, the type's own serve: yes, partly, no.</summary>
    public static string Label(QuestionField field, string option, IStringLocalizer texts) =>
        Pages.Questionnaires.QuestionCard.OptionName(field.Words, field.Question, option, texts);

    /// <summary>In which language an option's words are, where it is not the page's, and whether they stand in for the reader's. The type's own words are the page's.</summary>
    public static (string? Lang, string? Fallback) LanguageOf(QuestionField field, string option)
    {
        if (field.Words.Option(field.Question.Id, option) is null)
            return default;
        var fallback = field.Words.LanguageOf(words => words.Option(field.Question.Id, option));
        return (fallback ?? field.Lang, fallback);
    }

    private static List<FieldChoice> Levels(QuestionField field, Scale scale, string[] chosen) =>
    [
        .. scale.Levels.Select((level, i) => new FieldChoice(i, level.Id, field.Words.Level(scale.Id, level.Id), chosen.Contains(level.Id))
        {
            Lang = field.Words.LanguageOf(words => words.Level(scale.Id, level.Id)) ?? field.Lang,
            Fallback = field.Words.LanguageOf(words => words.Level(scale.Id, level.Id)),
            DescriptorFallback = field.Words.LanguageOf(words => words.Descriptor(field.Question, level.Id)),
            Descriptor = field.Row is null ? field.Words.Descriptor(field.Question, level.Id) : null,
            Depth = Ruler.Depth(i, scale.Levels.Count),
        }),
    ];

    private static List<FieldChoice> Numbers(Question question, string[] chosen)
    {
        var (from, to) = ((int)(question.Minimum ?? 1), (int)(question.Maximum ?? 5));
        return
        [
            .. Enumerable.Range(from, Math.Clamp(to - from + 1, 0, 100)).Select(number => number.ToString(CultureInfo.InvariantCulture))
                .Select(number => new FieldChoice(0, number, number, chosen.Contains(number))),
        ];
    }
}
