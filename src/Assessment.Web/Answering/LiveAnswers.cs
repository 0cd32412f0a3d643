using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Web.Answering;

/// <summary>Puts what a form said into a sheet, so that it need not be read from the database again.</summary>
public static class LiveAnswers
{
    public static void Put(this LiveSheet live, PostedAnswer posted)
    {
        var (layout, address, said) = (live.Given.Layout, posted.Field.Address, posted.Answer);
        live.Given.Notes[address] = (live.Given.Notes.GetValueOrDefault(address) ?? new AnswerNote()) with
        {
            Justification = said.Why.Length > 0 ? said.Why : null,
            Comment = said.Comment.Length > 0 ? said.Comment : null,
        };
        if (address.Entry is null)
            live.Put(layout.SlotOf(address.Question, address.Row), Answer(posted));
        else
            for (var repeat = 0; repeat < layout.Repeats.Count; repeat++)
                if (layout.Repeats[repeat].SlotOf(address.Question, address.Row) is >= 0 and var slot)
                    live.Put(repeat, live.Given.Entries(repeat).Select(entry => entry.Id).ToList().IndexOf(address.Entry), slot, Answer(posted));
    }

    /// <summary>Whether anything of a section is asked at present.</summary>
    public static bool Shows(this LiveSheet live, Section section) => section.Questions.Any(question => live.Shows(question));

    private static bool Shows(this LiveSheet live, Question question)
    {
        var layout = live.Given.Layout;
        if (layout.RepeatOf(question.Id) is >= 0 and var repeat)
            return layout.Rules.IsRelevant(repeat, live.Applied);
        var first = layout.FirstSlotOf(question.Id);
        return first < 0 || Enumerable.Range(first, Math.Max(1, question.Rows.Count)).Any(slot => live.Applied[slot].State != AnswerState.NotRelevant);
    }

    private static Answer Answer(PostedAnswer posted) => posted.Answer.State switch
    {
        AnswerState.Answered => QuestionTypes.Find(posted.Field.Question.Type)!
            .Read(new Slot(posted.Field.Question, posted.Field.Row), posted.Answer.Typed, posted.Field.Questionnaire).Answer with
        { NotSure = posted.Answer.NotSure },
        AnswerState.NotApplicable => Domain.Answering.Answer.NotApplicable,
        AnswerState.DontKnow => Domain.Answering.Answer.DontKnow,
        _ => Domain.Answering.Answer.Blank,
    };
}
