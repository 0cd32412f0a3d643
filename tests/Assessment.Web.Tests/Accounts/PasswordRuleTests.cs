using Assessment.Web.Accounts;

namespace Assessment.Web.Tests.Accounts;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("elevenchars", "TooShort")]
    [InlineData("password1234", "Common")]
    [InlineData("P@55w0rd2026!", "Common")]
    [InlineData("2026-Contraseña", "Common")]
    [InlineData("qwertyuiop123", "Common")]
    [InlineData("correct horse battery staple", "Common")]
    [InlineData("123456789012", "Common")]
    [InlineData("987654321098", "Common")]
    [InlineData("aaaaaaaaaaaa", "Common")]
    [InlineData("abcabcabcabc", "Common")]
    [InlineData("island-island-", "Common")]
    [InlineData("anamaria.perez1", "Own")]
    [InlineData("perez@example", "Own")]
    public void What_is_guessed_first_is_refused(string password, string problem) =>
        PasswordRule.Problem(password, "perez@example.org", "Ana María Pérez Anamaria").Should().Be(problem);

    [Theory]
    [InlineData("green islands at noon")]
    [InlineData("onlylowercaseletters")]
    [InlineData("correo lento en julio")]
    [InlineData("83 02 57 19 46 31")]
    [InlineData("my password is a river")]
    [InlineData("contraseña con ñandúes")]
    [InlineData("ana maría likes mangoes")]
    public void A_long_one_will_do_without_capitals_or_signs(string password) =>
        PasswordRule.Problem(password, "perez@example.org", "Ana María Pérez").Should().BeNull();

    [Fact]
    public void A_very_long_one_is_refused() =>
        PasswordRule.Problem(string.Concat(Enumerable.Range(0, 100).Select(number => $"{number} ")), null, null).Should().Be("TooLong");
}
