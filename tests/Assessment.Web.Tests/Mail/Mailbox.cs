using Assessment.Data;
using Assessment.Domain.Mail;
using Assessment.Web.Accounts;
using Assessment.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Mail;

/// <summary>What people would find in their mail, read from the outbox.</summary>
public static class Mailbox
{
    /// <summary>The mail to this address, newest first.</summary>
    public static async Task<IReadOnlyList<OutgoingMail>> MailTo(this IServiceProvider services, string address)
    {
        // Links that were asked for are written after the page was answered.
        for (var waited = 0; !services.GetRequiredService<AskedLinks>().IsDone && waited < 1000; waited++)
            await Task.Delay(20);
        await using var db = services.GetRequiredService<DatabaseSetting>().Open(Reader.System("test"));
        return await db.OutgoingMails.AsNoTracking().Where(mail => mail.Address == address).OrderByDescending(mail => mail.CreatedAt).ThenByDescending(mail => mail.Id).ToListAsync();
    }

    /// <summary>The path of the one-time link in the newest mail to this address.</summary>
    public static async Task<string> LinkTo(this IServiceProvider services, string address) =>
        new Uri(services.GetRequiredService<SealedLinks>().Open((await services.MailTo(address))[0].SealedLink!)).AbsolutePath;
}
