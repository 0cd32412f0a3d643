using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>A page between the filled sheet and the submitted one: it sees the sheet as it would be signed now.</summary>
public abstract class SigningPage(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : AskingPage(db, shelf, clock, texts)
{
    private QuestionPlaces? places;

    protected SheetLayout Layout => Edition.Scorer.Plan.Layout;

    /// <summary>Where each question stands.</summary>
    public QuestionPlaces Places => places ??= new(Edition.Questionnaire, Words);

    /// <summary>Says what changed in the words of the instrument.</summary>
    protected ChangeWords Changes => new(Edition.Questionnaire, Words, Edition.ForeignLanguage, Places);

    /// <summary>The submission that the present answers are compared with: the last, or the one before it while the present answers are those of the last.</summary>
    protected Task<Submission?> BaselineAsync()
    {
        var number = Sheet.State == SheetState.Submitted || SeesLastSubmission ? Sheet.Submissions - 1 : Sheet.Submissions;
        return Db.Submissions.AsNoTracking().SingleOrDefaultAsync(submission => submission.SheetId == Sheet.Id && submission.Number == number, HttpContext.RequestAborted);
    }

    /// <summary>Whether the reader signs for the institution.</summary>
    public bool MaySign => Roles.Any(role => role.Signs());

    /// <summary>Route values of the pages of this sheet.</summary>
    public IDictionary<string, string> Here => new Dictionary<string, string> { ["round"] = Round.Slug, ["institution"] = Institution.Slug };

    protected Task<ReadySheet> LoadReadyAsync() => Db.LoadReadySheetAsync(Sheet, Layout, Institution.Slug, Today, HttpContext.RequestAborted);

    /// <summary>What is found in it, in the reader's language.</summary>
    protected async Task<IReadOnlyList<QualityFinding>> CheckAsync(ReadySheet ready) =>
        ready.Check(Edition.Questionnaire.Languages.Contains(Language.Current.Code) ? Language.Current.Code : null, (await EarlierAsync())?.Answers);

    /// <summary>The same, as pages list and count it: what blocks, what is worth a look, and what was left as it is with a reason.</summary>
    protected async Task<LookedOver> LookOverAsync(ReadySheet ready)
    {
        var findings = await CheckAsync(ready);
        var reasons = await DismissalsAsync(ready);
        return new(
            FindingGroup.Of(findings.Where(finding => finding.Blocks), Places),
            FindingGroup.Of(findings.Where(finding => !finding.Blocks && !reasons.ContainsKey(finding.Warning)), Places),
            [
                .. findings.Where(finding => !finding.Blocks && reasons.ContainsKey(finding.Warning)).GroupBy(finding => (reasons[finding.Warning].Reason, reasons[finding.Warning].At))
                    .SelectMany(same => FindingGroup.Of(same, Places).Select(group => (group, reasons[group.Warnings[0]]))),
            ]);
    }

    /// <summary>What the institution handed in the last time it answered this instrument.</summary>
    protected async Task<(EarlierRound Round, EarlierSheet Answers)?> EarlierAsync() =>
        await Db.FindEarlierRoundAsync(Sheet, Round.QuestionnaireId, HttpContext.RequestAborted) is { } round
        && Shelf.Find(round.Round.QuestionnaireId, round.Round.Edition) is { } edition
        && SignedContent.AnswersOf(round.Submission, edition.Scorer.Plan.Layout) is { } answers ? (round, new EarlierSheet(answers, Layout)) : null;

    /// <summary>The reasons that were given for leaving warnings as they are, by warning.</summary>
    protected async Task<IReadOnlyDictionary<string, Dismissal>> DismissalsAsync(ReadySheet ready)
    {
        var all = ready.Reasons.ToDictionary(dismissal => dismissal.Warning);
        await ReadNamesAsync(all.Values.Select(dismissal => dismissal.By));
        return all;
    }

    /// <summary>Every section with the fields of its answers, hidden ones left out.</summary>
    protected async Task<IReadOnlyList<(Section Section, IReadOnlyList<QuestionField> Answers)>> FieldsAsync(ReadySheet ready) =>
        [.. (await QuestionsAsync(ready)).Select(one => (one.Section, (IReadOnlyList<QuestionField>)[.. SheetFields.Answers(one.Fields).Where(field => field.IsRelevant)])).Where(one => one.Item2.Count > 0)];

    /// <summary>Every section with its questions, also those of groups without an entry.</summary>
    protected async Task<IReadOnlyList<(Section Section, IReadOnlyList<QuestionField> Fields)>> QuestionsAsync(ReadySheet ready)
    {
        var fields = new SheetFields(ready.Stored, new LiveSheet(ready.Stored.Answers), await SettingAsync(ready.Stored, ""));
        return [.. Edition.Questionnaire.Sections.Select(section => (section, fields.Of(section)))];
    }

    /// <summary>The number of the entry that an answer stands in, from 1.</summary>
    public static int? EntryOf(ReadySheet ready, AnswerAddress address)
    {
        if (address.Entry is null)
            return null;
        for (var repeat = 0; repeat < ready.Signed.Layout.Repeats.Count; repeat++)
            foreach (var (entry, i) in ready.Signed.Entries(repeat).Select((entry, i) => (entry, i)))
                if (entry.Id == address.Entry)
                    return i + 1;
        return null;
    }
}

/// <summary>What was found in a sheet, grouped as pages show it.</summary>
/// <param name="Errors">What must be put right before anybody can sign.</param>
/// <param name="Warnings">What is worth a look.</param>
/// <param name="Kept">Warnings that were left as they are, with the reason.</param>
public sealed record LookedOver(IReadOnlyList<FindingGroup> Errors, IReadOnlyList<FindingGroup> Warnings, IReadOnlyList<(FindingGroup Group, Dismissal Reason)> Kept);
