using System.Globalization;
using Assessment.Data.Organisations;
using Assessment.Domain.Answering;
using Assessment.Web.Mail;

namespace Assessment.Web.Answering;

/// <summary>
/// Tells people by mail what happened to a questionnaire, each in their own language. Written into the outbox, and stored with what it
/// tells of. What colleagues write to each other is never in a mail, because the coordinator can read mail and not that.
/// </summary>
public sealed class SheetLetters(Outbox outbox, SiteAddress site)
{
    /// <summary>A colleague is asked about a question.</summary>
    public void Asked(SheetMatter matter, Remark remark, Person to, string from) =>
        OnQuestion("RemarkAsked", matter, remark, remark.Id, to, from);

    /// <summary>Somebody answered in a conversation of which the reader is a part.</summary>
    public void Replied(SheetMatter matter, Remark reply, Remark first, Person to, string from) =>
        OnQuestion("RemarkReplied", matter, first, reply.Id, to, from);

    private void OnQuestion(string kind, SheetMatter matter, Remark first, Guid once, Person to, string from) =>
        outbox.Write(to, new Letter(kind, language =>
        {
            var place = new QuestionPlaces(matter.Edition.Questionnaire, matter.Edition.Words).Of(new(first.Question));
            return [matter.InstitutionIn(language), matter.RoundIn(language), from, place.Number, place.Label, site.Of(matter.Path + Conversing.PathOf(first))];
        }, Round: matter.Round.Id, OnceKey: Key(kind, once, to)));

    private static string Key(string kind, Guid what, Person to) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{what:N}:{to.Id:N}");
}
