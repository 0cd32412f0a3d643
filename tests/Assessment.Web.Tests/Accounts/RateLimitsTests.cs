using System.Net;
using Assessment.Web.Accounts;

namespace Assessment.Web.Tests.Accounts;

public sealed class RateLimitsTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:0:1::5", "20010db800000001")]
    [InlineData("2001:db8:0:1:ffff:ffff:ffff:ffff", "20010db800000001")]
    [InlineData(null, "unknown")]
    public void A_household_with_many_addresses_is_one_source(string? address, string source) =>
        RateLimits.Source(address is null ? null : IPAddress.Parse(address)).Should().Be(source);
}
