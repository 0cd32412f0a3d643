using System.Globalization;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Languages;

namespace Assessment.Web.Answering;

/// <summary>Reads the posted controls of one answer. Both the Save button and autosave send the same controls.</summary>
public static class AnswerForm
{
    public const string Version = "version", Edit = "edit", State = "state", Why = "why", NotSure = "unsure", Comment = "comment", Lang = "lang";

    /// <summary>What was posted for this field; null when the form did not carry it.</summary>
    /// <param name="form">The posted form.</param>
    /// <param name="field">The field; what its answer holds and the form did not ask for stays.</param>
    public static PostedAnswer? Read(IFormCollection form, QuestionField field)
    {
        var parts = new PostedParts(form, field.Key);
        if (!field.IsAnswered || !int.TryParse(parts[Version], out var version))
            return null;
        var text = Join(parts, field);
        var reading = text.Length == 0 ? new AnswerReading(Domain.Answering.Answer.Blank, null)
            : QuestionTypes.Find(field.Question.Type)!.Read(new Slot(field.Question, field.Row), text, field.Questionnaire);
        var state = ChosenState(parts, field) ?? reading.Answer.State;
        var answer = new FieldAnswer
        {
            State = state,
            Typed = state is AnswerState.Answered ? reading.Answer.Text! : state is AnswerState.Blank ? text : "",
            NotSure = parts.Has(NotSure) ? parts.All(NotSure).Contains("true") : field.Answer.NotSure,
            Why = state == AnswerState.NotApplicable ? parts[Why] : "",
            Comment = parts.Has(Comment) ? parts[Comment] : field.Answer.Comment,
        };
        return new PostedAnswer(field, answer, version, Guid.TryParse(parts[Edit], out var edit) ? edit : Guid.CreateVersion7());
    }

    // Numbers are read as the page was written in which they were typed; another tab may have chosen another language since.
    private static string Join(PostedParts parts, QuestionField field)
    {
        var here = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Language.Find(parts[Lang])?.Culture ?? here;
        try
        {
            return field.Kind.Join(parts, field.Question);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    /// <summary>A state that somebody chose. One that is not offered here can only come from a forged form and is left aside.</summary>
    private static AnswerState? ChosenState(PostedParts parts, QuestionField field)
    {
        var said = field.Kind.HoldsStates ? parts[PostedParts.Value] : parts[State];
        return !StateWords.TryRead(said, out var chosen) ? null
            : chosen.State is AnswerState.NotApplicable && (field.Question.NotApplicable || field.Answer.IsNotApplicable) ? chosen.State
            : chosen.State is AnswerState.DontKnow && (field.Question.DontKnow || field.Answer.IsDontKnow) ? chosen.State
            : null;
    }
}

/// <summary>What a form said about one answer.</summary>
/// <param name="Field">The field as the server knew it.</param>
/// <param name="Answer">What it shall be.</param>
/// <param name="BaseVersion">The version that the writer saw.</param>
/// <param name="EditId">The writer's own id of this edit.</param>
public sealed record PostedAnswer(QuestionField Field, FieldAnswer Answer, int BaseVersion, Guid EditId)
{
    /// <summary>Whether it differs from what is stored.</summary>
    public bool IsChange => Answer != Field.Answer;

    public AnswerEdit ToEdit() => Answer.ToEdit(Field.Address, BaseVersion, EditId);
}
