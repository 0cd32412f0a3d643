using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Assessment.Web.Accounts;

/// <summary>How often one address of the network may try what can be guessed, and one person may upload. Reading is not limited.</summary>
public static class RateLimits
{
    /// <summary>Name of the limit on signing in, codes, and links by mail.</summary>
    public const string Trying = "trying";

    /// <summary>Name of the limit on files and lists.</summary>
    public const string Uploading = "uploading";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>The pages that take files or long lists.</summary>
    public static IReadOnlyList<string> UploadPages { get; } = ["/Evidence/Browse", "/Evidence/Choose", "/Questionnaires/Upload", "/Rounds/Invite"];

    public static void AddRateLimits(this IServiceCollection services, AccountSettings settings)
    {
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (refused, _) =>
            {
                var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Window;
                refused.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(Trying, context => Posts(context, Source(context.Connection.RemoteIpAddress), settings.TriesPerMinute));
            limits.AddPolicy(Uploading, context => Posts(context, PersonOf(context) ?? Source(context.Connection.RemoteIpAddress), settings.UploadsPerMinute));
        });
        // Afterwards, because Razor Pages begins its list of conventions anew.
        services.PostConfigure<RazorPagesOptions>(pages =>
        {
            foreach (var page in UploadPages)
                pages.Conventions.AddPageApplicationModelConvention(page, model => model.EndpointMetadata.Add(new EnableRateLimitingAttribute(Uploading)));
        });
    }

    private static RateLimitPartition<string> Posts(HttpContext context, string source, int perMinute) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetSlidingWindowLimiter(source, _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window, SegmentsPerWindow = 6 })
        : RateLimitPartition.GetNoLimiter("reading");

    private static string? PersonOf(HttpContext context) => context.RequestServices.GetRequiredService<CurrentPerson>().Id?.ToString("N");

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
