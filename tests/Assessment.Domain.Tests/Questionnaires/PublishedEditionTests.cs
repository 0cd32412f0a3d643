using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Questionnaires;

public class PublishedEditionTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 21, 5, 30, 0, TimeSpan.FromHours(-4));

    // "abc": the example of NIST (FIPS 180-4, SHA-256 example values). "ñ" as UTF-8, c3 b1: sha256sum of coreutils.
    [Theory]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("ñ", "024bb90888ca89a15a19e9bdd8c712bfb070465fce1ef25e43c170ea44fc5e5f")]
    public void The_hash_is_SHA_256_of_the_text_in_UTF_8(string text, string hash) => PublishedEdition.HashOf(text).Should().Be(hash);

    [Fact]
    public void The_time_is_kept_in_UTC_to_the_microsecond()
    {
        var edition = PublishedEdition.Seal("open-data", "2026.1", "{}", ["en"], Morning.AddTicks(17));

        edition.PublishedAt.Should().Be(new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero).AddMicroseconds(1));
        edition.PublishedAt.Offset.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void Content_that_was_tampered_with_shows()
    {
        var sealedOne = PublishedEdition.Seal("open-data", "2026.1", "{}", ["en"], Morning);

        sealedOne.IsIntact.Should().BeTrue();
        typeof(PublishedEdition).GetProperty(nameof(PublishedEdition.CanonicalJson))!.SetValue(sealedOne, "[]");
        sealedOne.IsIntact.Should().BeFalse();
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("open-data", " ")]
    [InlineData("open-data", "a label of more than sixty-four characters, which the column has no room for")]
    public void An_id_or_label_that_cannot_be_a_key_is_refused(string id, string label)
    {
        var attempt = () => PublishedEdition.Seal(id, label, "{}", ["en"], Morning);

        attempt.Should().Throw<ArgumentException>();
    }
}
