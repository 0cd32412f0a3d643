using System.Globalization;
using Assessment.Reports.Charts;

namespace Assessment.Reports.Tests.Charts;

public sealed class EchartsTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public static TheoryData<Shape> Shapes => [.. Enum.GetValues<Shape>()];

    [Theory, MemberData(nameof(Shapes))]
    public void A_mark_is_drawn_alike_where_numbers_have_a_comma(Shape shape)
    {
        foreach (var open in new[] { false, true })
        {
            var mark = new Mark("#0072B2", shape, Dash.Dashed, open);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var drawn = Echarts.Icon(mark, line: true);

            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            Echarts.Icon(mark, line: true).Should().Be(drawn);
        }
    }

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
