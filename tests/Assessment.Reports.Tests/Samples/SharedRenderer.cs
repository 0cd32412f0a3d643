using Assessment.Reports.Rendering;

namespace Assessment.Reports.Tests;

/// <summary>One warm renderer for all tests that draw.</summary>
[CollectionDefinition(Name)]
public sealed class SharedRenderer : ICollectionFixture<SharedRenderer>, IAsyncLifetime
{
    public const string Name = "renderer";

    public Renderer Renderer { get; } = Renderer.Start();

    /// <summary>Skips the test where nothing can be rendered, and says why.</summary>
    public Renderer OrSkip()
    {
        var missing = Renderer.Missing();
        Skip.If(missing is not null, missing?.Message);
        return Renderer;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Renderer.DisposeAsync();
}
