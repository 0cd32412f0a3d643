using Assessment.Domain.Answering;
using Assessment.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>Sections of the round for practising in the hands of the contributor.</summary>
public static class Given
{
    /// <summary>Hands a section to the contributor, as the focal point would have done two days ago.</summary>
    public static async Task<SectionAssignment> GiveAsync(this Site site, string section, DateOnly? due = null)
    {
        _ = site.Services;
        await using var practice = await PracticeSheet.OpenAsync(site);
        var given = new SectionAssignment
        {
            SheetId = practice.Sheet.Id,
            Section = section,
            PersonId = DemoAccounts.IdOf("contributor"),
            Due = due,
            GivenBy = practice.FocalPoint,
            GivenAt = DateTimeOffset.UtcNow.AddDays(-2),
        };
        practice.System.Add(given);
        await practice.System.SaveChangesAsync();
        return given;
    }

    /// <summary>A section of the contributor's as it is stored now: the one that is not ended.</summary>
    public static async Task<SectionAssignment?> LiveAsync(this Site site, string section)
    {
        await using var practice = await PracticeSheet.OpenAsync(site);
        return await practice.System.SectionAssignments.AsNoTracking()
            .SingleOrDefaultAsync(given => given.SheetId == practice.Sheet.Id && given.Section == section && given.PersonId == DemoAccounts.IdOf("contributor") && given.EndedAt == null);
    }

    /// <summary>Says as the contributor that a section is done, or takes it back, with the button on its page.</summary>
    public static async Task<HttpResponseMessage> SayAsync(this Site site, string section, string go = "done", params (string, string)[] typed)
    {
        var (reader, at) = (await site.SignedIn("contributor"), Practice.Section(section));
        return await reader.SaveAsync(await reader.OpenAsync(at), at, [("go", go), .. typed]);
    }
}
