using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary>A rule that makes a node's score from its children. One file a method; <see cref="ScoringMethods.All"/> lists them.</summary>
public interface IScoringMethod
{
    /// <summary>The word in the questionnaire file, for example <c>weighted_mean</c>.</summary>
    string Id { get; }

    /// <summary>Whether children's weights matter beyond 0; where they do not, an author who gives weights is told.</summary>
    bool UsesWeights => false;

    /// <summary>Settings that this method reads, as written in the file; an author who gives others is told that they do nothing.</summary>
    IReadOnlyList<string> Members => [];

    /// <summary>True for a method that shows its children and never gives a score.</summary>
    bool NeverScores => false;

    /// <summary>What an author got wrong in the settings of this method. Places are member names, for example <c>steps</c>.</summary>
    IEnumerable<Problem> Check(ScoringNode node) => [];

    /// <summary>The lowest and highest score the node can have, from its settings and its children's ranges; null when that cannot be known.</summary>
    ScoreRange? Range(ScoringNode node);

    /// <summary>Works out once what every sheet needs again; kept in <see cref="ScoringNode.Prepared"/>.</summary>
    object? Prepare(ScoringNode node, SheetLayout layout) => null;

    /// <summary>The score, or no result with the reason. Pure; called from many threads; no allocation on the way.</summary>
    Outcome Score(in Children children);

    /// <summary>Says how the score came about: shares after renormalising, what is met, what is left out. Called only on demand.</summary>
    void Explain(in Children children, Explanation explanation);

    /// <summary>The most that could be scored, given which children apply, for a parent that divides by it; NaN: always the end of the range.</summary>
    double Highest(in Children children) => double.NaN;

    /// <summary>True where raising a child by some amount raises the score in proportion, whatever the other children score.</summary>
    bool IsLinear(ScoringNode node) => false;

    /// <summary>True where a missing child counts as 0 or as not met, so that answering it can raise the score.</summary>
    bool CountsMissing(ScoringNode node) => false;

    /// <summary>For methods that climb: indexes of the children that stand between the score and the next one up; null for other methods.</summary>
    IReadOnlyList<int>? Unmet(in Children children) => null;

    /// <summary>For methods that compare with the cohort: turns everybody's values into scores, NaN where there is none. Null: the method looks at one sheet only.</summary>
    CohortRule? Cohort(ScoringNode node) => null;
}

/// <summary>Second pass over a cohort: <paramref name="values"/> in the cohort's order, NaN where there is no value; replaced by the scores.
/// Returns false when nobody can be scored, because all have the same value.</summary>
public delegate bool CohortRule(Span<double> values);
