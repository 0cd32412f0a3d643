namespace Assessment.Domain.Scoring;

/// <summary>The result of one node on one sheet, packed: a cohort holds more than a million of these.</summary>
internal struct NodeCell
{
    public double Score;
    public int Answered;
    public int Applicable;
    public int Total;

    /// <summary>Criteria of the next level that are met, where the method climbs levels.</summary>
    public ushort LevelMet;

    /// <summary>All criteria of the next level; 0: there is none.</summary>
    public ushort LevelCriteria;

    /// <summary>Competition rank in the cohort; 0: not ranked.</summary>
    public int Rank;

    public NoResult Reason;
    public NodeRemarks Flags;

    /// <summary>Index of the band plus one; 0: none. Kept off by one so that a cleared cell has no band.</summary>
    public byte BandPlusOne;

    /// <summary>How far the next level is; null where there is none.</summary>
    public readonly LevelProgress? Progress => LevelCriteria == 0 ? null : new LevelProgress(LevelMet, LevelCriteria);
}
