using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>Starts from the answers that the institution handed in the last time; each is marked until somebody confirms it.</summary>
public sealed class StartFromModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : SigningPage(db, shelf, clock, texts)
{
    /// <summary>The round to start from; null where there is none.</summary>
    public EarlierRound? From { get; private set; }

    public string FromTitle => From is null ? "" : Dossier.In(From.Round.Facts.Title);

    /// <summary>How many answers would be taken over now.</summary>
    public int Ready { get; private set; }

    /// <summary>How many of them are answered here already, and stay.</summary>
    public int There { get; private set; }

    /// <summary>Questions whose earlier answers do not serve, or not all, with the reason.</summary>
    public IReadOnlyList<(QuestionPlace Place, CarryOver Carry)> Left { get; private set; } = [];

    public bool MayStart => Sheet.State == SheetState.Open && MayEdit("");

    public async Task OnGetAsync()
    {
        if (await EarlierAsync() is not var (round, earlier))
            return;
        From = round;
        var given = (await LoadReadyAsync()).Stored.Given;
        There = earlier.Answers.Count(answer => given.ContainsKey(answer.Address));
        Ready = earlier.Answers.Count - There;
        Left = [.. earlier.Questions.Where(question => question.Carry != CarryOver.Whole).Select(question => (Places.Of(new(question.Question)), question.Carry))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayStart)
            return Forbid();
        if (await EarlierAsync() is not var (round, earlier))
            return RedirectToPage();
        var taken = await Db.StartFromAsync(Sheet.Id, earlier, round.Sheet.Id, Clock.GetUtcNow(), HttpContext.RequestAborted);
        this.Tell(Texts.Count("TakenOver", taken));
        return RedirectToPage("Show", Here);
    }
}
