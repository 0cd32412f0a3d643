using System.Text;
using System.Text.Unicode;
using Assessment.Data;
using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Rounds;

/// <summary>Many people at once, from a pasted list or a CSV file: a preview shows each problem by its line, and nothing is sent before it is confirmed.</summary>
public sealed class InviteModel(AssessmentDb db, Shelf shelf, TimeProvider clock, Inviting inviting, IStringLocalizer<Text> texts) : PeoplePage(db, shelf, clock, texts)
{
    private const int MostBytes = 1024 * 1024;

    /// <summary>The pasted list.</summary>
    [BindProperty]
    public string? List { get; set; }

    [BindProperty]
    public string? Tongue { get; set; }

    [BindProperty]
    public IFormFile? Sent { get; set; }

    /// <summary>What the list says; null before it was read.</summary>
    public IReadOnlyList<Guest>? Preview { get; private set; }

    public bool IsReady => Preview is { Count: > 0 } guests && guests.All(guest => guest.Problems.Count == 0);

    public Task OnGetAsync() => LoadPeople();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadPeople();
        await TakeFile();
        await Look();
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync()
    {
        await using var change = await BeginChangeAsync();
        if (change is null)
            return Over();
        await LoadPeople();
        await Look();
        if (!IsReady)
            return Page();
        foreach (var guest in Preview!)
            await inviting.InviteAsync(Round, guest, NameOf(guest.ParticipationId), Tongue ?? Round.Facts.Languages[0]);
        this.Tell(await StoreAsync(change) ? Texts["Many.Sent", Preview.Count] : Texts["Coordinate.Quicker"]);
        return RedirectToPage("/Rounds/Staff", new { round = Round.Slug });
    }

    private async Task Look()
    {
        if (!ModelState.IsValid)
            return;
        Preview = (await GuestsAsync()).Read(List ?? "");
        if (Preview.Count == 0)
            ModelState.AddModelError(nameof(List), Texts["Many.Empty"]);
        else if (Preview.Count > GuestList.MostGuests)
            ModelState.AddModelError(nameof(List), Texts["Many.TooMany", GuestList.MostGuests]);
        foreach (var guest in Preview)
            foreach (var problem in guest.Problems)
                ModelState.AddModelError($"line-{guest.Row}", Texts["Many.Row", guest.Row, problem]);
        if (Preview.Count > GuestList.MostGuests)
            Preview = null;
    }

    private async Task TakeFile()
    {
        if (Sent is not { Length: > 0 })
            return;
        using var copy = new MemoryStream();
        if (Sent.Length <= MostBytes)
            await Sent.CopyToAsync(copy, HttpContext.RequestAborted);
        if (Sent.Length > MostBytes || !Utf8.IsValid(copy.ToArray()) || copy.ToArray().AsSpan().Contains((byte)0))
        {
            ModelState.AddModelError(nameof(Sent), Texts["Many.File.Unreadable"]);
            return;
        }
        List = Encoding.UTF8.GetString(copy.ToArray()).TrimStart('\uFEFF');
        ModelState.Remove(nameof(List));
    }
}
