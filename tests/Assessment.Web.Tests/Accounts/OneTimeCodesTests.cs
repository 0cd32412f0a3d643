using Assessment.Web.Accounts;

namespace Assessment.Web.Tests.Accounts;

public sealed class OneTimeCodesTests
{
    // RFC 6238, appendix B: the key is the ASCII text 12345678901234567890, the codes are the last six of the eight digits there.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        OneTimeCodes.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", seconds / 30).Should().Be(code);
}
