namespace Assessment.Web.Accounts;

/// <summary>How people sign in: the settings <c>Accounts:*</c>.</summary>
public sealed class AccountSettings
{
    /// <summary>How many times a minute one address of the network may try to sign in, use a code, or ask for a link. A ministry often has one address for all its people.</summary>
    public int TriesPerMinute { get; init; } = 30;

    /// <summary>How many files or lists a minute one person may upload.</summary>
    public int UploadsPerMinute { get; init; } = 30;

    /// <summary>Who must use a second step (a one-time code): <c>Administrator</c>, <c>MayOpenRounds</c>, or a role such as <c>Coordinator</c>.</summary>
    public IReadOnlyList<string> RequireSecondStep { get; init; } = [];

    /// <summary>The government's own sign-in.</summary>
    public ProviderSettings Provider { get; init; } = new();
}
