using System.CommandLine;
using System.Text;
using System.Xml.XPath;
using Assessment.Domain.Expressions;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess evaluate</c>: one expression over an XML document, or one JSON object a line; for authors and for outside checks.</summary>
public static class Evaluate
{
    public static Command Create()
    {
        var expression = new Argument<string?>("EXPRESSION") { Description = "The expression, for example \"${score} > 3\".", Arity = ArgumentArity.ZeroOrOne };
        var data = new Option<FileInfo?>("--data") { Description = "XML document to evaluate over.", HelpName = "file.xml" };
        var context = new Option<string?>("--context") { Description = "Element the expression belongs to.", HelpName = "XPATH|#id" };
        var zone = new Option<string?>("--zone")
        {
            Description = $"IANA time zone of dates without an offset. When absent: this machine's; with --jsonl, {JsonLines.UsualZoneName}.",
            HelpName = "IANA",
        };
        var type = new Option<string?>("--as") { Description = "Type to convert the value to." };
        type.AcceptOnlyFromAmong("boolean", "number", "string");
        var lines = new Option<string?>("--jsonl")
        {
            Description = "Read {expression, xml, contextNode?, zone?, as?} objects, one a line, from the file or standard input; write {type, value} or {error}.",
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("evaluate", "Evaluate an expression, for authors and for outside checks.") { expression, data, context, zone, type, lines };
        command.Validators.Add(result =>
        {
            if (result.GetResult(expression) is { Tokens.Count: > 0 } == (result.GetResult(lines) is not null))
                result.AddError("Give either an EXPRESSION or --jsonl.");
        });
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (Zones.Find(parsed.GetValue(zone)) is not { } named)
                return Refuse(error, $"There is no time zone '{parsed.GetValue(zone)}'. Use an IANA name such as America/St_Lucia.");
            return parsed.GetResult(lines) is not null
                ? Lines(parsed.GetValue(lines), parsed.GetValue(zone) is null ? JsonLines.UsualZone : named, output, error)
                : One(parsed.GetValue(expression)!, parsed.GetValue(data), parsed.GetValue(context), named, parsed.GetValue(type), output, error);
        });
        return command;
    }

    private static int One(string text, FileInfo? data, string? context, TimeZoneInfo zone, string? type, TextWriter output, TextWriter error)
    {
        var parsed = Expression.Parse(text);
        if (parsed.Expression is not { } expression || parsed.Problems.Count > 0)
            return Refuse(error, [.. parsed.Problems.Select(p => Placed(p, text))]);
        if (data is { Exists: false })
            return Refuse(error, $"There is no file {data}.");
        var (node, mistake) = XmlData.Read(data is null ? "<data/>" : File.ReadAllText(data.FullName), context);
        if (node is null)
            return Refuse(error, mistake!);
        var (value, problem) = expression.Evaluate(Over(expression, node, zone), JsonLines.TypeOf(type));
        if (problem is { } failed)
            return Refuse(error, Placed(failed, text));
        foreach (var line in value.ToTexts())
            output.WriteLine(line);
        return VerbList.Done;
    }

    private static int Lines(string? path, TimeZoneInfo zone, TextWriter output, TextWriter error)
    {
        if (path == "-")
            path = null;
        if (path is not null && !File.Exists(path))
            return Refuse(error, $"There is no file {path}.");
        using var input = path is null ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(path, Encoding.UTF8);
        while (input.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line))
                output.WriteLine(JsonLines.Evaluate(line, zone));
        output.Flush();
        return VerbList.Done;
    }

    internal static Scope Over(Expression expression, XPathNavigator context, TimeZoneInfo zone) =>
        new(new XmlAnswers(expression, context)) { Clock = TimeProvider.System, Zone = zone };

    private static string Placed(ExpressionProblem problem, string text)
    {
        var (line, column) = problem.PlaceIn(text);
        return $"{line}:{column}: {problem.Message}";
    }

    private static int Refuse(TextWriter error, params string[] messages)
    {
        foreach (var message in messages)
            error.WriteLine(message);
        return VerbList.Mistake;
    }
}
