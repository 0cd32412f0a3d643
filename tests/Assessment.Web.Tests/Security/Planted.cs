using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Mail;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Starting;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Tests.Security;

/// <summary>One row of each kind whose id a form posts, all of one institution in one round.</summary>
/// <param name="Person">Works there, has not taken up the invitation.</param>
/// <param name="Membership">Their role.</param>
/// <param name="Part">The institution's part in the round.</param>
/// <param name="Institution">The institution.</param>
/// <param name="Mail">A mail of the round that was given up.</param>
/// <param name="Assignment">A section handed to them.</param>
/// <param name="Done">A section handed to the person, who said that it is done.</param>
/// <param name="Remark">What they asked about <see cref="Question"/>.</param>
/// <param name="Item">A document of the library, on which no answer rests.</param>
/// <param name="Used">A document on which the answer to <see cref="Question"/> rests.</param>
/// <param name="Entry">An entry of a repeat group.</param>
public sealed record Planted(Guid Person, Guid Membership, Guid Part, Guid Institution, Guid Mail, Guid Assignment, Guid Done, Guid Remark, Guid Item, Guid Used, string Entry)
{
    public const string Question = "anonymisation_rule", Section = "section_legal_data", OtherRound = "second-round";

    /// <summary>The first repeat group of the questionnaire, and its section.</summary>
    public static (string Group, string Section) Repeat(SheetLayout layout)
    {
        var group = layout.Repeats[0].Question.Id;
        return (group, layout.Questionnaire.Sections.First(section => section.Questions.Any(question => question.Id == group)).Id);
    }

    /// <summary>A second open round with the same institution, which nobody of the demo accounts has a part in.</summary>
    public static async Task<RoundRecord> SecondRound(AssessmentDb db, string institution)
    {
        var first = await db.Rounds.AsNoTracking().SingleAsync(round => round.Slug == DemoRound.Slug);
        var body = await db.Institutions.SingleAsync(one => one.Slug == institution);
        var round = new RoundRecord
        {
            Slug = OtherRound,
            QuestionnaireId = first.QuestionnaireId,
            Edition = first.Edition,
            State = RoundState.Open,
            CreatedAt = first.CreatedAt,
            CreatedBy = Guid.NewGuid(),
            Facts = first.Facts with { Id = OtherRound },
        };
        var part = new Participation { RoundId = round.Id, InstitutionId = body.Id };
        db.AddRange(round, part, new Sheet { ParticipationId = part.Id, RoundId = round.Id, InstitutionId = body.Id });
        await db.SaveChangesAsync();
        return round;
    }

    public static async Task<Planted> In(AssessmentDb db, string round, string institution, string group)
    {
        var now = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        var record = await db.Rounds.SingleAsync(one => one.Slug == round);
        var body = await db.Institutions.SingleAsync(one => one.Slug == institution);
        var sheet = await db.Sheets.SingleAsync(one => one.RoundId == record.Id && one.InstitutionId == body.Id);
        var person = Data.Organisations.Person.New($"{Guid.NewGuid():N}@example.org", "en", now);
        person.Name = "Planted Person";
        var membership = new Membership { PersonId = person.Id, Role = Role.Contributor, RoundId = record.Id, ParticipationId = sheet.ParticipationId, Since = now };
        var mail = new OutgoingMail
        {
            Id = Guid.NewGuid(),
            PersonId = person.Id,
            Address = person.Email!,
            Language = "en",
            Kind = "RoundRole",
            Subject = "s",
            Text = "t",
            RoundId = record.Id,
            CreatedAt = now,
            DueAt = now,
            FailedAt = now,
        };
        var assignment = new SectionAssignment { SheetId = sheet.Id, Section = Section, PersonId = person.Id, GivenBy = person.Id, GivenAt = now };
        var done = new SectionAssignment { SheetId = sheet.Id, Section = "section_outlook", PersonId = person.Id, GivenBy = person.Id, GivenAt = now, DoneAt = now };
        var remark = new Remark { Id = Guid.NewGuid(), SheetId = sheet.Id, Question = Question, Text = "Planted?", By = person.Id, At = now };
        EvidenceItem Document(string title) => new() { InstitutionId = body.Id, Title = title, AddedBy = person.Id, AddedAt = now };
        var (item, used) = (Document("Planted, not used"), Document("Planted, used"));
        var use = new EvidenceUse { SheetId = sheet.Id, Question = Question, Entry = "", ItemId = used.Id, AddedBy = person.Id, AddedAt = now };
        db.AddRange(person, membership, mail, assignment, done, remark, item, used, use);
        await db.SaveChangesAsync();
        var entry = await db.AddEntryAsync(sheet.Id, group, int.MaxValue, now);
        return new(person.Id, membership.Id, sheet.ParticipationId, body.Id, mail.Id, assignment.Id, done.Id, remark.Id, item.Id, used.Id, entry!);
    }
}
