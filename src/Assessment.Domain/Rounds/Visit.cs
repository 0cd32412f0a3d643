namespace Assessment.Domain.Rounds;

/// <summary>The experts' visit to the country.</summary>
public sealed record Visit
{
    public required string Place { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public Headcount? OfficialsMet { get; init; }
    public Headcount? OrganisationsMet { get; init; }
    public Wording? Note { get; init; }
    public IReadOnlyList<Meeting> Agenda { get; init; } = [];
}

/// <summary>A number of people or organisations, exact or a lower bound, and how the report puts it.</summary>
public sealed record Headcount
{
    public int? Exactly { get; init; }
    public int? AtLeast { get; init; }
    public Wording? Text { get; init; }
}

/// <summary>One item of the agenda; times are local.</summary>
public sealed record Meeting
{
    public required DateOnly Date { get; init; }

    /// <summary>For example <c>09:00</c>.</summary>
    public required string Time { get; init; }

    public string? Until { get; init; }
    public MeetingKind Kind { get; init; } = MeetingKind.Meeting;

    /// <summary>Ids of the institutions met.</summary>
    public IReadOnlyList<string> Institutions { get; init; } = [];

    public required Wording Title { get; init; }
}

/// <summary>What happens at an item of the agenda.</summary>
public enum MeetingKind { Opening, Meeting, Tour, CivilSociety }

/// <summary>An annex: the units of an institution as a tree.</summary>
public sealed record OrganisationChart
{
    public required Wording Title { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];
    public IReadOnlyList<OrganisationUnit> Nodes { get; init; } = [];
}

/// <summary>A unit of an organisation chart.</summary>
public sealed record OrganisationUnit
{
    public required string Id { get; init; }
    public string? Parent { get; init; }
    public required Wording Name { get; init; }
}
