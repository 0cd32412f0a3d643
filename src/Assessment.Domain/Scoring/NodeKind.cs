namespace Assessment.Domain.Scoring;

/// <summary>What a node of the scoring tree stands for.</summary>
public enum NodeKind : byte
{
    Dimension,
    Question,

    /// <summary>A matrix; its rows are its children.</summary>
    Matrix,
    Row,

    /// <summary>A repeat group; its entries are its children. How many there are is known only from the sheet.</summary>
    Repeat,
    Entry,
}
