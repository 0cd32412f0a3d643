using System.Globalization;
using Assessment.Web.TagHelpers;

namespace Assessment.Web.Tests.TagHelpers;

public sealed class DayTagHelperTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    [Theory]
    [InlineData("en-GB", "2015-07-13", null, false, "13 July 2015")]
    [InlineData("es-419", "2015-07-13", null, false, "13 de julio de 2015")]
    [InlineData("en-GB", "2015-08-05", "2015-08-07", false, "5–7 August 2015")]
    [InlineData("es-419", "2015-08-05", "2015-08-07", false, "5–7 de agosto de 2015")]
    [InlineData("en-GB", "2015-08-30", "2015-09-02", false, "30 August 2015 – 2 September 2015")]
    [InlineData("en-GB", "2015-07-13", "2015-07-13", true, "13 Jul")]
    [InlineData("es-419", "2015-07-13", null, true, "13 jul")]
    [InlineData("fr-FR", "2015-07-13", null, false, "13 juillet 2015")]
    [InlineData("fr-FR", "2015-07-01", null, false, "1er juillet 2015")]
    [InlineData("fr-FR", "2015-08-01", "2015-08-07", false, "1er–7 août 2015")]
    [InlineData("pt-BR", "2015-07-13", null, false, "13 de julho de 2015")]
    [InlineData("pt-BR", "2015-08-05", "2015-08-07", false, "5–7 de agosto de 2015")]
    [InlineData("pt-BR", "2015-07-13", null, true, "13 jul")]
    [InlineData("ar-AE", "2015-07-13", null, false, "13 يوليو 2015")]
    [InlineData("ar-AE", "2015-08-05", "2015-08-07", false, "5–7 أغسطس 2015")]
    public void A_date_reads_as_people_write_it(string culture, string from, string? until, bool brief, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var day = new DayTagHelper { Of = DateOnly.Parse(from, CultureInfo.InvariantCulture), Until = until is null ? null : DateOnly.Parse(until, CultureInfo.InvariantCulture), Short = brief };

        System.Net.WebUtility.HtmlDecode(Drawn.Html(day)).Should().Be($"<time datetime=\"{from}\">{expected}</time>");
    }

    [Theory]
    [InlineData("en-GB", "October 2015")]
    [InlineData("es-419", "octubre de 2015")]
    public void A_month_claims_no_day(string culture, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Drawn.Html(new DayTagHelper { Of = new DateOnly(2015, 10, 1), Month = true }).Should().Be($"<time datetime=\"2015-10\">{expected}</time>");
    }

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
