namespace Assessment.Web;

/// <summary>How this site runs. With demo data it holds an invented example, says so on every page and listens on this computer only.</summary>
public sealed record SiteOptions(bool Demo);
