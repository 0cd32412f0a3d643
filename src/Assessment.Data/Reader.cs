using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;

namespace Assessment.Data;

/// <summary>A role that the reader holds now, with what pages ask of it.</summary>
/// <param name="Role">The role.</param>
/// <param name="RoundId">The round; null for the right to open rounds.</param>
/// <param name="Round">Its name in addresses.</param>
/// <param name="ParticipationId">The institution's part in the round, for roles of an institution.</param>
/// <param name="InstitutionId">The institution.</param>
/// <param name="Institution">Its name in addresses.</param>
public sealed record HeldRole(
    Role Role, Guid? RoundId = null, string? Round = null, Guid? ParticipationId = null, Guid? InstitutionId = null, string? Institution = null);

/// <summary>
/// Who reads from the database. Its query filters (<see cref="AssessmentDb"/>) let through what this reader may see, and deny by default.
/// Roles are read from the database for each request and never kept in a cookie.
/// </summary>
public sealed class Reader
{
    private Reader(Guid? personId, bool isSystem, bool isAdministrator, IReadOnlyList<HeldRole> roles, IReadOnlyList<Guid> institutionsOfRounds)
    {
        (PersonId, IsSystem, IsAdministrator, Held) = (personId, isSystem, isAdministrator, roles);
        CoordinatedRounds = [.. Rounds(Role.Coordinator)];
        ReadRounds = [.. Rounds(Role.LeadExpert).Concat(Rounds(Role.Expert)).Concat(Rounds(Role.Observer)).Distinct()];
        SeenRounds = [.. roles.Select(role => role.RoundId).OfType<Guid>().Distinct()];
        WholeRounds = [.. CoordinatedRounds.Concat(ReadRounds).Distinct()];
        OwnInstitutions = [.. roles.Select(role => role.InstitutionId).OfType<Guid>().Distinct()];
        OwnParticipations = [.. roles.Select(role => role.ParticipationId).OfType<Guid>().Distinct()];
        SeenInstitutions = [.. OwnInstitutions.Concat(institutionsOfRounds).Distinct()];
    }

    /// <summary>Nobody is signed in: sees only what is public.</summary>
    public static Reader Nobody { get; } = new(null, false, false, [], []);

    /// <summary>The program itself, for work that no person asked for; it sees everything.</summary>
    /// <param name="job">What it does, for logs.</param>
    public static Reader System(string job) => new(null, true, false, [], []) { Job = job };

    /// <summary>A person with the roles they hold now.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="isAdministrator">Runs accounts and settings; sees no answers by that.</param>
    /// <param name="roles">Roles that have not ended.</param>
    /// <param name="institutionsOfRounds">The institutions of the rounds that the person coordinates or reviews.</param>
    public static Reader Person(Guid personId, bool isAdministrator, IReadOnlyList<HeldRole> roles, IReadOnlyList<Guid> institutionsOfRounds) =>
        new(personId, false, isAdministrator, roles, institutionsOfRounds);

    public Guid? PersonId { get; }

    public bool IsSystem { get; }

    /// <summary>The job's name, for the program itself.</summary>
    public string? Job { get; private init; }

    public bool IsAdministrator { get; }

    /// <summary>The roles held now.</summary>
    public IReadOnlyList<HeldRole> Held { get; }

    /// <summary>May open new rounds.</summary>
    public bool MayOpenRounds => Held.Any(role => role is { Role: Role.Coordinator, RoundId: null });

    /// <summary>The roles held in a round: for the whole of it, and for this institution where one is named.</summary>
    public IEnumerable<Role> RolesIn(string round, string? institution = null) =>
        Held.Where(role => role.Round == round && (role.Institution is null || role.Institution == institution)).Select(role => role.Role);

    /// <summary>Sees the answers of this sheet while people work on them; others, what was handed in.</summary>
    public bool SeesWorkOn(Sheet sheet) => IsSystem || CoordinatedRounds.Contains(sheet.RoundId) || OwnParticipations.Contains(sheet.ParticipationId);

    // What the query filters ask. Arrays, because EF sends them as one parameter.
    internal Guid[] SeenRounds { get; }

    internal Guid[] CoordinatedRounds { get; }

    /// <summary>Rounds in which the reader reads what was handed in.</summary>
    internal Guid[] ReadRounds { get; }

    internal Guid[] WholeRounds { get; }

    internal Guid[] OwnInstitutions { get; }

    internal Guid[] SeenInstitutions { get; }

    internal Guid[] OwnParticipations { get; }

    private IEnumerable<Guid> Rounds(Role role) => Held.Where(held => held.Role == role).Select(held => held.RoundId).OfType<Guid>();
}
