using Assessment.Domain.Expressions.Tree;

namespace Assessment.Domain.Expressions.Functions;

/// <summary>Functions that calculate. Angles are in radians.</summary>
internal static class NumberFunctions
{
    public static readonly IReadOnlyList<Function> All =
    [
        new("number(value?)", 0, 1, static (in frame, call) => Value.Of((call.Arguments.Length > 0 ? call.Argument(0, frame) : frame.Current).ToNumber(frame)))
        {
            ReadsCurrent = static count => count == 0,
        },
        new("int(number)", 1, 1, static (in frame, call) => Value.Of(Math.Truncate(call.Number(0, frame)))),
        new("round(number, digits?)", 1, 2, static (in frame, call) =>
            Value.Of(Rounded(call.Number(0, frame), call.Arguments.Length > 1 ? Math.Truncate(call.Number(1, frame)) : 0))),
        new("sum(values)", 1, 1, static (in frame, call) => Value.Of(Sum(call.NodeSet(0, frame), frame))),
        new("max(value, ...)", 1, Function.Any, static (in frame, call) => Value.Of(Extreme(frame, call, largest: true))),
        new("min(value, ...)", 1, Function.Any, static (in frame, call) => Value.Of(Extreme(frame, call, largest: false))),
        new("pow(number, power)", 2, 2, static (in frame, call) => Value.Of(Math.Pow(call.Number(0, frame), call.Number(1, frame)))),
        new("atan2(y, x)", 2, 2, static (in frame, call) => Value.Of(Math.Atan2(call.Number(0, frame), call.Number(1, frame)))),
        new("pi()", 0, 0, static (in _, _) => Value.Of(Math.PI)),
        Of("floor", Math.Floor), Of("ceiling", Math.Ceiling), Of("abs", Math.Abs), Of("sqrt", Math.Sqrt),
        Of("exp", Math.Exp), Of("exp10", static x => Math.Pow(10, x)), Of("log", Math.Log), Of("log10", Math.Log10),
        Of("sin", Math.Sin), Of("cos", Math.Cos), Of("tan", Math.Tan), Of("asin", Math.Asin), Of("acos", Math.Acos), Of("atan", Math.Atan),
    ];

    private static Function Of(string name, Func<double, double> calculate) =>
        new($"{name}(number)", 1, 1, (in frame, call) => Value.Of(calculate(call.Number(0, frame))));

    /// <summary>Halves go away from zero; negative digits round to tens, hundreds and so on.</summary>
    private static double Rounded(double number, double digits)
    {
        // Beyond these no digit of a double is left to round.
        if (digits > 300 || double.IsInfinity(number))
            return number;
        var power = Math.Pow(10, Math.Abs(digits));
        return digits > 0
            ? Math.Round(number * power, MidpointRounding.AwayFromZero) / power
            : Math.Round(number / power, MidpointRounding.AwayFromZero) * power;
    }

    private static double Sum(in Value values, in Frame frame)
    {
        var sum = 0.0;
        for (int i = 0, count = values.Count; i < count; i++)
            sum += values[i].ToNumber(frame);
        return sum;
    }

    /// <summary>NaN when there is nothing, or when any value is not a number.</summary>
    private static double Extreme(in Frame frame, Call call, bool largest)
    {
        var extreme = double.NaN;
        foreach (var item in call.Items(0, frame))
        {
            var number = item.ToNumber(frame);
            if (double.IsNaN(number))
                return double.NaN;
            if (double.IsNaN(extreme) || (largest ? number > extreme : number < extreme))
                extreme = number;
        }
        return extreme;
    }
}
