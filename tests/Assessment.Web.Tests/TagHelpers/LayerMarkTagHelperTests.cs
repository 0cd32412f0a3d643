using Assessment.Web.Scoring;
using Assessment.Web.TagHelpers;

namespace Assessment.Web.Tests.TagHelpers;

public sealed class LayerMarkTagHelperTests
{
    [Fact]
    public void Each_voice_has_a_shape_of_its_own()
    {
        var marks = new[] { Voice.Self, Voice.Judged, Voice.Agreed, Voice.Target }.Select(voice => Drawn.Html(new LayerMarkTagHelper { Voice = voice })).ToList();

        marks.Should().OnlyHaveUniqueItems();
        marks.Should().OnlyContain(mark => mark.Contains("aria-hidden=\"true\"") && !mark.Contains("style="));
    }
}
