using Assessment.Data;
using Assessment.Domain.Organisations;

namespace Assessment.Web.Security;

/// <summary>Who may use a page or handler. Several together mean any of them. Roles count in the round, and for the institution, that the address names.</summary>
[Flags]
public enum Who
{
    Nobody = 0,

    /// <summary>Anybody, without signing in.</summary>
    Public = 1 << 0,

    /// <summary>Anybody who is signed in.</summary>
    SignedIn = 1 << 1,

    /// <summary>Who manages accounts and settings.</summary>
    Administrator = 1 << 2,

    /// <summary>Who may open new rounds.</summary>
    MayOpenRounds = 1 << 3,

    Coordinator = 1 << 4,
    LeadExpert = 1 << 5,
    Expert = 1 << 6,
    Observer = 1 << 7,
    FocalPoint = 1 << 8,
    Contributor = 1 << 9,
    Head = 1 << 10,
    Deputy = 1 << 11,

    /// <summary>Those who judge.</summary>
    Experts = LeadExpert | Expert,

    /// <summary>Those who sign for an institution.</summary>
    Signers = Head | Deputy,

    /// <summary>Everybody of an institution.</summary>
    Members = FocalPoint | Contributor | Signers,

    /// <summary>Those who read an institution's answers: its own people and the coordinator always, experts and observers what was handed in (the database shows them no more).</summary>
    Readers = Members | Coordinator | Experts | Observer,
}

/// <summary>What the access table says to one request.</summary>
public enum Verdict
{
    Allowed,

    /// <summary>Nobody is signed in, and this is not public.</summary>
    SignInFirst,

    /// <summary>The reader has a role there, but not one that may do this.</summary>
    Refused,

    /// <summary>The reader has no role there: for them it does not exist.</summary>
    Unseen,
}

/// <summary>Judges a reader by a line of the access table.</summary>
public static class Judging
{
    /// <param name="who">Who may.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="round">The round that the address names.</param>
    /// <param name="institution">The institution that the address names.</param>
    public static Verdict Judge(this Who who, Reader reader, string? round, string? institution)
    {
        if (who.HasFlag(Who.Public))
            return Verdict.Allowed;
        if (reader.PersonId is null)
            return Verdict.SignInFirst;
        if (who.HasFlag(Who.SignedIn) || (who.HasFlag(Who.Administrator) && reader.IsAdministrator) || (who.HasFlag(Who.MayOpenRounds) && reader.MayOpenRounds))
            return Verdict.Allowed;
        var roles = round is null ? [] : reader.RolesIn(round, institution).ToList();
        return roles.Any(role => who.HasFlag(Of(role))) ? Verdict.Allowed
            : round is not null && roles.Count == 0 ? Verdict.Unseen
            : Verdict.Refused;
    }

    public static Who Of(Role role) => role switch
    {
        Role.Coordinator => Who.Coordinator,
        Role.LeadExpert => Who.LeadExpert,
        Role.Expert => Who.Expert,
        Role.Observer => Who.Observer,
        Role.FocalPoint => Who.FocalPoint,
        Role.Contributor => Who.Contributor,
        Role.Head => Who.Head,
        Role.Deputy => Who.Deputy,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
