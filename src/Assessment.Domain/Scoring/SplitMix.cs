namespace Assessment.Domain.Scoring;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): a small generator whose sequence is fixed for ever, which <see cref="Random"/> does not promise.</summary>
public sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next of the sequence.</summary>
    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));
}
