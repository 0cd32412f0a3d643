using Assessment.Data;
using Assessment.Reports.Rendering;
using Assessment.Web.Accounts;
using Assessment.Web.Charts;
using Assessment.Web.Evidence;
using Assessment.Web.Questionnaires;
using Assessment.Web.Reports;
using Assessment.Web.Rounds;
using Microsoft.AspNetCore.DataProtection;

namespace Assessment.Web.Starting;

/// <summary>What happens between the start of the process and the first page: tables, instruments, and the example where there is demo data.</summary>
public static class Preparation
{
    public static void AddSite(this WebApplicationBuilder builder, bool demo)
    {
        var found = Folders.Find(builder.Configuration, builder.Environment.ContentRootPath);
        var database = Database.Choose(builder.Configuration, found, demo);
        var folders = found.Beside(database, builder.Configuration);
        builder.Services.AddSingleton(folders).AddSingleton(database).AddSingleton(new HeadStart(database, folders)).AddSingleton(TimeProvider.System)
            .AddSingleton<Instruments>().AddSingleton<Shelf>().AddHostedService<ShelfWatch>().AddSingleton<Examples>().AddSingleton<Archive>()
            .AddSingleton(_ => Renderer.Start()).AddSingleton<ChartMaker>().AddSingleton<Drawings>().AddHostedService<DrawAhead>().AddSingleton<Printer>()
            .AddScoped<CurrentReader>().AddScoped(services => database.Open(services.GetRequiredService<CurrentReader>()));
        builder.AddEvidence();
    }

    /// <exception cref="StartingException">The database cannot be used; the message says why and what to do.</exception>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await services.GetRequiredService<HeadStart>().Tables is { } problem)
            throw new StartingException(problem.ToString());
        var demo = services.GetRequiredService<SiteOptions>().Demo;
        if (!demo)
            app.TellIfKeysLieOpen();
        // The first page needs the key that seals forms; the accounts need none of the instruments.
        var beside = Task.WhenAll(
            Task.Run(() => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect([])),
            Task.Run(() => demo
                ? ActivatorUtilities.CreateInstance<DemoAccounts>(services).PrepareAsync(Console.Out)
                : ActivatorUtilities.CreateInstance<FirstAdministrator>(services).InviteAsync(Console.Out)));
        await Shelve(services);
        if (demo)
            services.GetRequiredService<Archive>().Fill(services.GetRequiredService<Examples>().Read());
        // The front page shows the newest result; scores are worked out once.
        var scored = Task.Run(() => services.GetRequiredService<Archive>().All.Select(dossier => dossier.Firmest?.Card.Overall.Score).ToList());
        await beside;
        if (demo)
            await ActivatorUtilities.CreateInstance<DemoRound>(services).PrepareAsync(DemoAccounts.EmailOf);
        await scored;
    }

    private static async Task Shelve(IServiceProvider services)
    {
        var instruments = services.GetRequiredService<Instruments>();
        await instruments.PublishShipped();
        services.GetRequiredService<Shelf>().Fill(await instruments.ReadPublished());
    }
}
