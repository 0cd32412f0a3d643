using Assessment.Data;
using Assessment.Reports.Rendering;
using Assessment.Web.Accounts;
using Assessment.Web.Charts;
using Assessment.Web.Evidence;
using Assessment.Web.Questionnaires;
using Assessment.Web.Reports;
using Assessment.Web.Rounds;

namespace Assessment.Web.Starting;

/// <summary>What happens between the start of the process and the first page: tables, instruments, and the example where there is demo data.</summary>
public static class Preparation
{
    public static void AddSite(this WebApplicationBuilder builder, bool demo)
    {
        var folders = Folders.Find(builder.Configuration, builder.Environment.ContentRootPath);
        var database = Database.Choose(builder.Configuration, folders, demo);
        builder.Services.AddSingleton(folders).AddSingleton(database).AddSingleton(TimeProvider.System)
            .AddSingleton<Instruments>().AddSingleton<Shelf>().AddSingleton<Examples>().AddSingleton<Archive>()
            .AddSingleton(_ => Renderer.Start()).AddSingleton<ChartMaker>().AddSingleton<Drawings>().AddHostedService<DrawAhead>().AddSingleton<Printer>()
            .AddSingleton(builder.Configuration.GetSection("Evidence").Get<EvidenceSettings>() ?? new()).AddSingleton<EvidenceFiles>()
            .AddScoped<CurrentReader>().AddDbContext<AssessmentDb>(database.Configure);
    }

    public static async Task PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var database = services.GetRequiredService<DatabaseSetting>();
        var instruments = services.GetRequiredService<Instruments>();
        await database.MigrateAsync();
        await instruments.PublishShipped();
        services.GetRequiredService<Shelf>().Fill(await instruments.ReadPublished());
        if (!services.GetRequiredService<SiteOptions>().Demo)
        {
            await ActivatorUtilities.CreateInstance<FirstAdministrator>(services).InviteAsync(Console.Out);
            return;
        }
        await ActivatorUtilities.CreateInstance<DemoAccounts>(services).PrepareAsync(Console.Out);
        services.GetRequiredService<Archive>().Fill(services.GetRequiredService<Examples>().Read());
        await ActivatorUtilities.CreateInstance<DemoRound>(services).PrepareAsync(DemoAccounts.EmailOf);
    }
}
