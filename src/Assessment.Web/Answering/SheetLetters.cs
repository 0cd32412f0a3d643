using System.Globalization;
using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Data.Organisations;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Web.Languages;
using Assessment.Web.Mail;
using Assessment.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering;

/// <summary>
/// Tells people by mail what happened to a questionnaire, each in their own language. Written into the outbox, and stored with what it
/// tells of. What colleagues write to each other is never in a mail, because the coordinator can read mail and not that.
/// </summary>
public sealed class SheetLetters(AssessmentDb db, Outbox outbox, SiteAddress site, IStringLocalizer<Text> texts)
{
    /// <summary>A colleague is asked about a question.</summary>
    public void Asked(SheetMatter matter, Remark remark, Person to, string from) => OnQuestion("RemarkAsked", matter, remark, remark.Id, to, from);

    /// <summary>Somebody answered in a conversation of which the reader is a part.</summary>
    public void Replied(SheetMatter matter, Remark reply, Remark first, Person to, string from) => OnQuestion("RemarkReplied", matter, first, reply.Id, to, from);

    /// <summary>Sections are handed to somebody.</summary>
    public void HandedOut(SheetMatter matter, IReadOnlyList<SectionAssignment> given, Person to, string from) => Write("SectionsHanded", matter, given[0].Id, to, language =>
    [
        matter.InstitutionIn(language), matter.RoundIn(language), from,
        Paragraphs(Sections(matter, given), Message(from, given[0].Message)), site.Of("/mine"),
    ]);

    /// <summary>A section is said to be done: the focal point who handed it out is told; all of them where that was somebody else.</summary>
    public async Task SaidDoneAsync(SheetMatter matter, SectionAssignment given, DateTimeOffset now, int missing, string from, CancellationToken cancellation = default)
    {
        var focal = (await db.ReadAddresseesAsync(matter.Round.Id, matter.Sheet.ParticipationId, [Role.FocalPoint], cancellation)).DistinctBy(to => to.Person.Id).ToList();
        var giver = focal.Where(to => to.Person.Id == given.GivenBy).ToList();
        foreach (var to in (giver.Count > 0 ? giver : focal).Where(to => to.Person.Id != db.Reader.PersonId))
            Write("SectionDone", matter, given.Id, to.Person, language =>
            [
                matter.InstitutionIn(language), matter.RoundIn(language), from,
                Paragraphs(matter.Edition.Words.Section(given.Section), missing == 0 ? null : texts.Count("RequiredLeft", missing)),
                site.Of($"{matter.Path}/sections/{given.Section}"), site.Of($"{matter.Path}/people"),
            ], now.UtcTicks);
    }

    /// <summary>A section that was said to be done comes back to who did it.</summary>
    public void HandedBack(SheetMatter matter, SectionAssignment given, Person to, string from) => Write("SectionBack", matter, given.Id, to, language =>
    [
        matter.InstitutionIn(language), matter.RoundIn(language), from, Paragraphs(Sections(matter, [given]), Message(from, given.Message)), site.Of("/mine"),
    ]);

    /// <summary>The head says that it is so, and hands in: the coordinator and the focal point are told.</summary>
    public async Task SubmittedAsync(SheetMatter matter, Submission submission, string by, CancellationToken cancellation = default)
    {
        foreach (var to in await ReadersAsync(matter, [Role.Coordinator, Role.FocalPoint], cancellation))
            Write("Submitted", matter, submission.Id, to.Person, language =>
            [
                matter.InstitutionIn(language), matter.RoundIn(language), by, new Moments(matter.Round.Facts.TimeZone, submission.SignedAt).DayOf(submission.SignedAt),
                Paragraphs(
                    submission.Number > 1 ? texts["Letter.Submission", submission.Number].Value : null,
                    texts["Letter.Read", site.Of($"{matter.Path}/check")].Value,
                    texts["Letter.Receipt", site.Of($"{matter.Path}/receipt")].Value),
            ]);
    }

    /// <summary>Questions are handed back: focal points, heads and deputies get all of them with the reasons, contributors those of their sections.</summary>
    public async Task ReturnedAsync(SheetMatter matter, IReadOnlyDictionary<string, string> reasons, IReadOnlyList<SectionAssignment> given, string by, CancellationToken cancellation = default)
    {
        foreach (var to in await ReadersAsync(matter, [Role.FocalPoint, Role.Head, Role.Deputy, Role.Contributor], cancellation))
        {
            var sections = given.Where(one => one.PersonId == to.Person.Id).Select(one => one.Section).ToHashSet();
            var theirs = reasons.Where(one => to.Role != Role.Contributor || sections.Contains(PlaceOf(matter, one.Key).Section)).ToList();
            if (theirs.Count > 0)
                Write("Returned", matter, matter.Sheet.Id, to.Person, language =>
                [
                    matter.InstitutionIn(language), matter.RoundIn(language), by,
                    Paragraphs([.. theirs.Select(one => PlaceOf(matter, one.Key) is var place
                        ? $"{place.Number} {place.Label}\n{one.Value}\n{site.Of($"{matter.Path}/sections/{place.Section}#{place.Anchor}")}" : null)]),
                ], matter.Sheet.Submissions);
        }
    }

    /// <summary>The focal point says that the questionnaire is ready to be signed.</summary>
    public async Task ReadyAsync(SheetMatter matter, DateTimeOffset now, DateOnly? due, int unanswered, string? message, string from, CancellationToken cancellation = default)
    {
        foreach (var to in await ReadersAsync(matter, [Role.Head, Role.Deputy], cancellation))
            Write("SignatureAsked", matter, matter.Sheet.Id, to.Person, language =>
            [
                matter.InstitutionIn(language), matter.RoundIn(language), from,
                Paragraphs(due is { } day ? texts["Letter.SubmitBy", Days.Span(day, null)].Value : null, unanswered == 0 ? null : texts.Count("Unanswered", unanswered), Message(from, message), texts["Letter.Sign", site.Of($"{matter.Path}/sign")].Value),
            ], now.UtcTicks);
    }

    /// <summary>Somebody leaves, and the reader takes over what was theirs.</summary>
    public void HandedOver(SheetMatter matter, HandedOver done, DateTimeOffset now, string? message, Person to, string leaver, string from) => Write("HandedOver", matter, matter.Sheet.Id, to, language =>
    [
        matter.InstitutionIn(language), matter.RoundIn(language), leaver,
        Paragraphs(
            done.Sections.Count == 0 ? null : Sections(matter, done.Sections),
            done.Questions == 0 ? null : texts["Letter.Questions", texts.Count("Questions", done.Questions), site.Of($"{matter.Path}/remarks?show=mine")].Value,
            done.Roles.Count == 0 ? null : texts["Letter.Role", texts[$"Role.{done.Roles[0]}"].Value].Value,
            Message(from, message)),
        site.Of("/mine"),
    ], now.UtcTicks);

    private void OnQuestion(string kind, SheetMatter matter, Remark first, Guid once, Person to, string from) => Write(kind, matter, once, to, language =>
    {
        var place = PlaceOf(matter, first.Question);
        return [matter.InstitutionIn(language), matter.RoundIn(language), from, place.Number, place.Label, site.Of(matter.Path + Conversing.PathOf(first))];
    });

    private void Write(string kind, SheetMatter matter, Guid once, Person to, Func<Language, object[]> values, long turn = 0) =>
        outbox.Write(to, new Letter(kind, values, Round: matter.Round.Id, OnceKey: string.Create(CultureInfo.InvariantCulture, $"{kind}:{once:N}:{turn}:{to.Id:N}")));

    /// <summary>Who is to be told, once each, without the reader, who knows.</summary>
    private async Task<IEnumerable<Addressee>> ReadersAsync(SheetMatter matter, Role[] roles, CancellationToken cancellation) =>
        (await db.ReadAddresseesAsync(matter.Round.Id, matter.Sheet.ParticipationId, roles, cancellation))
            .Where(to => to.Person.Id != db.Reader.PersonId).OrderBy(to => Array.IndexOf(roles, to.Role)).DistinctBy(to => to.Person.Id);

    // The instrument's words are those of the language in which the mail is being written.
    private static QuestionPlace PlaceOf(SheetMatter matter, string question) => new QuestionPlaces(matter.Edition.Questionnaire, matter.Edition.Words).Of(new(question));

    private string Sections(SheetMatter matter, IReadOnlyList<SectionAssignment> given) =>
        string.Join('\n', given.Select(one => $"{matter.Edition.Words.Section(one.Section)}{(one.Due is { } due ? $" ({texts["Mine.Due", Days.Span(due, null)].Value})" : "")}: {site.Of($"{matter.Path}/sections/{one.Section}")}"));

    private string? Message(string from, string? message) => string.IsNullOrWhiteSpace(message) ? null : texts["Letter.Message", from, message.Trim()].Value;

    private static string Paragraphs(params string?[] parts) => string.Join("\n\n", parts.OfType<string>());
}
