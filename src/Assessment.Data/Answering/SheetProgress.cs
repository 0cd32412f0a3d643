using Assessment.Domain.Answering;

namespace Assessment.Data.Answering;

/// <summary>Counts stored sheets.</summary>
public static class SheetProgress
{
    /// <summary>How far a sheet is, counted as the pages that fill it in count it.</summary>
    public static async Task<Progress> ReadProgressAsync(this AssessmentDb db, Sheet sheet, SheetLayout layout, string respondent, DateOnly today, CancellationToken cancellation = default) =>
        Progress.Of(layout.SkipLogic.Applied((await db.LoadSheetAsync(sheet, layout, respondent, today, cancellation)).Answers));
}
