using System.Diagnostics;
using Assessment.Data;
using Assessment.Data.Questionnaires;
using Assessment.Domain;
using Assessment.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

// Another process for the tests that need one. It says "ready", waits for a line, and then: `migrate SETTING` migrates; `hang
// SETTING` does so and stops for ever in the middle, inside the script and holding every lock, until it is killed; `everyday
// SETTING` migrates, works with the database, and says how that went; `save SETTING` saves answers with many writers at once and
// names each edit when the database has taken it, until it is killed.
var setting = DatabaseSetting.Read(args[1], new List<Problem>())!;
if (args[0] == "hang")
{
    DiagnosticListener.AllListeners.Subscribe(new StopAt("CREATE TABLE published_edition"));
}

Console.WriteLine("ready");
Console.ReadLine();
if (await setting.MigrateAsync() is { } unusable)
{
    throw new InvalidOperationException(unusable.ToString());
}

if (args[0] == "save")
{
    await Assessment.Data.Tests.Faults.Writers.SaveForEver(setting);
}

if (args[0] == "everyday")
{
    var day = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
    await using var db = setting.Open();
    await db.PublishAsync(PublishedEdition.Seal("open-data", "1", "{}", ["en"], day));
    await db.PublishAsync(PublishedEdition.Seal("open-data", "2", "{}", ["en"], day.AddDays(1)));
    var refused = await db.PublishAsync(PublishedEdition.Seal("open-data", "2", "[]", ["en"], day.AddDays(2)));
    var last = await db.PublishedEditions.MaxAsync(edition => edition.PublishedAt);
    Console.WriteLine($"on SQLite {SqliteBinding.Version}: published {await db.PublishedEditions.CountAsync()}, "
        + $"refused {(refused.Refusal is null ? 0 : 1)}, the last at {last:yyyy-MM-dd'T'HH:mm:ss'Z'}");
}

internal sealed class StopAt(string text) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key.EndsWith("CommandExecuting", StringComparison.Ordinal) && $"{value.Value}".Contains(text, StringComparison.Ordinal))
        {
            Console.WriteLine("in the middle");
            Thread.Sleep(Timeout.Infinite);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
