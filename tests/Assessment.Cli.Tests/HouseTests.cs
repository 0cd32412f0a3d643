namespace Assessment.Cli.Tests;

public class HouseTests { [Fact] public void True_is_true() => true.Should().BeTrue(); }
