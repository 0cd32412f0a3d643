using Assessment.Web.Security;

namespace Assessment.Web.Tests.Security;

public sealed class LoopbackTests
{
    [Theory]
    [InlineData("http://*:5080", "http://localhost:5080")]
    [InlineData("http://0.0.0.0:80", "http://localhost:80")]
    [InlineData("https://assessment.example.org:8443", "https://localhost:8443")]
    [InlineData("http://[::]:5080/", "http://localhost:5080")]
    [InlineData("http://+:0", "http://127.0.0.1:0")]
    public void An_address_with_demo_data_is_on_this_computer(string asked, string given) => Loopback.OnLoopback(asked).Should().Be(given);
}
