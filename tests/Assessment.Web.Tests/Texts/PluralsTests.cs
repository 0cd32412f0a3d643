using System.Globalization;
using Assessment.Web.Languages;
using Assessment.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Tests.Texts;

/// <summary>The forms and their samples are those of the Unicode CLDR, "Language Plural Rules".</summary>
public sealed class PluralsTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly (CultureInfo, CultureInfo) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    [Theory]
    [InlineData("en", "one", 1)]
    [InlineData("en", "other", 0, 2, 3, 11, 100, 101)]
    [InlineData("es", "one", 1)]
    [InlineData("es", "other", 0, 2, 16, 100, 1000)]
    [InlineData("fr", "one", 0, 1)]
    [InlineData("fr", "other", 2, 17, 100, 1000)]
    [InlineData("pt", "one", 0, 1)]
    [InlineData("pt", "other", 2, 17, 100, 1000)]
    [InlineData("ar", "zero", 0)]
    [InlineData("ar", "one", 1)]
    [InlineData("ar", "two", 2)]
    [InlineData("ar", "few", 3, 10, 103, 110, 1003)]
    [InlineData("ar", "many", 11, 26, 99, 111, 1011)]
    [InlineData("ar", "other", 100, 101, 102, 200, 202, 1000, 10000)]
    public void A_number_takes_the_form_of_its_language(string language, string form, params int[] numbers) =>
        numbers.Select(Plurals.In(language).Of).Should().OnlyContain(of => of == form);

    [Theory]
    [InlineData(0, "لا توجد أسئلة")]
    [InlineData(1, "سؤال واحد")]
    [InlineData(2, "سؤالان")]
    [InlineData(3, "3 أسئلة")]
    [InlineData(11, "11 سؤالًا")]
    [InlineData(100, "100 سؤال")]
    [InlineData(1103, "1,103 أسئلة")]
    public void Questions_are_counted_in_Arabic(int number, string words)
    {
        var arabic = Language.Find("ar")!;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (arabic.Culture, CultureInfo.GetCultureInfo(arabic.Code));

        site.Services.GetRequiredService<IStringLocalizer<Text>>().Count("Questions", number).Should().Be(words);
    }

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
}
