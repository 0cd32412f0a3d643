using Assessment.Domain.Questionnaires;
using Assessment.Web.Scoring;

namespace Assessment.Web.Tests.Scoring;

public sealed class RulerTests
{
    private static readonly BandSet Maturity = Bands(1.5, 2.5, 3.5, 4.5);

    [Fact]
    public void Levels_one_to_five_are_equally_wide_although_the_scale_ends_in_their_middle()
    {
        var ruler = Ruler.Of(Maturity, new ScoreRange(1, 5));

        ruler.Cells.Select(cell => (cell.From, cell.To)).Should().Equal((0.5, 1.5), (1.5, 2.5), (2.5, 3.5), (3.5, 4.5), (4.5, 5.5));
        ruler.Cells.Select(cell => cell.Depth).Should().Equal(1, 2, 3, 4, 5);
        ruler.Share(3).Should().Be(0.5);
    }

    [Fact]
    public void Quarters_of_an_index_fill_the_scale_from_0_to_1()
    {
        var ruler = Ruler.Of(Bands(0.25, 0.5, 0.75), new ScoreRange(0, 1));

        ruler.From.Should().Be(0);
        ruler.To.Should().Be(1);
        ruler.Cells.Select(cell => cell.Depth).Should().Equal(1, 2, 4, 5);
    }

    [Fact]
    public void A_pass_mark_cuts_the_scale_in_two()
    {
        var ruler = Ruler.Of(Bands(75), new ScoreRange(0, 100));

        ruler.Cells.Select(cell => (cell.From, cell.To)).Should().Equal((0, 75), (75, 100));
    }

    [Fact]
    public void Uneven_bands_end_where_the_scores_end()
    {
        var ruler = Ruler.Of(Bands(50, 90), new ScoreRange(0, 100));

        (ruler.From, ruler.To).Should().Be((0, 100));
    }

    [Fact]
    public void A_score_beyond_an_end_stands_at_it()
    {
        var ruler = Ruler.Of(Maturity, new ScoreRange(1, 5));

        ruler.Share(-203).Should().Be(0);
        ruler.Share(110).Should().Be(1);
    }

    [Fact]
    public void Without_bands_the_scale_is_one_nameless_cell() =>
        Ruler.Of(null, new ScoreRange(0, 10)).Cells.Should().ContainSingle().Which.Band.Should().BeNull();

    [Fact]
    public void The_levels_of_a_scale_reach_half_way_to_their_neighbours()
    {
        var scale = new Scale { Id = "s", Levels = [new() { Id = "low", Value = 1 }, new() { Id = "middle", Value = 3 }, new() { Id = "high", Value = 5 }] };

        Ruler.Of(scale).Cells.Select(cell => (cell.From, cell.To)).Should().Equal((0, 2), (2, 4), (4, 6));
    }

    private static BandSet Bands(params double[] from) =>
        new() { Id = "bands", Bands = [new() { Id = "b0" }, .. from.Select((bound, i) => new Band { Id = $"b{i + 1}", From = bound })] };
}
