using System.Text.Encodings.Web;
using System.Text.Unicode;
using Assessment.Web;
using Assessment.Web.Accounts;
using Assessment.Web.Answering;
using Assessment.Web.Auditing;
using Assessment.Web.Charts;
using Assessment.Web.Errors;
using Assessment.Web.Languages;
using Assessment.Web.Mail;
using Assessment.Web.Reports;
using Assessment.Web.Rounds;
using Assessment.Web.Scoring;
using Assessment.Web.Security;
using Assessment.Web.Starting;
using Assessment.Web.Texts;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Folders.ContentRoot });
var demo = builder.Configuration.GetValue<bool>("Demo");
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.KeepAddressesOutOfLogs();
if (demo)
    builder.ListenOnLoopbackOnly();

try
{
    builder.AddSite(demo);
    builder.AddAccounts();
    builder.AddMail(demo);
    builder.AddProxies();
    builder.AddRounds();
}
catch (StartingException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
builder.Services.AddSingleton(new SiteOptions(demo));
builder.Services.AddLocalization();
builder.Services.AddTransient<IStringLocalizer<Text>, IsolatedTexts>();
builder.Services.AddRazorPages();
builder.Services.AddSectionForms();
builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
builder.Services.AddSafeCookies(builder.Environment);
// Letters with accents are sent as they are, not as numbers; what is dangerous in HTML is escaped all the same.
builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
builder.Services.AddExceptionHandler<TryAgain>();
builder.Services.AddRouting(routes => routes.LowercaseUrls = true);

var app = builder.Build();
app.UseProxies(demo);
app.UseCookiePolicy();
app.UseLanguages();
app.UseExceptionHandler(TryAgain.Options);
app.UseSecurityHeaders();
if (!demo)
    app.UseHsts();
app.UseStatusCodePagesWithReExecute("/error/{0}");
app.UseResponseCompression();
app.UseRouting();
app.UseAuthentication();
app.UseCurrentPerson();
app.UseRateLimiter();
app.UseAccessTable();
app.UseSecondStepRule();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.MapChartFiles();
app.MapTraceFiles();
app.MapReportFiles();
app.MapPapers();
app.MapAuditFiles();
try
{
    await app.PrepareAsync();
}
catch (StartingException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the site.</summary>
public partial class Program;
