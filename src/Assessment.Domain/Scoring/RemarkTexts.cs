namespace Assessment.Domain.Scoring;

/// <summary>What a reader must know beside a score, in plain English.</summary>
public static class RemarkTexts
{
    /// <summary>One sentence a remark; what only the methods need to know is not among them.</summary>
    public static IEnumerable<string> Sentences(this NodeRemarks remarks)
    {
        if (remarks.HasFlag(NodeRemarks.InsufficientEvidence))
            yield return "Some evidence was insufficient.";
        if (remarks.HasFlag(NodeRemarks.FellBack))
            yield return "Some answers come from a lower layer.";
        if (remarks.HasFlag(NodeRemarks.Vetoed))
            yield return "Vetoed by the gate.";
        if (remarks.HasFlag(NodeRemarks.Passed))
            yield return "Passed.";
        if (remarks.HasFlag(NodeRemarks.Failed))
            yield return "Not passed.";
    }
}
