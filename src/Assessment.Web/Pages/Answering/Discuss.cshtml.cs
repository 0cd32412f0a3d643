using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Assessment.Web.Accounts;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>
/// What people of the institution say to each other about one question: comments, and questions to a colleague, who is told by mail. It stays
/// open when the answers are locked, and what was typed is shown again when it cannot be stored.
/// </summary>
public sealed class DiscussModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts, SheetLetters letters, CurrentPerson me)
    : ConversationsPage(db, shelf, clock, texts)
{
    private static readonly TimeSpan SentTwice = TimeSpan.FromMinutes(10);

    /// <summary>Id of the repeat entry, for a question asked in one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Entry { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The colleague who is asked; null for a comment.</summary>
    [BindProperty]
    public Guid? To { get; set; }

    public QuestionPlace Place { get; private set; } = null!;

    /// <summary>What the question is answered with: several fields for rows.</summary>
    public IReadOnlyList<QuestionField> Answers { get; private set; } = [];

    public IReadOnlyList<Conversation> Conversations { get; private set; } = [];

    public IEnumerable<SelectListItem> Colleagues => Members.Where(one => one.Key != Db.Reader.PersonId)
        .Select(one => new SelectListItem($"{NameOf(one.Key)} ({RolesOf(one.Key)})", one.Key.ToString())).OrderBy(one => one.Text, StringComparer.CurrentCulture);

    /// <summary>The answer that could not be stored, and to which conversation.</summary>
    public (Guid To, string Text)? Unsaved { get; private set; }

    /// <summary>Who writes here: the key of what is kept on the device.</summary>
    public string DraftsName => $"{Db.Reader.PersonId}/{Sheet.Id}/remarks";

    /// <summary>What is being typed: an answer in this conversation, or a new remark.</summary>
    public string DraftOf(Remark? first = null) => $"{RouteData.Values["question"]}/{Entry}/{first?.Id.ToString("N") ?? "new"}";

    /// <summary>How long a remark of the reader's is, line breaks counted once, by which the page knows that it has arrived; null for what others wrote.</summary>
    public int? LengthOfOwn(Remark remark) => remark.By == Db.Reader.PersonId ? remark.Text.Replace("\r", "", StringComparison.Ordinal).Length : null;

    public async Task<IActionResult> OnGetAsync(string question) => await ReadAsync(question) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string question)
    {
        if (!await ReadAsync(question))
            return NotFound();
        Check(Text, nameof(Text));
        if (To is { } asked && (asked == Db.Reader.PersonId || !Members.ContainsKey(asked)))
            ModelState.AddModelError(nameof(To), Texts["Remark.Wrong.Person"]);
        if (!ModelState.IsValid)
            return Page();
        return await AddAsync(question, Text!.Trim(), To, null);
    }

    /// <summary>Answers in a conversation.</summary>
    public async Task<IActionResult> OnPostReplyAsync(string question, Guid id, string? reply)
    {
        if (!await ReadAsync(question) || Conversations.FirstOrDefault(one => one.First.Id == id) is not { } conversation)
            return NotFound();
        Check(reply, FieldOf(id));
        if (!ModelState.IsValid)
        {
            Unsaved = (id, reply ?? "");
            return Page();
        }
        return await AddAsync(question, reply!.Trim(), null, conversation);
    }

    public Task<IActionResult> OnPostResolveAsync(string question, Guid id) => SettleAsync(question, id, Clock.GetUtcNow());

    public Task<IActionResult> OnPostReopenAsync(string question, Guid id) => SettleAsync(question, id, null);

    /// <summary>Name of the control with the answer to a conversation.</summary>
    public static string FieldOf(Guid conversation) => $"reply-{conversation:N}";

    private void Check(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            ModelState.AddModelError(field, Texts["Remark.Wrong.Empty"]);
        else if (text.Trim().Length > Remark.LongestText)
            ModelState.AddModelError(field, Texts["Remark.Wrong.Long", Remark.LongestText, text.Trim().Length]);
    }

    private async Task<IActionResult> AddAsync(string question, string text, Guid? to, Conversation? conversation)
    {
        var (now, by, entry, first) = (Clock.GetUtcNow(), Db.Reader.PersonId!.Value, Entry ?? "", conversation?.First.Id);
        using var turn = await Db.WriteTurnAsync(HttpContext.RequestAborted);
        var since = now - SentTwice;
        // A button pressed twice says the same thing once.
        var same = await Db.Remarks.FirstOrDefaultAsync(one => one.SheetId == Sheet.Id && one.Question == question && one.Entry == entry && one.By == by
            && one.ReplyTo == first && one.To == to && one.Text == text && one.At > since, HttpContext.RequestAborted);
        if (same is not null)
            return Here(question, same);
        var remark = new Remark { Id = Guid.CreateVersion7(now), SheetId = Sheet.Id, Question = question, Entry = entry, ReplyTo = first, Text = text, By = by, At = now, To = to };
        Db.Add(remark);
        Db.Audit(now, "remark-made", ("remark", remark.Id), Round.Id, Institution.Id);
        await TellAsync(remark, conversation);
        await Db.SaveChangesAsync(HttpContext.RequestAborted);
        this.Tell(to is { } asked ? Texts["Remark.Asked", NameOf(asked)] : Texts["Remark.Said"]);
        return Here(question, remark);
    }

    private async Task TellAsync(Remark remark, Conversation? conversation)
    {
        var readers = (conversation?.People ?? (remark.To is { } asked ? [asked] : [])).Where(one => one != remark.By && Members.ContainsKey(one)).ToArray();
        var name = me.Person!.Name;
        foreach (var person in await Db.People.AsNoTracking().Where(person => readers.Contains(person.Id)).ToListAsync(HttpContext.RequestAborted))
            if (conversation is null)
                letters.Asked(Matter, remark, person, name);
            else
                letters.Replied(Matter, remark, conversation.First, person, name);
    }

    private async Task<IActionResult> SettleAsync(string question, Guid id, DateTimeOffset? at)
    {
        if (!await ReadAsync(question) || Conversations.FirstOrDefault(one => one.First.Id == id) is not { First: var first })
            return NotFound();
        if (first.ResolvedAt is null == at is null)
            return Here(question, first);
        (first.ResolvedAt, first.ResolvedBy) = (at, at is null ? null : Db.Reader.PersonId);
        Db.Update(first);
        Db.Audit(Clock.GetUtcNow(), at is null ? "remark-reopened" : "remark-resolved", ("remark", id), Round.Id, Institution.Id);
        await Db.SaveInTurnAsync(HttpContext.RequestAborted);
        return Here(question, first);
    }

    private RedirectToPageResult Here(string question, Remark remark) => RedirectToPage(null, null, new { question, entry = Entry }, Conversing.AnchorOf(remark));

    private async Task<bool> ReadAsync(string question)
    {
        if (SectionOf(question) is not { } section || await ReadConversationsAsync() is not { } all)
            return false;
        Conversations = [.. all.Where(one => one.First.Question == question && one.First.Entry == (Entry ?? ""))];
        var (stored, live) = await LoadAsync();
        var fields = new SheetFields(stored, live, new FieldSetting { Words = Words, Texts = Texts, Lang = Edition.ForeignLanguage }).Of(section);
        var entries = fields.SelectMany(field => field.Entries).FirstOrDefault(entry => entry.Id == Entry);
        var isInGroup = section.Questions.All(asked => asked.Id != question);
        // What was said about an entry that is gone can still be read and answered.
        if (isInGroup ? entries is null && Conversations.Count == 0 : Entry is { Length: > 0 })
            return false;
        Answers = [.. SheetFields.Answers(fields).Where(field => field.Question.Id == question && (field.Entry ?? "") == (Entry ?? ""))];
        Place = Places.Of(new AnswerAddress(question, Entry), entries?.Number);
        return true;
    }
}
