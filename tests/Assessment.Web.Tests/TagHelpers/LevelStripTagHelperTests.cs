using System.Globalization;
using Assessment.Web.Scoring;
using Assessment.Web.TagHelpers;

namespace Assessment.Web.Tests.TagHelpers;

public sealed class LevelStripTagHelperTests
{
    private static readonly Ruler Five = new([.. Enumerable.Range(1, 5).Select(n => new RulerCell($"b{n}", n - 0.5, n + 0.5, n))]);

    [Fact]
    public void The_strip_is_drawn_for_wide_and_narrow_windows_and_says_what_it_shows()
    {
        var html = Drawn.Html(Strip(new StripMark(Voice.Self, 2.8)));

        html.Should().Contain("wide-only").And.Contain("narrow-only").And.Contain("aria-label=\"Self &amp; target\"").And.NotContain("style=");
        html.Should().Contain(">1 Initial &lt;low&gt;<", "names of bands are text, not markup");
    }

    [Fact]
    public void A_mark_stands_where_its_score_is()
    {
        // 3 is the middle of 0.5 to 5.5: 400 of 800 pixels.
        Drawn.Html(Strip(new StripMark(Voice.Self, 3))).Should().Contain("cx=\"400\"");
    }

    [Fact]
    public void A_softer_layer_on_the_same_spot_moves_up_and_stays_in_sight()
    {
        var html = Drawn.Html(Strip(new StripMark(Voice.Self, 3), new StripMark(Voice.Agreed, 3)));

        html.Should().Contain("cx=\"400\" cy=\"12\"");
    }

    [Fact]
    public void Numbers_in_the_drawing_have_points_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr");
        try
        {
            Drawn.Html(Strip(new StripMark(Voice.Self, 2.77))).Should().Contain("cx=\"363.2\"");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static LevelStripTagHelper Strip(params StripMark[] marks) =>
        new() { Ruler = Five, Marks = marks, Label = "Self & target", Names = new Dictionary<string, string> { ["b1"] = "Initial <low>" } };
}
