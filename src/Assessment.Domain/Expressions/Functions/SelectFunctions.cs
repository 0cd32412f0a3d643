namespace Assessment.Domain.Expressions.Functions;

/// <summary>Functions about the answer to a multiple-choice question: option ids separated by spaces.</summary>
internal static class SelectFunctions
{
    public static readonly IReadOnlyList<Function> All =
    [
        new("selected(list, value)", 2, 2, static (in frame, call) => Value.Of(IsSelected(call.Text(0, frame), call.Text(1, frame)))),
        new("selected-at(list, index)", 2, 2, static (in frame, call) => Value.Of(At(call.Text(0, frame), Math.Truncate(call.Number(1, frame))))),
        new("count-selected(list)", 1, 1, static (in frame, call) => Value.Of((double)Count(call.Text(0, frame)))),
    ];

    private static bool IsSelected(string list, string value)
    {
        var wanted = value.AsSpan().Trim();
        // Nothing is selected in an empty list; ODK writes that as selected(list, '').
        if (wanted.IsEmpty)
            return string.IsNullOrWhiteSpace(list);
        foreach (var range in list.AsSpan().SplitAny(' ', '\t', '\r', '\n'))
            if (list.AsSpan(range).SequenceEqual(wanted))
                return true;
        return false;
    }

    private static string At(string list, double index)
    {
        foreach (var range in list.AsSpan().SplitAny(' ', '\t', '\r', '\n'))
        {
            var item = list.AsSpan(range);
            if (!item.IsEmpty && index-- == 0)
                return item.ToString();
        }
        return "";
    }

    private static int Count(string list)
    {
        var count = 0;
        foreach (var range in list.AsSpan().SplitAny(' ', '\t', '\r', '\n'))
            if (!list.AsSpan(range).IsEmpty)
                count++;
        return count;
    }
}
