namespace Assessment.Domain.Scoring;

/// <summary>The result of one node on one sheet, packed: a cohort holds more than a million of these.</summary>
internal struct NodeCell
{
    public double Score;
    public int Answered;
    public int Applicable;
    public int Total;

    /// <summary>Share of the next level's criteria met, where the method climbs levels; otherwise NaN (see <see cref="HasProgress"/>).</summary>
    public float Progress;

    /// <summary>Competition rank in the cohort; 0: not ranked.</summary>
    public int Rank;

    public NoResult Reason;
    public NodeRemarks Flags;

    /// <summary>Index of the band plus one; 0: none. Kept off by one so that a cleared cell has no band.</summary>
    public byte BandPlusOne;

    /// <summary>Whether <see cref="Progress"/> says anything.</summary>
    public bool HasProgress;
}
