using System.Globalization;
using System.Text.RegularExpressions;

namespace Assessment.Domain.Mail;

/// <summary>Why a mail did not arrive, in the words that a person can act on.</summary>
public enum BounceReason
{
    Other,

    /// <summary>There is no such mailbox.</summary>
    Address,

    /// <summary>There is no such domain, or it takes no mail.</summary>
    Domain,

    /// <summary>The mailbox is there and takes nothing.</summary>
    Mailbox,

    Full,

    TooLarge,

    /// <summary>The other mail server has a fault.</summary>
    System,

    /// <summary>The other mail server cannot be reached, or not in time.</summary>
    Network,

    /// <summary>The other mail server does not take what the mail contains or how it is written.</summary>
    Content,

    /// <summary>The other side does not want it, by a rule.</summary>
    Policy,
}

/// <summary>An enhanced status code (RFC 3463), such as 5.1.1: class, subject and detail.</summary>
/// <param name="Class">2 is success, 4 a fault that may pass, 5 one that stays.</param>
/// <param name="Subject">What it is about: 1 the address, 2 the mailbox, 3 the system, 4 the network, 5 the protocol, 6 the content, 7 a rule, 0 anything.</param>
/// <param name="Detail">Up to 999.</param>
public readonly partial record struct DeliveryStatus(int Class, int Subject, int Detail)
{
    /// <summary>The words for it (RFC 3463, section 3; 5.1.10 as in RFC 7505; 5.4.1 as Exchange uses it, for an unknown address).</summary>
    public BounceReason Reason => (Subject, Detail) switch
    {
        (1, 2 or 10) => BounceReason.Domain,
        (1, 7 or 8) => BounceReason.Policy,
        (1, _) => BounceReason.Address,
        (4, 1) when Class == 5 => BounceReason.Address,
        (2, 2) => BounceReason.Full,
        (2, 3) or (3, 4) => BounceReason.TooLarge,
        (2, _) => BounceReason.Mailbox,
        (3, _) or (5, _) => BounceReason.System,
        (4, 4) when Class == 5 => BounceReason.Domain,
        (4, _) => BounceReason.Network,
        (6, _) => BounceReason.Content,
        (7, _) => BounceReason.Policy,
        _ => BounceReason.Other,
    };

    /// <summary>The first status in a text; null where there is none.</summary>
    public static DeliveryStatus? Find(string? text)
    {
        if (text is null || Code().Match(text) is not { Success: true } found)
            return null;
        return new(Part(found, 1), Part(found, 2), Part(found, 3));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Class}.{Subject}.{Detail}");

    private static int Part(Match found, int group) => int.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // Not a part of a number of four, such as the address of a machine.
    [GeneratedRegex(@"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
