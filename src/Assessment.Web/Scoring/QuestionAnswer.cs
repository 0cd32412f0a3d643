using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Rounds;

namespace Assessment.Web.Scoring;

/// <summary>An answer with its question and what stands beside it: comment, justification, sources.</summary>
public sealed record QuestionAnswer(Question Question, Answer Answer, AnswerNote? Note)
{
    /// <summary>The answer of a question outside repeat groups; null inside one, and for a matrix, whose rows answer.</summary>
    public static QuestionAnswer? Of(Dossier dossier, AnswerSheet sheet, Question question)
    {
        var slot = sheet.Layout.SlotOf(question.Id);
        return slot < 0 ? null : new QuestionAnswer(question, sheet[slot], sheet.Notes.GetValueOrDefault(new AnswerAddress(question.Id)));
    }
}
