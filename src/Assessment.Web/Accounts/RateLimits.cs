using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Assessment.Web.Accounts;

/// <summary>How often one address of the network may try what can be guessed. Reading is not limited.</summary>
public static class RateLimits
{
    /// <summary>Name of the limit on signing in, codes, and links by mail.</summary>
    public const string Trying = "trying";

    public static void AddRateLimits(this IServiceCollection services, AccountSettings settings) =>
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(Trying, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(Source(context.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = settings.TriesPerMinute,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                })
                : RateLimitPartition.GetNoLimiter("reading"));
        });

    /// <summary>Who tries: an IPv4 address, or the network of an IPv6 address, since one household has as many of those as it likes.</summary>
    public static string Source(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
