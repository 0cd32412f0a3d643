using Assessment.Domain.Expressions.Tree;

namespace Assessment.Domain.Expressions.Functions;

/// <summary>Functions that decide.</summary>
internal static class LogicFunctions
{
    public static readonly IReadOnlyList<Function> All =
    [
        new("if(condition, then, else)", 3, 3, static (in frame, call) => call.Argument(call.Argument(0, frame).ToBoolean() ? 1 : 2, frame)),
        new("coalesce(value, value, ...)", 2, Function.Any, static (in frame, call) => Coalesce(frame, call)),
        new("once(value)", 1, 1, static (in frame, call) => frame.Current.ToText() is { Length: > 0 } current ? Value.Of(current) : Value.Of(call.Text(0, frame)))
        {
            ReadsCurrent = static _ => true,
        },
        new("true()", 0, 0, static (in _, _) => Value.Of(true)),
        new("false()", 0, 0, static (in _, _) => Value.Of(false)),
        new("boolean(value)", 1, 1, static (in frame, call) => Value.Of(call.Argument(0, frame).ToBoolean())),
        new("boolean-from-string(text)", 1, 1, static (in frame, call) => Value.Of(FromText(call.Argument(0, frame)))),
        new("not(condition)", 1, 1, static (in frame, call) => Value.Of(!call.Argument(0, frame).ToBoolean())),
        new("checklist(min, max, value, ...)", 2, Function.Any, static (in frame, call) => Value.Of(Between(call, frame, call.Items(2, frame).Count(IsChecked)))),
        new("weighted-checklist(min, max, value, weight, ...)", 2, Function.Any, static (in frame, call) => Value.Of(Between(call, frame, Weighted(frame, call))))
        {
            Check = static call => call.Arguments.Length % 2 == 0
                ? null
                : call.Problem("argument-count", "weighted-checklist() takes pairs of a value and its weight after the two limits; one weight is missing."),
        },
        new("depend(value, ...)", 1, Function.Any, static (in frame, call) => call.Argument(0, frame)),
    ];

    private static Value Coalesce(in Frame frame, Call call)
    {
        for (var i = 0; i < call.Arguments.Length; i++)
            if (call.Text(i, frame) is { Length: > 0 } text)
                return Value.Of(text);
        return Value.Of("");
    }

    /// <summary>"1" and "true"; and, as in ODK's web client, any whole number above 0 that is not text.</summary>
    private static bool FromText(in Value value) =>
        value.Kind == ValueKind.Number && value.KnownNumber > 0 && Math.Floor(value.KnownNumber) == value.KnownNumber || value.ToText() is "1" or "true";

    /// <summary>A node is checked when it is not blank, anything else when it is true.</summary>
    private static bool IsChecked(Value item) =>
        item.Kind == ValueKind.Nodes ? !string.IsNullOrWhiteSpace(item.ToText()) : item.ToBoolean();

    /// <summary>A limit below 0 does not count.</summary>
    private static bool Between(Call call, in Frame frame, double total)
    {
        double least = call.Number(0, frame), most = call.Number(1, frame);
        return (least < 0 || total >= least) && (most < 0 || total <= most);
    }

    /// <summary>Pairs of a value and its weight; both may be node-sets, taken together in order.</summary>
    private static double Weighted(in Frame frame, Call call)
    {
        var values = new List<bool>();
        var weights = new List<double>();
        for (var i = 2; i + 1 < call.Arguments.Length; i += 2)
        {
            Value value = call.Argument(i, frame), weight = call.Argument(i + 1, frame);
            for (var j = 0; j < value.Count; j++)
                values.Add(IsChecked(value[j]));
            for (var j = 0; j < weight.Count; j++)
                weights.Add(weight[j].ToNumber(frame));
        }
        var total = 0.0;
        for (var i = 0; i < values.Count && i < weights.Count; i++)
            if (values[i] && !double.IsNaN(weights[i]))
                total += weights[i];
        return total;
    }
}
