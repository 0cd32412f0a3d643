using Assessment.Domain.Organisations;

namespace Assessment.Web.Rounds;

/// <summary>A role of somebody in a round, as the list of people shows it.</summary>
/// <param name="MembershipId">What ends when the role is taken away.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name; the address where the invitation is not taken up.</param>
/// <param name="Email">The address.</param>
/// <param name="Role">What they do.</param>
/// <param name="ParticipationId">For which institution.</param>
/// <param name="Institution">Its name.</param>
/// <param name="Since">Since when.</param>
/// <param name="HasJoined">Whether the invitation was taken up.</param>
public sealed record Invited(Guid MembershipId, Guid PersonId, string Name, string Email, Role Role, Guid? ParticipationId, string? Institution, DateTimeOffset Since, bool HasJoined);
