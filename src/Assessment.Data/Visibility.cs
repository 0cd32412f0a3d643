using Assessment.Domain.Answering;
using Assessment.Domain.Auditing;
using Assessment.Domain.Evidence;
using Assessment.Domain.Mail;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data;

// The one place that says which rows a reader gets. It denies by default: a table with rows of a round or institution that is
// not named here fails a test. A coordinator sees the round; experts and observers see what was handed in, and of a sheet
// that came back nothing that was written since; members of an institution see their own. EF puts these conditions into every query of the context.
public sealed partial class AssessmentDb
{
    private void FilterByReader(ModelBuilder model)
    {
        model.Entity<RoundRecord>().HasQueryFilter(round => Reader.IsSystem || Reader.CoordinatedRounds.Contains(round.Id)
            || (Reader.SeenRounds.Contains(round.Id) && round.State != RoundState.Draft));
        model.Entity<Institution>().HasQueryFilter(institution => Reader.IsSystem || Reader.SeenInstitutions.Contains(institution.Id));
        model.Entity<Participation>().HasQueryFilter(part => Reader.IsSystem || Reader.WholeRounds.Contains(part.RoundId) || Reader.OwnParticipations.Contains(part.Id));
        model.Entity<Membership>().HasQueryFilter(membership => Reader.IsSystem || Reader.IsAdministrator || membership.PersonId == Reader.PersonId
            || (membership.RoundId != null && Reader.CoordinatedRounds.Contains(membership.RoundId.Value))
            || (membership.ParticipationId != null && Reader.OwnParticipations.Contains(membership.ParticipationId.Value)));
        model.Entity<Sheet>().HasQueryFilter(sheet => Reader.IsSystem || Reader.CoordinatedRounds.Contains(sheet.RoundId)
            || (Reader.ReadRounds.Contains(sheet.RoundId) && sheet.SubmittedAt != null)
            || Reader.OwnParticipations.Contains(sheet.ParticipationId));
        model.Entity<SheetEntry>().HasQueryFilter(entry => Reader.IsSystem || Sheets.Any(sheet => sheet.Id == entry.SheetId));
        model.Entity<GivenAnswer>().HasQueryFilter(answer => Reader.IsSystem || Sheets.Any(sheet => sheet.Id == answer.SheetId
            && (sheet.State == SheetState.Submitted || Reader.CoordinatedRounds.Contains(sheet.RoundId) || Reader.OwnParticipations.Contains(sheet.ParticipationId))));
        model.Entity<AnswerChange>().HasQueryFilter(change => Reader.IsSystem || Sheets.Any(sheet => sheet.Id == change.SheetId
            && (sheet.State == SheetState.Submitted || Reader.CoordinatedRounds.Contains(sheet.RoundId) || Reader.OwnParticipations.Contains(sheet.ParticipationId))));
        model.Entity<Submission>().HasQueryFilter(submission => Reader.IsSystem || Sheets.Any(sheet => sheet.Id == submission.SheetId));
        model.Entity<ReturnedQuestion>().HasQueryFilter(returned => Reader.IsSystem || Sheets.Any(sheet => sheet.Id == returned.SheetId));
        model.Entity<SectionAssignment>().HasQueryFilter(assignment => Reader.IsSystem || Sheets.Any(sheet => sheet.Id == assignment.SheetId));
        model.Entity<Reading>().HasQueryFilter(reading => Reader.IsSystem || (reading.PersonId == Reader.PersonId && Sheets.Any(sheet => sheet.Id == reading.SheetId)));
        // What colleagues say to each other is theirs; the reviewer sees the answers.
        model.Entity<Remark>().HasQueryFilter(remark => Reader.IsSystem
            || Sheets.Any(sheet => sheet.Id == remark.SheetId && Reader.OwnParticipations.Contains(sheet.ParticipationId)));
        model.Entity<Dismissal>().HasQueryFilter(dismissal => Reader.IsSystem || Sheets.Any(sheet => sheet.Id == dismissal.SheetId));
        model.Entity<EvidenceUse>().HasQueryFilter(use => Reader.IsSystem || Sheets.Any(sheet => sheet.Id == use.SheetId
            && (sheet.State == SheetState.Submitted || use.AddedAt <= sheet.SubmittedAt
                || Reader.CoordinatedRounds.Contains(sheet.RoundId) || Reader.OwnParticipations.Contains(sheet.ParticipationId))));
        // The library is the institution's; others see an item where an answer that they may see rests on it.
        model.Entity<EvidenceItem>().HasQueryFilter(item => Reader.IsSystem || Reader.OwnInstitutions.Contains(item.InstitutionId)
            || EvidenceUses.Any(use => use.ItemId == item.Id));
        model.Entity<OutgoingMail>().HasQueryFilter(mail => Reader.IsSystem || Reader.IsAdministrator || (mail.PersonId != null && mail.PersonId == Reader.PersonId)
            || (mail.RoundId != null && Reader.CoordinatedRounds.Contains(mail.RoundId.Value)));
        model.Entity<AuditEntry>().HasQueryFilter(entry => Reader.IsSystem || Reader.IsAdministrator);
    }
}
