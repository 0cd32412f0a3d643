using Assessment.Web.Answering;

namespace Assessment.Web.Rounds;

/// <summary>What running rounds needs: invitations, and reminders that go out by themselves.</summary>
public static class RoundServices
{
    public static void AddRounds(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(builder.Configuration.GetSection("Reminders").Get<ReminderSettings>() ?? new())
            .AddScoped<Inviting>().AddScoped<SheetLetters>().AddScoped<Reminders>().AddScoped<Opening>().AddHostedService<Reminding>();
}
