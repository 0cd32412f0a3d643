using System.Globalization;
using Assessment.Web.Languages;
using Assessment.Web.Rounds;

namespace Assessment.Web.Charts;

/// <summary>Draws the charts of all rounds in the background once the site is up, so that the first reader does not wait for Node to start. Off with <c>Charts:DrawAhead</c> = false.</summary>
public sealed class DrawAhead(Archive archive, Drawings drawings, IConfiguration settings, ILogger<DrawAhead> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.GetValue("Charts:DrawAhead", true))
            return;
        try
        {
            // The first page is served before that: both would want the same cores.
            await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            foreach (var language in Language.All)
                foreach (var dossier in archive.All)
                {
                    (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, CultureInfo.GetCultureInfo(language.Code));
                    if ((await drawings.Of(dossier, stoppingToken)).Count == 0)
                        return;
                }
        }
        catch (OperationCanceledException)
        {
            // The site is being stopped.
        }
        catch (Exception fault)
        {
            // Pages draw what they need; only the head start is lost.
            log.LogWarning(fault, "The charts could not be drawn ahead.");
        }
    }
}
