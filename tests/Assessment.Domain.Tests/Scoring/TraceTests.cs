using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using Assessment.Domain.Scoring.Methods;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class TraceTests
{
    private static readonly Questionnaire Tree = Questionnaire(
        [
            new Dimension
            {
                Id = "root",
                Method = "weighted_mean",
                Round = new Rounding { Digits = 1 },
                Bands = "b",
                Dimensions = [new Dimension { Id = "climb", Method = "levels", Weight = 2 }],
            },
        ],
        Number("a", "root", 3), Number("b", "root"), Number("c", "root", 0), YesNo("l1", "climb", level: 1), YesNo("l2", "climb", level: 2))
        with
    { Bands = [new BandSet { Id = "b", Bands = [new() { Id = "low" }, new() { Id = "high", From = 20 }] }] };

    private static readonly AnswerSheet Filled = Sheet(Tree, ("a", 33.37), ("b", AnswerState.NotApplicable), ("c", 5), ("l1", "yes"));

    private static readonly Trace Root = new Scorer(Tree).Explain(Filled, "root");

    private static TracePart Part(string id) => Root.Parts.Single(p => p.Node.Node == id);

    [Fact]
    public void It_shows_weights_before_and_after_renormalising_and_what_each_child_contributes()
    {
        Part("a").Should().BeEquivalentTo(new { Weight = 3.0, Share = 0.6, Excluded = (string?)null });
        Part("a").Contribution.Should().BeApproximately(3 * 33.37 / 5, 1e-12);
        Part("climb").Should().BeEquivalentTo(new { Weight = 2.0, Share = 0.4, Contribution = 0.4 });
    }

    [Fact]
    public void It_shows_excluded_children_with_the_reason()
    {
        Part("b").Should().BeEquivalentTo(new { Share = (double?)null, Excluded = "Not applicable." });
        Part("c").Excluded.Should().Be("Its weight is 0.");
    }

    [Fact]
    public void It_shows_rounding_band_and_coverage()
    {
        Root.Unrounded.Should().BeApproximately((3 * 33.37 + 2 * 1) / 5, 1e-12);
        Root.Score.Should().Be(20.4);
        Root.Band.Should().Be("high");
        Root.Coverage.Should().Be(new Coverage(2, 3, 4));
    }

    [Fact]
    public void It_goes_down_to_the_answers()
    {
        Part("a").Node.Should().BeEquivalentTo(new { State = AnswerState.Answered, Answer = "33.37", Score = 33.37 });
        Part("climb").Node.Parts.Select(p => (p.Node.Node, p.Level, p.Met)).Should().Equal(("l1", 1.0, true), ("l2", 2.0, false));
        Part("climb").Node.Progress.Should().Be(new LevelProgress(0, 1));
    }

    [Fact]
    public void It_prints_as_plain_text() => Root.ToString().ReplaceLineEndings("\n").Should().StartWith(
        """
        root: weighted_mean; score 20.4; rounded from 20.422 to 1 decimal place; band high; answered 2 of 3 applicable (4 in all)
          climb: levels; score 1; 0 of 1 criteria of the next level met; answered 1 of 2 applicable (2 in all); weight 2, share 0.4; contributes 0.4
            note: Level 1: 1 of 1 criteria met.
            note: Level 2: 0 of 1 criteria met.
            l1: answer "yes"; score 1; criterion of level 1; met (from 1)
            l2: no answer; no result (Not answered yet); criterion of level 2; not met (from 1)
          a: answer "33.37"; score 33.37; weight 3, share 0.6; contributes 20.022
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void As_JSON_it_reads_back_the_same() => Trace.FromJson(Root.ToJson()).Should().BeEquivalentTo(Root, o => o.WithStrictOrdering());

    [Fact]
    public void Entries_of_a_repeat_are_explained_by_their_id()
    {
        var questionnaire = Questionnaire([Dimension("root", "mean")],
            new Question { Id = "laws", Type = "repeat", Dimension = "root", Questions = [new() { Id = "in_force", Type = "yes_no" }] });
        var trace = new Scorer(questionnaire).Explain(Sheet(questionnaire).Entry("laws", "foi", ("in_force", "yes")).Entry("laws", "data", ("in_force", "no")), "laws");

        trace.Parts.Select(p => (p.Node.Node, p.Node.Score, p.Share)).Should().Equal(("laws[foi]", 1.0, 0.5), ("laws[data]", 0.0, 0.5));
        trace.Parts[0].Node.Parts.Single().Node.Answer.Should().Be("yes");
    }

    [Fact]
    public void A_normalised_node_shows_the_cohort()
    {
        var questionnaire = Questionnaire([new Dimension { Id = "n", Method = "normalise", Kind = "min_max" }], Number("a", "n"));
        var sheets = new[] { 10, 30, 20 }.Select(v => Sheet(questionnaire, ("a", v))).ToList();
        var trace = new Scorer(questionnaire).Explain(sheets, 2, "n");

        trace.Score.Should().Be(0.5);
        trace.Notes.Single().Values.Take(4).Should().Equal("20", "3", "10", "30");
    }

    [Fact]
    public void Every_method_explains_itself_and_survives_the_round_trip()
    {
        foreach (var method in ScoringMethods.All)
        {
            var questionnaire = Questionnaire(
                [new Dimension { Id = "d", Method = method.Id, Scale = "g", Table = "t", Steps = [new() { All = ["a"], Score = 5 }], From = 9, Kind = "z_score", Formula = "1" }],
                Number("a", "d") with { Level = 1 }, Number("b", "d") with { Level = 2 })
                with
            {
                Scales = [new Scale { Id = "g", Levels = [new() { Id = "D", Value = 0 }, new() { Id = "A", Value = 50 }] }],
                GradeTables = [new GradeTable { Id = "t", Scale = "g", Rows = new Dictionary<string, string> { ["A A"] = "A" } }],
            };
            var trace = new Scorer(questionnaire).Explain(Sheet(questionnaire, ("a", 100), ("b", 60)), "d");

            Trace.FromJson(trace.ToJson()).Should().BeEquivalentTo(trace, method.Id);
            trace.ToString().Should().Contain(method.Id).And.Contain("\"60\"");
            (trace.Notes.Count > 0 || trace.Parts.Any(p => p.Contribution is not null) || method is Median or Profile).Should().BeTrue($"{method.Id} should say how it came to its score");
        }
    }
}
