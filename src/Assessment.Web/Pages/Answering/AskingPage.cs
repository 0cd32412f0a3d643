using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>A page that shows questions of a sheet as fields: who may answer, who answered last, what came back.</summary>
public abstract class AskingPage(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : SheetPage(db, shelf, clock)
{
    private readonly Dictionary<Guid, string> names = [];

    protected IStringLocalizer<Text> Texts => texts;

    /// <summary>Moments as the page writes them, counted from the time it is made.</summary>
    public Moments Moments { get; private set; } = null!;

    /// <summary>Reads the names of those who did something on the page.</summary>
    protected async Task ReadNamesAsync(IEnumerable<Guid> people)
    {
        Moments = new Moments(Round.Facts.TimeZone, Clock.GetUtcNow());
        var ids = people.Distinct().Where(id => id != Db.Reader.PersonId && !names.ContainsKey(id)).ToArray();
        if (ids.Length > 0)
            foreach (var person in await Db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToListAsync(HttpContext.RequestAborted))
                names[person.Id] = person.Name;
    }

    /// <summary>A person's name; "you" for the reader, and a word for somebody whose account was erased.</summary>
    public string NameOf(Guid person) =>
        person == Db.Reader.PersonId ? texts["Fill.You"]
        : names.GetValueOrDefault(person) is { Length: > 0 } name ? name : texts["Fill.Somebody"];

    /// <summary>The sections that were said to be done, as they stand now. Read the names before.</summary>
    protected IReadOnlyList<SaidDone> DoneOf(StoredSheet stored, Progress progress)
    {
        var places = new QuestionPlaces(Edition.Questionnaire, Words);
        var last = stored.Given.Values.GroupBy(given => places.Of(new(given.Question)).Section).ToDictionary(same => same.Key, same => same.Max(given => given.ChangedAt));
        return
        [
            .. Assignments.Where(given => given.DoneAt is not null).Select(given => new SaidDone(given, NameOf(given.PersonId), Moments.Of(given.DoneAt!.Value),
                last.TryGetValue(given.Section, out var changed) && changed > given.DoneAt, progress.Sections.Single(section => section.Section == given.Section).RequiredMissing)),
        ];
    }

    /// <summary>The documents that answers of the sheet rest on, by question and entry.</summary>
    private async Task<ILookup<(string Question, string Entry), CitedDocument>> DocumentsAsync()
    {
        if (SeesLastSubmission)
            return (await Db.LoadSignedEvidenceAsync(Sheet, HttpContext.RequestAborted))
                .SelectMany(signed => signed.Answers.Select(answer => (answer, signed.Item))).ToLookup(one => (one.answer.Question, one.answer.Entry ?? ""), one => Cited(one.Item.Id, one.Item.Title, one.Item.FileSha256, one.Item.Link));
        var uses = await Db.EvidenceUses.AsNoTracking().Where(use => use.SheetId == Sheet.Id)
            .Join(Db.EvidenceItems, use => use.ItemId, item => item.Id, (use, item) => new { use.Question, use.Entry, use.AddedAt, item.Id, item.Title, item.FileSha256, item.Link })
            .OrderBy(use => use.AddedAt).ThenBy(use => use.Id).ToListAsync(HttpContext.RequestAborted);
        return uses.ToLookup(use => (use.Question, use.Entry), use => Cited(use.Id, use.Title, use.FileSha256, use.Link));
    }

    private CitedDocument Cited(Guid id, string title, string? file, string? link) => new(id, title,
        file is not null ? Url.Page("/Evidence/Download", new { round = Round.Slug, institution = Institution.Slug, item = id })
        : Links.IsSafe(link) ? link : null);

    /// <summary>What fields need to know beside the answers.</summary>
    protected async Task<FieldSetting> SettingAsync(StoredSheet stored, string section)
    {
        var returned = Sheet.State != SheetState.Returned ? [] : await Db.ReturnedQuestions.AsNoTracking()
            .Where(question => question.SheetId == Sheet.Id && question.Submission == Sheet.Submissions).ToListAsync(HttpContext.RequestAborted);
        await ReadNamesAsync(stored.Given.Values.Select(given => given.ChangedBy).Concat(returned.Select(question => question.ReturnedBy)));
        var reasons = returned.GroupBy(question => question.Question).ToDictionary(same => same.Key, same => same.Last())
            .ToDictionary(one => one.Key, one => new Change(NameOf(one.Value.ReturnedBy), Moments.DayOf(one.Value.ReturnedAt), one.Value.Reason));
        var mayEdit = MayEdit(section);
        var documents = await DocumentsAsync();
        var (evidence, history) = (AddressesOf("/Evidence/Choose"), AddressesOf("/Answering/History"));
        var open = await Db.ReadOpenAnswersAsync(Sheet, HttpContext.RequestAborted);
        // Entries that were signed stay as they were; a question outside them that was hidden then may be asked now.
        var inGroups = Edition.Questionnaire.Sections.SelectMany(one => one.Questions).Where(one => one.Questions.Count > 0).SelectMany(one => one.Questions.Append(one)).Select(one => one.Id).ToHashSet();
        return new FieldSetting
        {
            Words = Words,
            Texts = texts,
            Lang = Edition.ForeignLanguage,
            IsOpen = at => mayEdit && (Sheet.State != SheetState.Returned || open.IsNamed(at) || (!inGroups.Contains(at.Question) && open.Allows(at))),
            Last = given => new Change(NameOf(given.ChangedBy), Moments.Of(given.ChangedAt)),
            Returned = reasons,
            Evidence = address => new(evidence(address), [.. documents[(address.Question, address.Entry ?? "")]]),
            History = history,
        };
    }

    /// <summary>The addresses of a page about one answer. The router is asked once and not for each question.</summary>
    private Func<AnswerAddress, string?> AddressesOf(string page)
    {
        var ofNone = new Lazy<string?>(() => Url.Page(page, new { round = Round.Slug, institution = Institution.Slug, question = "-" }));
        return address => ofNone.Value is { } path
            ? QueryHelpers.AddQueryString(path[..^1] + Uri.EscapeDataString(address.Question), Parts(address)) : null;
    }

    private static Dictionary<string, string?> Parts(AnswerAddress address)
    {
        var parts = new Dictionary<string, string?>();
        if (address.Entry is { } entry)
            parts["entry"] = entry;
        if (address.Row is { } row)
            parts["row"] = row;
        return parts;
    }
}
