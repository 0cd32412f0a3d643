using System.CommandLine;
using System.Text;
using System.Text.Json;
using Assessment.Domain.Answering;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess verify</c>: whether signed answers are what was signed.</summary>
internal static class Verify
{
    private static readonly string[] Facts = ["round", "institution", "number", "signed_at", "signed_by"];

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A receipt, or the signed answers alone, as downloaded from the receipt page." };
        var hash = new Option<string?>("--sha256") { Description = "The hash that was printed on the receipt. Spaces and capitals do not matter.", HelpName = "HASH" };
        var command = new Command("verify", "Check a receipt: work out the hash of the signed answers and compare.") { file, hash };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (Read(parsed.GetValue(file)!, error) is not { } text)
                return VerbList.Mistake;
            var receipt = SubmissionReceipt.Read(text);
            if (Describe(receipt?.Content ?? text) is not { } facts)
            {
                error.WriteLine($"{parsed.GetValue(file)}: this is neither a receipt nor signed answers.");
                return VerbList.Mistake;
            }
            var found = Submission.HashOf(receipt?.Content ?? text);
            foreach (var line in facts)
                output.WriteLine(line);
            if (receipt?.SignedBy is { } signer)
                output.WriteLine($"{"signer",-12} {signer} (the receipt says so; the hash is not taken of it)");
            output.WriteLine($"SHA-256      {found}");
            var printed = parsed.GetValue(hash) is { } given ? string.Concat(given.Where(char.IsAsciiHexDigit)).ToLowerInvariant() : null;
            return Judge(found, receipt?.Sha256, printed, output, error);
        });
        return command;
    }

    private static int Judge(string found, string? inReceipt, string? printed, TextWriter output, TextWriter error)
    {
        if ((inReceipt ?? found) != found)
        {
            error.WriteLine($"NOT what was signed: the receipt says {inReceipt}. The answers were changed after they were signed, or the receipt was.");
            return VerbList.Mistake;
        }
        if ((printed ?? found) != found)
        {
            error.WriteLine($"NOT what was signed: the hash you gave is {printed}.");
            return VerbList.Mistake;
        }
        output.WriteLine(printed is not null ? "This is what was signed: the hash is the one you gave."
            : inReceipt is not null ? "The receipt is whole: its answers have its hash. Compare the hash with a printed receipt or the site to be sure that the receipt itself is the right one."
            : "Compare this hash with the receipt, or give it with --sha256.");
        return VerbList.Done;
    }

    /// <summary>What the signed content says of itself; null when it is none.</summary>
    private static List<string>? Describe(string content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("sheet", out _) ? null
                : [.. Facts.Where(name => root.TryGetProperty(name, out _))
                    .Select(name => $"{name.Replace('_', ' '),-12} {root.GetProperty(name)}")];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Read(string path, TextWriter error)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            error.WriteLine($"{path}: there is no such file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            error.WriteLine($"{path}: this file cannot be read: {e.Message}");
        }
        return null;
    }
}
