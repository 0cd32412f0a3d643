namespace Assessment.Web;

/// <summary>Links that people wrote: only http, https and mailto are followed; anything else is shown as text.</summary>
public static class Links
{
    public static bool IsSafe(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeMailto);
}
