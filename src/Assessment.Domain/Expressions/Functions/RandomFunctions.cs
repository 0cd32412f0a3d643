using Assessment.Domain.Expressions.Tree;

namespace Assessment.Domain.Expressions.Functions;

/// <summary>Functions that draw lots. Scoring refuses them, except <c>randomize</c> with a seed.</summary>
internal static class RandomFunctions
{
    private const int LongestToken = 1000;
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public static readonly IReadOnlyList<Function> All =
    [
        new("random()", 0, 0, static (in frame, _) => Value.Of(frame.Random.NextDouble())) { Impurity = static _ => Impurities.Random },
        new("randomize(values, seed?)", 1, 2, static (in frame, call) => Shuffled(frame, call))
        {
            Impurity = static count => count == 1 ? Impurities.Random : Impurities.None,
        },
        new("uuid(length?)", 0, 1, static (in frame, call) => Value.Of(call.Arguments.Length == 0 ? Uuid(frame) : Token(frame, call)))
        {
            Impurity = static _ => Impurities.Uuid,
        },
    ];

    /// <summary>RFC 4122 version 4.</summary>
    private static string Uuid(in Frame frame)
    {
        if (frame.Scope.Random is null)
            return Guid.NewGuid().ToString();
        Span<byte> bytes = stackalloc byte[16];
        frame.Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static string Token(in Frame frame, Call call)
    {
        var length = Math.Truncate(call.Number(0, frame));
        if (double.IsNaN(length) || length > LongestToken)
            throw call.Failure("bad-length", $"uuid() takes a length of at most {LongestToken}.");
        return length <= 0 ? "" : new string(frame.Random.GetItems<char>(Letters, (int)length));
    }

    private static Value Shuffled(in Frame frame, Call call)
    {
        var values = call.NodeSet(0, frame);
        var draw = frame.Random.NextDouble;
        if (call.Arguments.Length > 1)
        {
            var seed = call.Number(1, frame);
            draw = Math.Floor(seed) == seed && Math.Abs(seed) <= long.MaxValue
                ? ParkMiller((long)seed)
                : throw call.Failure("bad-seed", "randomize() takes a whole number as its seed.");
        }
        var order = Order(values.Count, draw);
        return values.Navigators is { } nodes
            ? Value.Nodes([.. order.Select(i => nodes[i])])
            : Value.Answers([.. order.Select(i => values[i].ToText())]);
    }

    /// <summary>The inside-out Fisher–Yates shuffle that the ODK XForms specification names.</summary>
    private static int[] Order(int count, Func<double> draw)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            var j = (int)Math.Floor(draw() * (i + 1));
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /// <summary>The Park–Miller generator (MINSTD: multiplier 16807, modulus 2³¹ − 1), so that a seed gives the same order everywhere.</summary>
    private static Func<double> ParkMiller(long seed)
    {
        const long modulus = int.MaxValue;
        var state = seed % modulus;
        if (state <= 0)
            state += modulus - 1;
        return () =>
        {
            state = state * 16807 % modulus;
            return (state - 1) / (double)(modulus - 1);
        };
    }
}
