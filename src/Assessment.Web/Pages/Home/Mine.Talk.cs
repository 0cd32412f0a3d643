using Assessment.Domain.Answering;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Pages.Home;

// What colleagues ask the reader, and what they answered.
public sealed partial class MineModel
{
    /// <summary>Questions that wait for the reader, the oldest first.</summary>
    public IReadOnlyList<MyConversation> Asked { get; private set; } = [];

    /// <summary>Questions of the reader's that a colleague has answered.</summary>
    public IReadOnlyList<MyConversation> Answered { get; private set; } = [];

    private async Task ReadConversationsAsync(Guid me)
    {
        var open = await db.Remarks.AsNoTracking().Where(remark => remark.ReplyTo == null && remark.ResolvedAt == null && remark.To != null && (remark.To == me || remark.By == me))
            .ToListAsync(HttpContext.RequestAborted);
        if (open.Count == 0)
            return;
        var ids = open.Select(remark => remark.Id).ToArray();
        var replies = await db.Remarks.AsNoTracking().Where(remark => remark.ReplyTo != null && ids.Contains(remark.ReplyTo.Value)).ToListAsync(HttpContext.RequestAborted);
        var all = Conversation.Of(open.Concat(replies));
        var names = await NamesAsync(all.SelectMany(one => one.People));
        Asked = [.. all.Where(one => one.WaitsFor(me)).SelectMany(one => Mine(one, one.First, names))];
        Answered = [.. all.Where(one => one.IsAnsweredFor(me)).SelectMany(one => Mine(one, one.Last, names))];
    }

    private IEnumerable<MyConversation> Mine(Conversation one, Remark said, Dictionary<Guid, string> names)
    {
        if (Questionnaires.FirstOrDefault(mine => mine.Sheet.Id == one.First.SheetId) is not { } mine || shelf.Find(mine.Round.QuestionnaireId, mine.Round.Edition) is not { } edition)
            yield break;
        var moments = new Moments(mine.Round.Facts.TimeZone, clock.GetUtcNow());
        var who = names.GetValueOrDefault(said.By) is { Length: > 0 } name ? name : texts["Fill.Somebody"];
        yield return new(mine, edition, new QuestionPlaces(edition.Questionnaire, edition.Words).Of(new(one.First.Question)), new Change(who, moments.Of(said.At), said.Text), Conversing.AddressOf(mine.Round.Slug, mine.Institution.Slug, one.First));
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> people)
    {
        var ids = people.Distinct().ToArray();
        return await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, HttpContext.RequestAborted);
    }
}

/// <summary>A conversation in which something is the reader's to do.</summary>
/// <param name="Mine">The questionnaire.</param>
/// <param name="Edition">Its instrument.</param>
/// <param name="Place">The question.</param>
/// <param name="Said">What was said: who, when and what.</param>
/// <param name="Address">Where one answers.</param>
public sealed record MyConversation(MyQuestionnaire Mine, Edition Edition, QuestionPlace Place, Change Said, string Address);
