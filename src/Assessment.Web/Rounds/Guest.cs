using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;

namespace Assessment.Web.Rounds;

/// <summary>Somebody to invite, as a line of a list says it; without problems it can be sent.</summary>
/// <param name="Row">Line of the list, counted from 1 as spreadsheets do.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The address.</param>
/// <param name="RoleText">The role as written.</param>
/// <param name="InstitutionText">The institution as written.</param>
public sealed record Guest(int Row, string Name, string Email, string RoleText, string InstitutionText)
{
    /// <summary>The role that is meant.</summary>
    public Role? Role { get; init; }

    /// <summary>The institution's part in the round, for a role of an institution.</summary>
    public Guid? ParticipationId { get; init; }

    /// <summary>What is wrong with the line, in words.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}

/// <summary>A role that somebody holds in the round already, by address.</summary>
public readonly record struct HeldHere(string NormalisedEmail, Role Role, Guid? ParticipationId)
{
    /// <summary>One role is of the round as a whole and the other of an institution in it: nobody holds both.</summary>
    public bool IsOtherSideOf(HeldHere other) => NormalisedEmail == other.NormalisedEmail && Role.IsOfInstitution() != other.Role.IsOfInstitution();
}

/// <summary>An institution that people can be invited for.</summary>
public sealed record Enrolled(Guid ParticipationId, string Slug, string? Short, Wording Name)
{
    /// <summary>Whether a person who wrote this meant the institution.</summary>
    public bool Answers(string text) =>
        Same(text, Slug) || (Short is not null && Same(text, Short)) || Name.Values.Any(name => Same(text, name));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
