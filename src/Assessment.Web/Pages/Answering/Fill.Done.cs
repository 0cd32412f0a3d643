using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Web.Answering;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Assessment.Web.Pages.Answering;

// Who holds a section says that it is done. The button saves what was typed first, so that it works without scripts.
public sealed partial class FillModel
{
    /// <summary>The section as it is handed to the reader; null when it is not.</summary>
    public SectionAssignment? Mine => Assignments.FirstOrDefault(given => given.Section == Section.Id && given.PersonId == Db.Reader.PersonId);

    /// <summary>What the reader said of the section, and what is so now; null when they did not say that it is done.</summary>
    public SaidDone? Done { get; private set; }

    private static bool SaysDone(string? go) => go is "done" or "open";

    private async Task<IActionResult> SayAsync(bool isDone)
    {
        var (now, missing) = (Clock.GetUtcNow(), Progress.Sections.Single(one => one.Section == Section.Id).RequiredMissing);
        var said = await Db.SayDoneAsync(Sheet, Section.Id, isDone, now,
            () => letters.SaidDoneAsync(Matter, Mine!, now, missing, me.Person!.Name, HttpContext.RequestAborted), HttpContext.RequestAborted);
        if (!isDone)
            return Here(null);
        if (said)
            this.Tell(missing > 0 ? Texts["Done.Told.Missing", Texts.Count("RequiredLeft", missing)] : Texts["Done.Told"]);
        return RedirectToPage("Show", new { round = Round.Slug, institution = Institution.Slug });
    }
}
