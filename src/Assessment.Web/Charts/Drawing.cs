namespace Assessment.Web.Charts;

/// <summary>A chart of a round as files: a wide one and a narrow one for telephones, with the words for those who do not see it.</summary>
public sealed record Drawing(string Round, string Name, string Language, string Alt, Picture Wide, Picture Narrow)
{
    /// <summary>Where the file is; it changes when the drawing does, so that browsers may keep it for good.</summary>
    public string Address(string size) => $"/rounds/{Round}/charts/{Language}/{Name.ToLowerInvariant()}-{size}.svg?v={(size == "wide" ? Wide : Narrow).Hash}";
}

/// <summary>One SVG file and its size in pixels.</summary>
public sealed record Picture(string Svg, int Width, int Height)
{
    /// <summary>Short fingerprint of the content.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Svg)))[..12];
}
