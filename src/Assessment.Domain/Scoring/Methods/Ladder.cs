using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>Combinations of met children in order, each worth a score; the first that fits counts (eGovernment Benchmark: A1+A2+A3 = 100,
/// A1+A2 = 75 …). Where none fits, 0. A step without children always fits. An open answer is not met; a child that does not apply leaves the steps.</summary>
public sealed class Ladder : IScoringMethod
{
    public string Id => "ladder";

    public IReadOnlyList<string> Members => ["steps"];

    public IEnumerable<Problem> Check(ScoringNode node)
    {
        var steps = node.Settings.Steps;
        if (steps.Count == 0)
            yield return new Problem("steps", "no-steps", "'ladder' needs 'steps', best first, each with the children that must be met ('all') and a 'score'.");
        for (var i = 1; i < Math.Min(steps.Count, 100); i++)
            if (steps.Take(i).Any(earlier => earlier.All.All(steps[i].All.Contains)))
                yield return new Problem($"steps[{i}]", "step-never-reached", "This step can never count, because an earlier one fits whenever it does.");
        foreach (var problem in Thresholds.Check(node))
            yield return problem;
    }

    public ScoreRange? Range(ScoringNode node)
    {
        var scores = node.Settings.Steps.Select(s => s.Score).ToList();
        if (node.Settings.Steps.All(s => s.All.Count > 0))
            scores.Add(0);
        return new ScoreRange(scores.Min(), scores.Max());
    }

    /// <summary>The children of each step, by their place; -1: there is no such child, so the step never fits.</summary>
    public object? Prepare(ScoringNode node, SheetLayout layout)
    {
        var places = node.Children.Select((child, i) => (child.Id, i)).DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.i);
        return node.Settings.Steps.Select(s => s.All.Select(id => places.GetValueOrDefault(id, -1)).ToArray()).ToArray();
    }

    public bool CountsMissing(ScoringNode node) => true;

    public Outcome Score(in Children children)
    {
        if (Thresholds.Remaining(children) == 0)
            return children.Nothing;
        return Fitting(children) is >= 0 and var step ? children.Settings.Steps[step].Score : 0;
    }

    public void Explain(in Children children, Explanation explanation)
    {
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { Remains: true } child)
                explanation.Met(i, child.IsMet);
        if (Thresholds.Remaining(children) == 0)
            return;
        if (Fitting(children) is >= 0 and var step && string.Join(" + ", children.Settings.Steps[step].All) is var all)
            explanation.Note("ladder-step", $"The first step that fits: {(all.Length == 0 ? "otherwise" : all)} = {Plain.Number(children.Settings.Steps[step].Score)}.",
                all, Plain.Number(children.Settings.Steps[step].Score));
        else
            explanation.Note("ladder-none", "No step fits, so the score is 0.");
    }

    /// <summary>The unmet children of the step that is better and needs the fewest more.</summary>
    public IReadOnlyList<int>? Unmet(in Children children)
    {
        var steps = (int[][])children.Node.Prepared!;
        var score = Fitting(children) is >= 0 and var fitting ? children.Settings.Steps[fitting].Score : 0;
        List<int>? fewest = null;
        for (var s = 0; s < steps.Length; s++)
        {
            var unmet = new List<int>();
            foreach (var place in steps[s])
                if (place >= 0 && children[place] is { Remains: true, IsMet: false })
                    unmet.Add(place);
            if (children.Settings.Steps[s].Score > score && unmet.Count > 0 && !steps[s].Contains(-1) && unmet.Count < (fewest?.Count ?? int.MaxValue))
                fewest = unmet;
        }
        return fewest ?? [];
    }

    private static int Fitting(in Children children)
    {
        var steps = (int[][])children.Node.Prepared!;
        for (var s = 0; s < steps.Length; s++)
            if (Fits(children, steps[s]))
                return s;
        return -1;
    }

    private static bool Fits(in Children children, int[] step)
    {
        var left = 0;
        foreach (var place in step)
            if (place < 0 || (children[place].Remains && !children[place].IsMet))
                return false;
            else
                left += children[place].Remains ? 1 : 0;
        return left > 0 || step.Length == 0;
    }
}
