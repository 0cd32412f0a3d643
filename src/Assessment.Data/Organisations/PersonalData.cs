using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assessment.Domain.Answering;
using Assessment.Domain.Auditing;
using Assessment.Domain.Evidence;
using Assessment.Domain.Mail;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Organisations;

/// <summary>
/// Everything that is kept about one person, as JSON that people can read, for the person alone (docs/personal-data.md). It reaches what
/// the person did in rounds of which they are no longer a part. What colleagues wrote, and passwords and keys, are not in it.
/// </summary>
public static class PersonalData
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The tables that name people, all of which are looked through here; a test asks for each that does.</summary>
    public static IReadOnlySet<Type> Tables { get; } = new HashSet<Type>
    {
        typeof(Person), typeof(IdentityUserLogin<Guid>), typeof(IdentityUserToken<Guid>), typeof(IdentityUserClaim<Guid>), typeof(OneTimeLink), typeof(OutgoingMail),
        typeof(Membership), typeof(RoundRecord), typeof(Sheet), typeof(GivenAnswer), typeof(AnswerChange), typeof(Submission), typeof(ReturnedQuestion), typeof(SectionAssignment),
        typeof(Remark), typeof(Reading), typeof(Dismissal), typeof(EvidenceItem), typeof(EvidenceUse), typeof(AuditEntry),
    };

    /// <summary>What is kept about this person; null when there is nobody with this id.</summary>
    public static async Task<string?> ReadPersonalDataAsync(this DatabaseSetting database, Guid id, CancellationToken cancellation = default)
    {
        await using var db = database.Open(Reader.System("a person's data"));
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } person)
            return null;
        var data = new JsonObject();
        async Task Add(string name, IQueryable<object> rows) => data[name] = JsonSerializer.SerializeToNode(await rows.AsNoTracking().ToListAsync(cancellation), Options);
        data["profile"] = JsonSerializer.SerializeToNode(Profile(person), Options);
        data["former_names_and_addresses"] = JsonSerializer.SerializeToNode(await db.FormerAsync(id, cancellation), Options);
        await Add("sign_in_elsewhere", db.UserLogins.Where(login => login.UserId == id).Select(login => new { Issuer = login.LoginProvider, Subject = login.ProviderKey, Name = login.ProviderDisplayName }));
        await Add("keys_kept", db.UserTokens.Where(token => token.UserId == id).Select(token => new { token.Name }));
        await Add("claims", db.UserClaims.Where(claim => claim.UserId == id).Select(claim => new { claim.ClaimType, claim.ClaimValue }));
        await Add("one_time_links", db.OneTimeLinks.Where(link => link.PersonId == id).OrderBy(link => link.CreatedAt)
            .Select(link => new { Kind = link.Kind.ToString(), link.NewAddress, link.CreatedAt, link.ExpiresAt, link.UsedAt }));
        await Add("roles",
            from membership in db.Memberships
            where membership.PersonId == id
            join round in db.Rounds on membership.RoundId equals round.Id into rounds
            from round in rounds.DefaultIfEmpty()
            join part in db.Participations on membership.ParticipationId equals part.Id into parts
            from part in parts.DefaultIfEmpty()
            join institution in db.Institutions on part.InstitutionId equals institution.Id into institutions
            from institution in institutions.DefaultIfEmpty()
            orderby membership.Since
            select new { Role = membership.Role.ToString(), Round = round.Slug, Institution = institution.Slug, membership.Since, membership.EndedAt });
        await Add("rounds_set_up", db.Rounds.Where(round => round.CreatedBy == id).Select(round => new { Round = round.Slug, round.CreatedAt }));
        await Add("mails", db.OutgoingMails.Where(mail => mail.PersonId == id).OrderBy(mail => mail.CreatedAt)
            .Select(mail => new { mail.CreatedAt, mail.Kind, mail.Address, mail.Language, mail.Subject, mail.Text, mail.SentAt, mail.FailedAt, mail.BouncedAt, mail.BounceStatus, mail.BounceDiagnosis }));
        await AddWork(db, id, Add);
        await Add("audit_log", db.AuditEntries.Where(line => line.PersonId == id || (line.Subject == "person" && line.SubjectId == id)).OrderBy(line => line.At)
            .Select(line => new { line.At, line.Action, ByYou = line.PersonId == id, line.Subject, line.SubjectId, line.RoundId, line.InstitutionId, line.Detail }));
        return data.ToJsonString(Options) + "\n";
    }

    private delegate Task Adding(string name, IQueryable<object> rows);

    // What the person did with questionnaires. Answers are the institution's: they are named by question, not told.
    private static async Task AddWork(AssessmentDb db, Guid id, Adding add)
    {
        await add("questionnaires", db.Sheets.Where(sheet => sheet.AuthorId == id || db.AnswerChanges.Any(change => change.SheetId == sheet.Id && change.By == id)
                || db.Remarks.Any(remark => remark.SheetId == sheet.Id && remark.By == id) || db.SectionAssignments.Any(given => given.SheetId == sheet.Id && given.PersonId == id))
            .Join(db.Rounds, sheet => sheet.RoundId, round => round.Id, (sheet, round) => new { sheet, round.Slug })
            .Join(db.Institutions, one => one.sheet.InstitutionId, institution => institution.Id, (one, institution) => new { Sheet = one.sheet.Id, Round = one.Slug, Institution = institution.Slug }));
        await add("answers_changed", db.AnswerChanges.Where(change => change.By == id).OrderBy(change => change.At)
            .Select(change => new { change.At, Sheet = change.SheetId, change.Question, change.Entry, change.Row, change.Version, Cause = change.Cause.ToString() }));
        await add("sections_handed_to_you", db.SectionAssignments.Where(given => given.PersonId == id).OrderBy(given => given.GivenAt)
            .Select(given => new { given.GivenAt, Sheet = given.SheetId, given.Section, given.Message, given.Due, given.DoneAt, given.EndedAt }));
        await add("sections_handed_out_by_you", db.SectionAssignments.Where(given => given.GivenBy == id).OrderBy(given => given.GivenAt)
            .Select(given => new { given.GivenAt, Sheet = given.SheetId, given.Section, given.Message }));
        await add("questionnaires_said_to_be_ready", db.Sheets.Where(sheet => sheet.ReadyBy == id).Select(sheet => new { Sheet = sheet.Id, At = sheet.ReadyAt }));
        await add("questionnaires_read", db.Readings.Where(reading => reading.PersonId == id).Select(reading => new { Sheet = reading.SheetId, reading.Section, reading.LookedAt }));
        await add("remarks", db.Remarks.Where(remark => remark.By == id).OrderBy(remark => remark.At)
            .Select(remark => new { remark.At, Sheet = remark.SheetId, remark.Question, remark.Text, remark.ResolvedAt }));
        await add("remarks_to_you", db.Remarks.Where(remark => remark.To == id || remark.ResolvedBy == id).OrderBy(remark => remark.At)
            .Select(remark => new { remark.At, Sheet = remark.SheetId, remark.Question, ResolvedByYou = remark.ResolvedBy == id }));
        await add("reasons_for_warnings", db.Dismissals.Where(reason => reason.By == id).OrderBy(reason => reason.At)
            .Select(reason => new { reason.At, Sheet = reason.SheetId, reason.Warning, reason.Reason }));
        await add("questions_handed_back", db.ReturnedQuestions.Where(returned => returned.ReturnedBy == id).OrderBy(returned => returned.ReturnedAt)
            .Select(returned => new { At = returned.ReturnedAt, Sheet = returned.SheetId, returned.Question, returned.Reason }));
        await add("signed", db.Submissions.Where(submission => submission.SignedBy == id).OrderBy(submission => submission.SignedAt)
            .Select(submission => new { At = submission.SignedAt, Sheet = submission.SheetId, submission.Number, submission.Sha256 }));
        await add("documents_added", db.EvidenceItems.Where(item => item.AddedBy == id).OrderBy(item => item.AddedAt)
            .Select(item => new { At = item.AddedAt, item.Id, item.Title, item.FileName }));
        await add("documents_chosen", db.EvidenceUses.Where(use => use.AddedBy == id).OrderBy(use => use.AddedAt)
            .Select(use => new { At = use.AddedAt, Sheet = use.SheetId, use.Question, Document = use.ItemId }));
    }

    private static object Profile(Person person) => new
    {
        person.Id,
        person.Name,
        person.Email,
        person.EmailConfirmed,
        person.Language,
        Administrator = person.IsAdministrator,
        person.CreatedAt,
        person.ClosedAt,
        HasPassword = person.PasswordHash is not null,
        OneTimeCodes = person.TwoFactorEnabled,
        WrongPasswords = person.AccessFailedCount,
        LockedUntil = person.LockoutEnd,
    };
}
