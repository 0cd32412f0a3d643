using System.Globalization;
using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Domain.Mail;
using Assessment.Web.Languages;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Mail;

/// <summary>What a mail is about: its kind names the texts <c>Mail.{kind}.Subject</c> and <c>Mail.{kind}.Text</c>.</summary>
/// <param name="Kind">A word such as <c>Reset</c>.</param>
/// <param name="Values">What fills the places of both texts, in the language that is given; none for texts without places. The text has the link, where there is one, at its place <c>{link}</c>.</param>
/// <param name="Secret">The secret of a one-time link; it is encrypted in the outbox and forgotten once sent.</param>
/// <param name="Round">The round it belongs to.</param>
/// <param name="OnceKey">A second mail with this key is refused by the database; ask before.</param>
/// <param name="To">An address that is not the person's, or not yet.</param>
/// <param name="Code">A code in place of a link, encrypted and forgotten in the same way.</param>
/// <param name="Due">Not to be sent before; null is now.</param>
public sealed record Letter(string Kind, Func<Language, object[]>? Values = null, string? Secret = null, Guid? Round = null, string? OnceKey = null, DateTimeOffset? Due = null, string? To = null, string? Code = null);

/// <summary>Writes mail into the outbox, in the language of its reader. It is stored with the next SaveChanges and sent afterwards.</summary>
public sealed class Outbox(AssessmentDb db, IStringLocalizer<Text> texts, SealedLinks links, SiteAddress site, TimeProvider clock)
{
    // Read once for all the mail of a round that is written at a time.
    private readonly Dictionary<Guid, List<Contact>> coordinators = [];

    /// <summary>Adds a mail to this person; null when the account is closed or has no address.</summary>
    public OutgoingMail? Write(Person to, Letter letter)
    {
        if (to.ClosedAt is not null || string.IsNullOrEmpty(to.Email))
            return null;
        var now = clock.GetUtcNow();
        var (subject, text) = In(Language.Find(to.Language) ?? Language.All[0], language => Compose(to, letter, language));
        var mail = new OutgoingMail
        {
            Id = Guid.CreateVersion7(now),
            PersonId = to.Id,
            Address = letter.To ?? to.Email,
            Language = to.Language,
            Kind = letter.Kind,
            Subject = subject,
            Text = text,
            SealedLink = (letter.Code ?? (letter.Secret is null ? null : site.OfLink(letter.Secret))) is { } secret ? links.Seal(secret) : null,
            RoundId = letter.Round,
            OnceKey = letter.OnceKey,
            CreatedAt = now,
            DueAt = letter.Due ?? now,
        };
        db.OutgoingMails.Add(mail);
        return mail;
    }

    private (string Subject, string Text) Compose(Person to, Letter letter, Language language)
    {
        var values = letter.Values?.Invoke(language) ?? [];
        // A line break in a subject would begin another header.
        var subject = string.Join(' ', texts[$"Mail.{letter.Kind}.Subject", values].Value.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var text = texts[$"Mail.{letter.Kind}.Text", values].Value;
        var asked = AskedBy(to, letter.Round);
        return (subject.Length > 250 ? subject[..250] : subject, asked.Count == 0
            ? texts["Mail.Frame", Called(to, letter), text, site.Root]
            : texts["Mail.Frame.Round", Called(to, letter), text, site.Root, string.Join('\n', asked.Select(one => one.Name.Length > 0 ? $"{one.Name}, {one.Email}" : one.Email)), asked[0].Email]);
    }

    /// <summary>Whom the reader can ask about the round: its coordinators, without the reader.</summary>
    private List<Contact> AskedBy(Person to, Guid? round)
    {
        if (round is not { } id)
            return [];
        if (!coordinators.TryGetValue(id, out var all))
            coordinators[id] = all = [.. db.CoordinatorsOf(id)];
        return [.. all.Where(one => one.Email != to.Email)];
    }

    // To an address that nobody has shown to be theirs the site says nothing that the person wrote.
    private static string Called(Person to, Letter letter) => letter.To ?? (to.Name.Length > 0 ? to.Name : to.Email!);

    private static T In<T>(Language language, Func<Language, T> write)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, CultureInfo.GetCultureInfo(language.Code));
            return write(language);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}

/// <summary>Encrypts the one-time links that wait in the outbox, so that who may read mail there cannot use them.</summary>
public sealed class SealedLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Assessment.Mail.Link");

    public string Seal(string link) => protector.Protect(link);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The key is gone or the text was changed.</exception>
    public string Open(string sealedLink) => protector.Unprotect(sealedLink);
}
