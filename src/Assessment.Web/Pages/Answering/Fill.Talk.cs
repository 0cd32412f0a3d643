using Assessment.Domain.Answering;
using Assessment.Web.Answering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Pages.Answering;

// What colleagues say about the questions of the section. Saving an answer does not read it.
public sealed partial class FillModel
{
    /// <summary>The fields as the page shows them: groups with the past of their entries, each question with its conversations; without them for who is not of the institution.</summary>
    public async Task<IReadOnlyList<QuestionField>> TalkedAboutAsync()
    {
        var fields = await WithPastAsync(Fields);
        if (ReadsFromOutside)
            return fields;
        var all = Conversation.Of(await Db.Remarks.AsNoTracking().Where(remark => remark.SheetId == Sheet.Id).ToListAsync(HttpContext.RequestAborted));
        await ReadNamesAsync(all.SelectMany(one => one.People));
        var about = all.ToLookup(one => (one.First.Question, one.First.Entry));
        return [.. fields.Select(field => WithTalk(field, about))];
    }

    private QuestionField WithTalk(QuestionField field, ILookup<(string, string), Conversation> about) => field with
    {
        Entries = [.. field.Entries.Select(entry => entry with { Fields = [.. entry.Fields.Select(inner => WithTalk(inner, about))] })],
        Talk = field.IsNote || field.Question.Calculate is not null ? null : TalkOf(field, [.. about[(field.Question.Id, field.Entry ?? "")]]),
    };

    private Talk TalkOf(QuestionField field, IReadOnlyList<Conversation> conversations) => new(
        Url.Page("Discuss", new { round = Round.Slug, institution = Institution.Slug, question = field.Question.Id, entry = field.Entry })!,
        [
            .. conversations.Where(one => one.IsOpen).Select(one => new TalkOpen(
                new Change(NameOf(one.First.By), Moments.Of(one.First.At), one.First.Text),
                one.First.To is { } to ? NameOf(to) : null,
                one.Replies.Count == 0 ? null : new Change(NameOf(one.Last.By), Moments.Of(one.Last.At), one.Last.Text))),
        ],
        conversations.Count(one => !one.IsOpen));
}
