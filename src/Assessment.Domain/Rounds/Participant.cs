namespace Assessment.Domain.Rounds;

/// <summary>Somebody who takes part. People are offices; a name is given only where a published report names an expert or the secretariat.</summary>
public sealed record Participant
{
    public required string Id { get; init; }
    public required ParticipantRole Role { get; init; }
    public required Wording Office { get; init; }
    public string? Institution { get; init; }

    /// <summary>Code of the country the person comes from.</summary>
    public string? Country { get; init; }

    public string? Name { get; init; }
}

/// <summary>What somebody does in a round (DOMAIN.md, Who).</summary>
public enum ParticipantRole { Requester, FocalPoint, Contributor, HeadOfInstitution, LeadExpert, Expert, Coordinator, Manager, Verifier, Observer }

/// <summary>An institution in a round.</summary>
public sealed record RoundInstitution
{
    public required string Id { get; init; }
    public required InstitutionKind Kind { get; init; }
    public required Wording Name { get; init; }

    /// <summary>The institution it belongs to.</summary>
    public string? Parent { get; init; }

    /// <summary>Weight in a roll-up; 0 or more.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Met by the expert group.</summary>
    public bool Visited { get; init; }

    /// <summary>Named in the report's list of those met.</summary>
    public bool Listed { get; init; }

    /// <summary>Named in the agenda of the visit.</summary>
    public bool Agenda { get; init; }
}

/// <summary>What kind of body an institution is.</summary>
public enum InstitutionKind { Ministry, Department, Unit, StatutoryBody, CivilSociety, Business, Secretariat, Group }

/// <summary>A document handed over before the visit.</summary>
public sealed record Document
{
    public required string Id { get; init; }
    public required DocumentKind Kind { get; init; }
    public required Wording Title { get; init; }
    public string? Link { get; init; }
}

/// <summary>What kind of document it is.</summary>
public enum DocumentKind { Law, Bill, Regulation, Policy, Report, Other }
