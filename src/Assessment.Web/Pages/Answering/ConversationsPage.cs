using Assessment.Data;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>A page on which people of an institution read what they say to each other.</summary>
public abstract class ConversationsPage(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : AskingPage(db, shelf, clock, texts)
{
    private QuestionPlaces? places;

    /// <summary>Where each question stands.</summary>
    public QuestionPlaces Places => places ??= new(Edition.Questionnaire, Words);

    /// <summary>Everybody of the institution in this round, with their roles.</summary>
    public IReadOnlyDictionary<Guid, Role[]> Members { get; private set; } = new Dictionary<Guid, Role[]>();

    public string RolesOf(Guid person) => string.Join(", ", Members.GetValueOrDefault(person, []).Select(role => Texts[$"Role.{role}"].Value));

    /// <summary>The section that asks a question; null when the edition has no such question.</summary>
    protected Section? SectionOf(string question) => Edition.Questionnaire.Sections.FirstOrDefault(
        section => section.Questions.Any(asked => asked.Id == question || asked.Questions.Any(inner => inner.Id == question)));

    /// <summary>All conversations of the sheet, with the names of those who take part.</summary>
    protected async Task<IReadOnlyList<Conversation>> ReadConversationsAsync()
    {
        var remarks = await Db.Remarks.AsNoTracking().Where(remark => remark.SheetId == Sheet.Id).ToListAsync(HttpContext.RequestAborted);
        var members = await Db.Memberships.AsNoTracking().Where(held => held.ParticipationId == Participation.Id && held.EndedAt == null)
            .Join(Db.People.Where(person => person.ClosedAt == null), held => held.PersonId, person => person.Id, (held, _) => held).ToListAsync(HttpContext.RequestAborted);
        Members = members.GroupBy(held => held.PersonId).ToDictionary(same => same.Key, same => same.Select(held => held.Role).Distinct().Order().ToArray());
        await ReadNamesAsync(Members.Keys.Concat(remarks.SelectMany(remark => new[] { remark.By, remark.To, remark.ResolvedBy }).OfType<Guid>()));
        return Conversation.Of(remarks);
    }
}
