using System.Text.Json.Serialization;

namespace Assessment.Domain.Scoring;

/// <summary><c>levels</c>: how much of the next level is there already, for example 3 of 4 criteria.</summary>
/// <param name="Met">Criteria of the next level that are met.</param>
/// <param name="Criteria">All criteria of the next level that apply, at least 1.</param>
public readonly record struct LevelProgress(int Met, int Criteria)
{
    /// <summary>Met as a share of all, 0 to 1.</summary>
    [JsonIgnore]
    public double Share => (double)Met / Criteria;

    /// <inheritdoc />
    public override string ToString() => $"{Met} of {Criteria} criteria of the next level met";
}
