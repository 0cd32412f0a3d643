namespace Assessment.Reports.Tests;

/// <summary>A picture made by hand: 8 × 6 pixels of teal, as PNG.</summary>
public static class Pictures
{
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAEUlEQVR42mPg9o/BihgGUgIA8U0iIXN0GiAAAAAASUVORK5CYII=");
}
