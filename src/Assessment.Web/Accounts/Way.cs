using Microsoft.AspNetCore.Mvc;

namespace Assessment.Web.Accounts;

/// <summary>Where somebody goes after signing in.</summary>
public static class Way
{
    /// <summary>The first page of who is signed in.</summary>
    public const string Home = "/mine";

    /// <summary>The page that was wanted, if it is one of ours; else home. A way to another site is not followed.</summary>
    public static string Onward(IUrlHelper url, string? wanted) => url.IsLocalUrl(wanted) ? wanted : Home;
}
