using System.Diagnostics;
using Assessment.Data;
using Assessment.Domain;

// Another process for the tests that need one: `migrate SETTING` waits for a line, then migrates; `hang SETTING` migrates and
// stops for ever in the middle, inside the script and holding every lock, until it is killed.
var setting = DatabaseSetting.Read(args[1], new List<Problem>())!;
if (args[0] == "hang")
{
    DiagnosticListener.AllListeners.Subscribe(new StopAt("CREATE TABLE published_edition"));
}

Console.WriteLine("ready");
Console.ReadLine();
await setting.MigrateAsync();

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
