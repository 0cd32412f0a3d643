namespace Assessment.Web.Mail;

/// <summary>The outbox and what empties it.</summary>
public static class MailServices
{
    public static void AddMail(this WebApplicationBuilder builder, bool demo)
    {
        var settings = builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        if (!demo)
            settings.Check(builder.Configuration["Site:Address"]);
        builder.Services.AddSingleton(settings).AddSingleton<SiteAddress>().AddSingleton<SealedLinks>().AddScoped<Outbox>();
        if (settings.IsOn)
            builder.Services.AddHostedService<Sending>();
    }
}
