using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

/// <summary>Figures published by others, reproduced from their inputs. The sources are named beside them.</summary>
public class GoldenScoresTests
{
    private static Question Share(string id, string dimension, double weight = 1) => Number(id, dimension, weight, 0, 1);

    [Fact] // UN DESA, E-Government Survey 2010: Saint Lucia
    public void Egdi_2010()
    {
        var index = Questionnaire([Dimension("egdi", "weighted_mean")], Share("osi", "egdi", .34), Share("hci", "egdi", .33), Share("tii", "egdi", .33));

        index.Score(("osi", .11111), ("hci", .88923), ("tii", .35100))["egdi"].Score.Should().BeApproximately(.44705, 5e-6);
    }

    [Fact] // UN DESA, E-Government Survey 2012: Belize
    public void Egdi_2012()
    {
        var index = Questionnaire([Dimension("egdi", "mean")], Share("osi", "egdi"), Share("hci", "egdi"), Share("tii", "egdi"));

        index.Score(("osi", .39869), ("hci", .61554), ("tii", .16274))["egdi"].Score.Should().BeApproximately(.39232, 5e-6);
    }

    [Theory] // World Bank, GovTech Maturity Index: Saint Lucia 2020 and 2022
    [InlineData(.34331, .53783, .26489, .21841, .34111, "C")]
    [InlineData(.53424, .74086, .28357, .45297, .50291, "B")]
    public void Gtmi(double cgsi, double psdi, double dcei, double gtei, double index, string group)
    {
        var gtmi = Questionnaire([new Dimension { Id = "gtmi", Bands = "groups" }], Share("cgsi", "gtmi"), Share("psdi", "gtmi"), Share("dcei", "gtmi"), Share("gtei", "gtmi"))
            with
        { Bands = [new BandSet { Id = "groups", Bands = [new() { Id = "D" }, new() { Id = "C", From = .25 }, new() { Id = "B", From = .5 }, new() { Id = "A", From = .75 }] }] };
        var result = gtmi.Score(("cgsi", cgsi), ("psdi", psdi), ("dcei", dcei), ("gtei", gtei))["gtmi"];

        result.Score.Should().BeApproximately(index, 1.1e-5, "the published components are rounded to five places");
        result.Band.Should().Be(group);
    }

    /// <summary>European Commission, eGovernment Benchmark 2023, method paper: two thirds and one third, twice; transparency counts what is missing as 0.</summary>
    private static readonly Questionnaire EGov = Questionnaire(
        [
            Dimension("overall", "mean",
                Dimension("user_centricity", "weighted_mean", new Dimension { Id = "support_and_mobile", Method = "weighted_mean" }),
                new Dimension { Id = "transparency", Method = "mean", Effects = new StateEffects { Blank = StateEffect.Zero, NotApplicable = StateEffect.Zero } },
                Dimension("key_enablers", "mean"),
                Dimension("cross_border", "weighted_mean", new Dimension { Id = "eid_and_edocuments", Weight = .25 })),
        ],
        Number("1.1", "user_centricity", 2), Number("1.2", "support_and_mobile", 1), Number("1.3", "support_and_mobile", 2),
        Number("2.1", "transparency"), Number("2.2", "transparency"), Number("2.3", "transparency"),
        Number("3.1", "key_enablers"), Number("3.2", "key_enablers"), Number("3.3", "key_enablers"), Number("3.4", "key_enablers"),
        Number("4.1", "cross_border", .5), Number("4.2", "cross_border", .25), Number("4.3", "eid_and_edocuments"), Number("4.4", "eid_and_edocuments"));

    private static NodeScore[] EGovScores(params (string Question, double Value)[] inputs)
    {
        var sheet = Sheet(EGov);
        foreach (var (question, value) in inputs)
            sheet[sheet.Layout.SlotOf(question)] = Answer.Of(value, "");
        var card = new Scorer(EGov).Score(sheet);
        return [card["user_centricity"], card["transparency"], card["key_enablers"], card["cross_border"], card["overall"]];
    }

    [Fact] // Albania, life event Family
    public void EGovernment_Benchmark_with_missing_parts()
    {
        var scores = EGovScores(("1.1", 70), ("1.2", 96.25), ("1.3", 100), ("4.1", 50), ("4.2", 100 / 3.0));

        scores[0].Score.Should().BeApproximately(79.58, .005);
        scores[3].Score.Should().BeApproximately(44.44, .005);
        scores[1].Score.Should().Be(0, "transparency counts every missing value as 0");
        scores[2].Reason.Should().Be(NoResult.NothingAnswered);
    }

    [Fact] // Albania, life event Business Start-up; Portugal, Family, has neither 4.3 nor 4.4
    public void EGovernment_Benchmark_in_full()
    {
        EGovScores(("1.1", 95.625), ("1.2", 93.75), ("1.3", 100), ("2.1", 70.7142857142857), ("2.2", 50.666666666666664), ("2.3", 25),
            ("3.1", 100), ("3.2", 100), ("3.3", 100), ("3.4", 100), ("4.1", 35), ("4.2", 66.66666666666666), ("4.3", 50), ("4.4", 100))
            .Select(s => Math.Round(s.Score!.Value, 8)).Should().Equal(96.38888889, 48.79365079, 100, 52.91666667, 74.52480159);
        EGovScores(("1.1", 100), ("1.2", 100), ("1.3", 100), ("2.1", 53.968253968253954), ("2.2", 88), ("2.3", 100),
            ("3.1", 83.5), ("3.2", 100), ("3.3", 83.33333333333333), ("3.4", 100), ("4.1", 50), ("4.2", 100))
            .Select(s => Math.Round(s.Score!.Value, 8)).Should().Equal(100, 80.65608466, 91.70833333, 66.66666667, 84.75777116);
    }

    [Fact] // WHO, SPAR 2022: Saint Lucia. Right only if each capacity is rounded before the total.
    public void Spar_2022()
    {
        double[][] capacities = [[60], [80, 80, 40], [30], [80, 40, 60, 80, 80], [80], [50], [80], [60], [33], [53], [100], [80], [80], [40], [20]];
        var round = new Rounding { Digits = 0 };
        var total = new Dimension
        {
            Id = "total",
            Round = round,
            Dimensions = [.. capacities.Select((_, i) => new Dimension { Id = $"c{i + 1}", Round = round })],
        };
        var questions = capacities.SelectMany((indicators, i) => indicators.Select((_, j) => Number($"c{i + 1}_{j + 1}", $"c{i + 1}"))).ToList();
        var card = Questionnaire([total], questions)
            .Score([.. capacities.SelectMany((indicators, i) => indicators.Select((v, j) => ($"c{i + 1}_{j + 1}", (object?)v)))]);

        card["c2"].Score.Should().Be(67);
        card["c4"].Score.Should().Be(68);
        card["total"].Score.Should().Be(60);
    }

    [Fact] // Open Government Partnership, eligibility 2014: Georgia, 15 of 16 points
    public void Ogp_eligibility()
    {
        var ogp = Questionnaire([new Dimension { Id = "ogp", Method = "points", Pass = .75, MinimumCriteria = 3 }],
            [.. new[] { "fiscal", "access", "assets", "citizens" }.Select(id => Number(id, "ogp", highest: 4))]);
        var result = ogp.Score(("fiscal", 4), ("access", 4), ("assets", 4), ("citizens", 3))["ogp"];

        result.Score.Should().Be(15 / 16.0);
        result.Passed.Should().BeTrue();
    }

    [Theory] // NIST SP 800-171 DoD Assessment Methodology 1.2.1: 44 items of 5 points, 14 of 3, 51 of 1
    [InlineData("yes", 110)]
    [InlineData("no", -203)]
    [InlineData(null, -203)]
    public void Dod_800_171(string? answer, double score)
    {
        int[] weights = [.. Enumerable.Repeat(5, 44), .. Enumerable.Repeat(3, 14), .. Enumerable.Repeat(1, 51)];
        var dod = Questionnaire([new Dimension { Id = "dod", Method = "deduct", From = 110 }], [.. weights.Select((w, i) => YesNo($"q{i}", "dod", w))]);

        dod.Score([.. weights.Select((_, i) => ($"q{i}", (object?)answer))])["dod"].Score.Should().Be(score);
        new Scorer(dod).Plan.Find("dod")!.Range.Should().Be(new ScoreRange(-203, 110));
    }

    [Fact] // OWASP SAMM 1.5, the official example: a level is the mean of its answers, a practice the sum of its levels, a function the mean of its practices
    public void Samm_15()
    {
        double[][][][] functions =
        [
            [[[.2, .2, 1], [.5, 1, .5], [.5, .2]], [[.2, .5], [.5, .2], [.2, .2]], [[.5, .5], [.5, .2], [.2, .2]]],
            [[[.2, .2], [.2, .2, .5], [1, .2]], [[1, 1], [.2, .5], [.2, .2]], [[.5, .2], [.5, 1], [.2, .5]]],
            [[[1, .5], [.5, .5], [.2, 1]], [[.2, .5], [.5, .2], [.5, .2]], [[1, .5, .2], [.5, .2], [.2, .2]]],
            [[[1, .5, 1], [1, .5], [.5, .2]], [[1, .5], [.2, .5], [1, .2]], [[.5, .5], [0, .2], [.2, .5]]],
        ];
        var questions = new List<Question>();
        var answers = new List<(string, object?)>();
        var samm = Dimension("samm", "profile", [.. functions.Select((practices, f) => Dimension($"f{f}", "mean",
            [.. practices.Select((levels, p) => Dimension($"f{f}p{p}", "sum", [.. levels.Select((values, l) => Level($"f{f}p{p}l{l}", values))]))]))]);
        Dimension Level(string id, double[] values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                questions.Add(Share($"{id}q{i}", id));
                answers.Add(($"{id}q{i}", values[i]));
            }
            return Dimension(id, "mean");
        }
        var card = Questionnaire([samm], questions).Score([.. answers]);

        Enumerable.Range(0, 4).Select(f => Math.Round(card[$"f{f}"].Score!.Value, 5)).Should().Equal(1.14444, 1.36667, 1.33889, 1.52778);
    }
}
