using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using Assessment.Domain.Scoring.Methods;
using FsCheck;
using FsCheck.Fluent;

namespace Assessment.Domain.Tests.Scoring;

/// <summary>What holds for every instrument that can be written, tried on random ones of every method; a failure is shrunk to a small tree.</summary>
public class PropertyTests
{
    private sealed record Case(int Seed, int Size);

    /// <summary>Runs a check on many random cases; the message of the first, smallest failure names its seed and size. The cases are the same
    /// every time; <c>ASSESSMENT_PROPERTY_TESTS=10000</c> tries so many others.</summary>
    private static void ForAll(Action<int, int> check)
    {
        var cases = Gen.Choose(0, int.MaxValue - 1).SelectMany(seed => Gen.Choose(1, 6).Select(size => new Case(seed, size)));
        var arbitrary = Arb.From(cases, c => Enumerable.Range(1, c.Size - 1).Select(size => c with { Size = size }));
        Prop.ForAll(arbitrary, c =>
        {
            check(c.Seed, c.Size);
            return true;
        }).Check(Environment.GetEnvironmentVariable("ASSESSMENT_PROPERTY_TESTS") is { } many
            ? Config.QuickThrowOnFailure.WithMaxTest(int.Parse(many, System.Globalization.CultureInfo.InvariantCulture))
            : Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20150805, 11));
    }

    [Fact]
    public void Every_score_lies_within_the_declared_range_of_its_node() => ForAll((seed, size) =>
    {
        var instrument = new RandomInstrument(seed, size);
        AnswerSheet[] cohort = [.. Enumerable.Range(0, 3).Select(i => instrument.Sheet($"r{i}"))];
        foreach (var card in new Scorer(instrument.Questionnaire).Score(cohort))
            foreach (var node in card.Nodes.Where(n => n.Score is not null))
            {
                double.IsFinite(node.Score!.Value).Should().BeTrue();
                if (node.Range is { } range)
                    node.Score.Should().BeInRange(range.Lowest, range.Highest, "of {0} ({1})", node.Id, node.Method);
            }
    });

    [Fact]
    public void A_score_and_a_reason_never_stand_together_and_coverage_adds_up() => ForAll((seed, size) =>
    {
        var instrument = new RandomInstrument(seed, size);
        foreach (var node in new Scorer(instrument.Questionnaire).Score(instrument.Sheet()).Nodes)
        {
            (node.Score is null).Should().Be(node.Reason != NoResult.None, node.Id);
            node.Coverage.Answered.Should().BeInRange(0, node.Coverage.Applicable);
            node.Coverage.Applicable.Should().BeLessThanOrEqualTo(node.Coverage.Total);
        }
    });

    [Fact]
    public void The_order_in_which_answers_are_given_does_not_matter() => ForAll((seed, size) =>
    {
        var instrument = new RandomInstrument(seed, size);
        var scorer = new Scorer(instrument.Questionnaire);
        var sheet = instrument.Sheet();
        var again = new AnswerSheet(scorer.Plan.Layout, sheet.Respondent);
        for (var i = sheet.Answers.Length - 1; i >= 0; i--)
            again[i] = sheet[i];
        for (var r = 0; r < sheet.Layout.Repeats.Count; r++)
            foreach (var entry in sheet.Entries(r))
                again.Entries(r).Add(entry);

        scorer.Score(again).Should().Be(scorer.Score(sheet), "to the last bit");
    });

    [Fact]
    public void The_order_of_respondents_and_of_entries_changes_no_score() => ForAll((seed, size) =>
    {
        // Where nothing is cut at a threshold: there, the last binary digit of a sum can decide, and that hangs on the order of the entries.
        var instrument = new RandomInstrument(seed, size, m => m is Mean or WeightedMean or Sum or PointsMethod or Minimum or Maximum or Median or Normalise, limits: false);
        var scorer = new Scorer(instrument.Questionnaire);
        List<AnswerSheet> cohort = [.. Enumerable.Range(0, 4).Select(i => instrument.Sheet($"r{i}"))];
        var before = scorer.Score(cohort).ToDictionary(c => c.Respondent);
        foreach (var sheet in cohort)
            for (var r = 0; r < sheet.Layout.Repeats.Count; r++)
                Reverse(sheet.Entries(r));
        cohort.Reverse();

        foreach (var card in scorer.Score(cohort))
            foreach (var (now, then) in card.Dimensions.Zip(before[card.Respondent].Dimensions).Where(p => !p.First.Id.Equals(p.Second.Id, StringComparison.Ordinal) || !Close(p.First.Score, p.Second.Score)))
                now.Score.Should().Be(then.Score, "{0} of {1}", now.Id, card.Respondent);
    });

    [Fact]
    public void Adding_an_excluded_answer_changes_coverage_and_no_score() => ForAll((seed, size) =>
    {
        foreach (var state in new[] { AnswerState.NotApplicable, AnswerState.NotRelevant })
        {
            var (instrument, target, with) = WithExtra(seed, size, excluding: new StateEffects { NotApplicable = StateEffect.Exclude });
            var sheet = instrument.Sheet();
            var before = new Scorer(instrument.Questionnaire).Score(sheet);
            var after = new Scorer(with).Score(RandomInstrument.Copy(sheet, with, new Answer(state, double.NaN, null)));

            foreach (var node in before.Nodes)
                Close(after[node.Id].Score, node.Score).Should().BeTrue("{0}: {1} became {2}", node.Id, node.Score, after[node.Id].Score);
            after[target].Coverage.Should().Be(before[target].Coverage with { Total = before[target].Coverage.Total + (state == AnswerState.NotApplicable ? 1 : 0) });
        }
    });

    [Fact]
    public void Adding_a_blank_that_is_excluded_lowers_coverage_and_changes_no_mean() => ForAll((seed, size) =>
    {
        var (instrument, target, with) = WithExtra(seed, size, new StateEffects { Blank = StateEffect.Exclude },
            m => m is Mean or Median or Maximum or PointsMethod or Minimum or Profile or Sum or WeakestLink, limits: false);
        var sheet = instrument.Sheet();
        var before = new Scorer(instrument.Questionnaire).Score(sheet);
        if (before[target].Score is null)
            return; // "Nothing applies" would become "nothing is answered", which is another thing.
        var after = new Scorer(with).Score(RandomInstrument.Copy(sheet, with, Answer.Blank));

        foreach (var node in before.Nodes)
            Close(after[node.Id].Score, node.Score).Should().BeTrue("{0}: {1} became {2}", node.Id, node.Score, after[node.Id].Score);
        after[target].Coverage.Should().Be(before[target].Coverage with { Applicable = before[target].Coverage.Applicable + 1, Total = before[target].Coverage.Total + 1 });
    });

    [Fact]
    public void Adding_a_blank_never_raises_a_score() => ForAll((seed, size) =>
    {
        // Without rounding: a share of rounded points can rise when both of its sides fall.
        var (instrument, target, with) = WithExtra(seed, size, null, IsMonotone, limits: false);
        var sheet = instrument.Sheet();
        var before = new Scorer(instrument.Questionnaire).Score(sheet);
        var after = new Scorer(with).Score(RandomInstrument.Copy(sheet, with, Answer.Blank));

        // Upwards from the blank, until a node has no result: what a mean makes of a child that lost its result is another matter.
        for (var id = target; id is not null && before[id].Score is { } then && after[id].Score is { } now; id = before[id].Parent)
            now.Should().BeLessThanOrEqualTo(then + 1e-9, "{0} ({1})", id, before[id].Method);
    });

    [Fact]
    public void Blanking_an_answer_never_raises_what_needs_every_criterion() => ForAll((seed, size) =>
    {
        var instrument = new RandomInstrument(seed, 1 + size % 2, m => m is Levels or Ladder or Deduct or Minimum or Maximum or Sum or PointsMethod or CountMet or WeakestLink);
        var plain = instrument.Questionnaire.Dimensions[0] with { Dimensions = [], Effects = null };
        var page = instrument.Questionnaire.Sections[0];
        var questionnaire = instrument.Questionnaire with
        {
            Dimensions = [plain],
            Effects = null,
            Sections = [page with { Questions = [.. page.Questions.Select(q => q with { Effects = null })] }],
        };
        var scorer = new Scorer(questionnaire);
        var sheet = instrument.Sheet();
        var before = scorer.Score(sheet)[plain.Id].Score;
        for (var slot = 0; slot < sheet.Answers.Length; slot++)
        {
            if (sheet[slot].State != AnswerState.Answered || sheet.Layout.Slots[slot].Row is not null)
                continue;
            var blanked = Blanked(sheet, slot);
            if (scorer.Score(blanked)[plain.Id].Score is { } after)
                after.Should().BeLessThanOrEqualTo(before ?? double.MaxValue, "{0} under {1}", sheet.Layout.Slots[slot].Question.Id, plain.Method);
        }
    });

    [Fact]
    public void A_scorecard_read_again_from_JSON_is_identical() => ForAll((seed, size) =>
    {
        var instrument = new RandomInstrument(seed, size);
        foreach (var card in new Scorer(instrument.Questionnaire).Score([instrument.Sheet("a"), instrument.Sheet("b")]))
            ScorecardJson.Read(ScorecardJson.Write(card)).Should().Be(card);
    });

    [Fact]
    public void Every_number_explains_itself_and_agrees_with_the_scorecard() => ForAll((seed, size) =>
    {
        var instrument = new RandomInstrument(seed, size);
        var scorer = new Scorer(instrument.Questionnaire);
        var sheet = instrument.Sheet();
        var card = scorer.Score(sheet);
        foreach (var node in card.Dimensions)
        {
            var trace = scorer.Explain(sheet, node.Id);
            (trace.Score, trace.Reason, trace.Band, trace.Coverage).Should().Be((node.Score, node.Reason, node.Band, node.Coverage));
            if (node.Score is not null && trace.Parts.Any(p => p.Share is not null) && node.Method is "mean" or "weighted_mean")
                trace.Parts.Sum(p => p.Share ?? 0).Should().BeApproximately(1, 1e-9);
        }
    });

    [Fact]
    public void What_would_raise_a_score_does_raise_it() => ForAll((seed, size) =>
    {
        var instrument = new RandomInstrument(seed, size);
        var scorer = new Scorer(instrument.Questionnaire);
        var sheet = instrument.Sheet();
        foreach (var node in scorer.Score(sheet).Dimensions)
            if (scorer.Raise(sheet, node.Id) is { Steps.Count: > 0 } raise)
                (raise.To > raise.From).Should().BeTrue("{0} ({1}) goes from {2} to {3}", node.Id, node.Method, raise.From, raise.To);
    });

    [Fact]
    public void Many_threads_give_the_same_scorecards()
    {
        var instrument = new RandomInstrument(42, 6);
        var scorer = new Scorer(instrument.Questionnaire);
        AnswerSheet[] cohort = [.. Enumerable.Range(0, 50).Select(i => instrument.Sheet($"r{i}"))];
        var alone = scorer.Score(cohort);

        Parallel.For(0, 20, _ => scorer.Score(cohort).Should().Equal(alone));
    }

    /// <summary>Methods that never rise when a child falls.</summary>
    private static bool IsMonotone(IScoringMethod method) => method is not Normalise;

    private static bool Close(double? one, double? other) =>
        one is null == other is null && (one is null || Math.Abs(one.Value - other!.Value) <= 1e-9 * Math.Max(1, Math.Abs(other.Value)));

    private static (RandomInstrument Instrument, string Target, Questionnaire With) WithExtra(
        int seed, int size, StateEffects? excluding, Func<IScoringMethod, bool>? allowed = null, bool limits = true)
    {
        var instrument = new RandomInstrument(seed, size, allowed, limits);
        var dimensions = new Scorer(instrument.Questionnaire).Plan.Nodes.Where(n => n.Kind == NodeKind.Dimension).ToList();
        var node = dimensions[instrument.Next(dimensions.Count)];
        var (target, highest) = (node.Id, node.Children.Select(c => c.Range?.Highest).Where(h => h > 0).DefaultIfEmpty(0.5).Min()!.Value);
        var page = instrument.Questionnaire.Sections[0];
        return (instrument, target, instrument.Questionnaire with
        {
            Sections = [page with { Questions = [.. page.Questions, RandomInstrument.Extra(target, highest) with { Effects = excluding }] }],
        });
    }

    private static AnswerSheet Blanked(AnswerSheet sheet, int slot)
    {
        var copy = new AnswerSheet(sheet.Layout, sheet.Respondent);
        for (var i = 0; i < sheet.Answers.Length; i++)
            copy[i] = i == slot ? Answer.Blank : sheet[i];
        for (var r = 0; r < sheet.Layout.Repeats.Count; r++)
            foreach (var entry in sheet.Entries(r))
                copy.Entries(r).Add(entry);
        return copy;
    }

    private static void Reverse(IList<RepeatEntry> entries)
    {
        RepeatEntry[] reversed = [.. entries.Reverse()];
        for (var i = 0; i < reversed.Length; i++)
            entries[i] = reversed[i];
    }
}
