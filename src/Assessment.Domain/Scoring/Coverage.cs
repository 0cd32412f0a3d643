namespace Assessment.Domain.Scoring;

/// <summary>How much of what is asked is answered. Questions that are not relevant are in none of the three counts; matrix rows and the
/// questions of each repeat entry count one each; children of weight 0 do not count.</summary>
/// <param name="Answered">Questions with a value.</param>
/// <param name="Applicable">Questions that apply: all but the not applicable.</param>
/// <param name="Total">All questions that are relevant.</param>
public readonly record struct Coverage(int Answered, int Applicable, int Total)
{
    /// <summary>Answered as a share of applicable, 0 to 1; null when nothing applies.</summary>
    public double? Share => Applicable == 0 ? null : (double)Answered / Applicable;

    /// <inheritdoc />
    public override string ToString() => $"{Answered}/{Applicable}/{Total}";
}
