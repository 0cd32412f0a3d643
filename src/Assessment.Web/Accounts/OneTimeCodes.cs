using System.Buffers.Binary;
using System.Security.Cryptography;
using Assessment.Data.Organisations;
using Microsoft.AspNetCore.Identity;

namespace Assessment.Web.Accounts;

/// <summary>
/// Six digits from an app, new every 30 seconds (RFC 6238 with SHA-1, which is what apps know). A clock may be one step off.
/// Unlike Identity's own provider it accepts a code once (RFC 6238, section 5.2), so that who looks over a shoulder gains nothing.
/// </summary>
public sealed class OneTimeCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<Person>
{
    private const int SecondsPerStep = 30;

    private const int ClockMayBeOff = 1;

    /// <inheritdoc/>
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Person> manager, Person user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    /// <summary>Nothing is sent: the app shows the code.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Person> manager, Person user) => Task.FromResult("");

    /// <inheritdoc/>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Person> manager, Person user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
            return false;
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / SecondsPerStep;
        for (var step = now - ClockMayBeOff; step <= now + ClockMayBeOff; step++)
        {
            if (step <= user.LastCodeStep || !Same(token, Code(key, step)))
                continue;
            user.LastCodeStep = step;
            // Two who send the same code at once: the row has changed for the second, and it fails.
            return (await manager.UpdateAsync(user)).Succeeded;
        }
        return false;
    }

    /// <summary>The code of this key (base 32, as apps take it) for this step.</summary>
    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // SHA-1 is what the standard names and apps compute; its weakness is collisions, which do not matter here.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Base32(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(one), System.Text.Encoding.UTF8.GetBytes(other));

    private static byte[] Base32(string text)
    {
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var letter in text.TrimEnd('='))
        {
            bits = (bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            held += 5;
            if (held < 8)
                continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }
        return [.. bytes];
    }
}
