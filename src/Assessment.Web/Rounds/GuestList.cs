using Assessment.Data.Organisations;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Languages;
using Assessment.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Rounds;

/// <summary>
/// Reads people to invite from a pasted list or CSV: name, e-mail, role, institution; separated by commas, semicolons or tabs, as
/// spreadsheets copy and save them. A first line with headings is recognised by its e-mail column and decides the order.
/// </summary>
/// <param name="hosts">The institutions that take part.</param>
/// <param name="held">The roles that are held in the round.</param>
/// <param name="closed">Normalised addresses of accounts that are closed: they get no mail.</param>
/// <param name="texts">The words.</param>
public sealed class GuestList(IReadOnlyList<Enrolled> hosts, IReadOnlySet<HeldHere> held, IReadOnlySet<string> closed, IStringLocalizer<Text> texts)
{
    /// <summary>More people are refused: nobody reads a longer preview.</summary>
    public const int MostGuests = 500;

    private static readonly string[][] Headings =
    [
        ["name", "nombre", "nom", "nome", "الاسم"],
        ["e-mail", "email", "mail", "correo", "correo electrónico", "courriel", "adresse électronique", "adresse e-mail", "endereço de e-mail", "البريد الإلكتروني"],
        ["role", "rol", "función", "rôle", "função", "papel", "الدور"],
        ["institution", "institución", "instituição", "المؤسسة"],
    ];

    private readonly Dictionary<HeldHere, int> seen = [];

    /// <summary>The lines, each with what is wrong with it; blank lines are left out. Where there are too many, one more than allowed is read.</summary>
    public IReadOnlyList<Guest> Read(string text)
    {
        var lines = new GuestLines(text);
        var columns = new[] { 0, 1, 2, 3 };
        var guests = new List<Guest>();
        foreach (var (at, (number, cells, isMalformed)) in lines.Read().Index())
        {
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            if (at == 0 && cells.Any(cell => Headings[1].Contains(cell.Trim().ToLowerInvariant())))
            {
                columns = [.. Headings.Select(words => Array.FindIndex(cells, cell => words.Contains(cell.Trim().ToLowerInvariant())))];
                continue;
            }
            string Cell(int column) => columns[column] is >= 0 and var at && at < cells.Length ? cells[at].Trim() : "";
            var guest = new Guest(number, Cell(0), Cell(1), Cell(2), Cell(3));
            guests.Add(isMalformed ? guest with { Problems = [texts["Guest.Quotes"]] }
                : !guest.Email.Contains('@') && lines.OtherSeparator(number) is { } other ? guest with { Problems = [texts["Guest.Separator", texts[$"Separator.{GuestLines.WordOf(other)}"].Value, texts[$"Separator.{GuestLines.WordOf(lines.Separator)}"].Value]] }
                : Check(guest));
            if (guests.Count > MostGuests)
                break;
        }
        return guests;
    }

    /// <summary>What one line means, and what is wrong with it.</summary>
    public Guest Check(Guest guest)
    {
        var problems = new List<string>();
        if (!Person.IsName(guest.Name))
            problems.Add(texts["Guest.Name.Missing"]);
        if (!EmailAddress.IsWellFormed(guest.Email))
            problems.Add(guest.Email.Length == 0 ? texts["Guest.Email.Missing"] : texts["Guest.Email.Wrong", guest.Email]);
        var role = guest.Role ?? RoleOf(guest.RoleText);
        if (role is null)
            problems.Add(guest.RoleText.Length == 0 ? texts["Guest.Role.Missing"] : texts["Guest.Role.Unknown", guest.RoleText, string.Join(", ", Enum.GetValues<Role>().Select(one => texts[$"Role.{one}"].Value))]);
        Guid? part = null;
        if (role?.IsOfInstitution() == true)
        {
            part = guest.ParticipationId ?? hosts.FirstOrDefault(host => host.Answers(guest.InstitutionText))?.ParticipationId;
            if (part is null)
                problems.Add(guest.InstitutionText.Length == 0 ? texts["Guest.Institution.Missing"] : texts["Guest.Institution.Unknown", guest.InstitutionText]);
        }
        else if (role is { } ofRound && (guest.ParticipationId is not null || guest.InstitutionText.Length > 0))
            problems.Add(texts["Guest.Institution.NotHeld", texts[$"Role.{ofRound}"].Value]);
        if (problems.Count == 0)
        {
            var same = new HeldHere(Person.Normalise(guest.Email), role!.Value, part);
            if (closed.Contains(same.NormalisedEmail))
                problems.Add(texts["Guest.Closed"]);
            else if (held.Contains(same))
                problems.Add(texts["Guest.Holds"]);
            else if (held.Concat(seen.Keys).FirstOrDefault(one => one.IsOtherSideOf(same)) is { NormalisedEmail: not null } other)
                problems.Add(texts["Guest.BothSides", texts[$"Role.{other.Role}"].Value]);
            else if (!seen.TryAdd(same, guest.Row))
                problems.Add(texts["Guest.Twice", seen[same]]);
        }
        return guest with { Role = role, ParticipationId = part, Problems = problems };
    }

    /// <summary>The role that a word means: its name in a language of the site, or the word of files.</summary>
    public static Role? RoleOf(string text)
    {
        var word = text.Trim();
        foreach (var role in Enum.GetValues<Role>())
        {
            if (Same(word.Replace("_", "").Replace(" ", "").Replace("-", ""), role.ToString()))
                return role;
            foreach (var language in Language.All)
            {
                var texts = new TextsIn(language);
                if (Same(word, texts[$"Role.{role}"]))
                    return role;
            }
        }
        return null;
    }

    // Keyboards write the straight apostrophe: Responsable de l'institution.
    private static bool Same(string one, string other) => string.Equals(one.Replace('\'', '’'), other.Replace('\'', '’'), StringComparison.OrdinalIgnoreCase);
}
