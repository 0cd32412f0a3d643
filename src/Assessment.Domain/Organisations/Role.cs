namespace Assessment.Domain.Organisations;

/// <summary>What a person does in a round (DOMAIN.md, Who). The first four are held for a whole round, the others for one institution in it.</summary>
public enum Role
{
    /// <summary>Runs the round for the technical secretariat. Held for no round in particular, it is the right to open new ones.</summary>
    Coordinator,

    /// <summary>Coordinates the experts.</summary>
    LeadExpert,

    /// <summary>A senior official of a peer country who reads, visits and judges.</summary>
    Expert,

    /// <summary>Reads.</summary>
    Observer,

    /// <summary>Answers for the institution and hands out sections.</summary>
    FocalPoint,

    /// <summary>Answers the sections handed to them.</summary>
    Contributor,

    /// <summary>Signs off.</summary>
    Head,

    /// <summary>Signs off when named to do so by the institution.</summary>
    Deputy,
}

/// <summary>What follows from a role's kind.</summary>
public static class Roles
{
    /// <summary>Whether the role is held for one institution, and not for a whole round.</summary>
    public static bool IsOfInstitution(this Role role) => role >= Role.FocalPoint;

    /// <summary>Whether the role signs for the institution.</summary>
    public static bool Signs(this Role role) => role is Role.Head or Role.Deputy;
}
