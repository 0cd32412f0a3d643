using System.Collections;
using System.Globalization;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Which members of two records differ, in words and by ids: "weight 1 → 2, target added (3), points (cap 2 → 3), level high removed".
/// Never a piece of a file: whoever decides about an edition need not read JSON.
/// </summary>
internal static class MemberDiff
{
    /// <summary>Members that hold several things, and what one of them is called.</summary>
    private static readonly Dictionary<string, string> OneOf = new()
    {
        ["levels"] = "level",
        ["bands"] = "band",
        ["rows"] = "row",
        ["steps"] = "step",
        ["ladder"] = "ladder step",
        ["options"] = "option",
        ["sources"] = "source",
        ["tags"] = "tag",
        ["currencies"] = "currency",
        ["questions"] = "question",
        ["ids"] = "id",
    };

    /// <summary>The differences of these members, or empty.</summary>
    public static string Of(object older, object newer, params IEnumerable<string> members) =>
        string.Join(", ", Shape.Of(newer.GetType()).Members.Where(m => members.Contains(m.Name)).SelectMany(m => Differences(m.Name, m.Get(older), m.Get(newer))));

    /// <summary>The differences of one value, each a phrase that begins with its name.</summary>
    public static IEnumerable<string> Differences(string name, object? older, object? newer)
    {
        var (old, now) = (Filled(older), Filled(newer));
        return (old, now) switch
        {
            (null, null) => [],
            (IDictionary or null, IDictionary or null) => Keyed(One(name), Entries(old), Entries(now)),
            (string or null, string or null) => Plain(name, old, now),
            (IEnumerable or null, IEnumerable or null) => Listed(One(name), Items(old), Items(now)),
            _ when IsRecord(old ?? now!) => Grouped(name, old, now),
            _ => Plain(name, old, now),
        };
    }

    /// <summary>How the ids of two lists differ: added, removed, or only in another order.</summary>
    public static IEnumerable<string> Ids(string one, IReadOnlyList<string> older, IReadOnlyList<string> newer)
    {
        var (added, gone) = (newer.Except(older).ToList(), older.Except(newer).ToList());
        if (added.Count > 0)
            yield return $"{one} {string.Join(", ", added)} added";
        if (gone.Count > 0)
            yield return $"{one} {string.Join(", ", gone)} removed";
        if (added.Count == 0 && gone.Count == 0 && !older.SequenceEqual(newer))
            yield return $"{one}s in another order";
    }

    private static IEnumerable<string> Plain(string name, object? old, object? now) =>
        (Text(old), Text(now)) switch
        {
            ({ } was, { } isNow) when was == isNow => [],
            (null, { } isNow) => [$"{name} added ({isNow})"],
            ({ } was, null) => [$"{name} removed (was {was})"],
            var (was, isNow) => [$"{name} {was} → {isNow}"],
        };

    private static IEnumerable<string> Grouped(string name, object? old, object? now)
    {
        if (old is null || now is null)
            return [old is null ? $"{name} added ({Said(now!)})" : $"{name} removed (was {Said(old)})"];
        var inside = string.Join(", ", Shape.Of(now.GetType()).Members.SelectMany(m => Differences(m.Name, m.Get(old), m.Get(now))));
        return inside.Length == 0 ? [] : [$"{name} ({inside})"];
    }

    private static IEnumerable<string> Listed(string one, List<object> old, List<object> now)
    {
        var (before, after) = (old.ToLookup(NameOf), now.ToLookup(NameOf));
        foreach (var phrase in Ids(one, [.. old.Select(NameOf)], [.. now.Select(NameOf)]))
            yield return phrase;
        foreach (var name in after.Select(g => g.Key).Where(before.Contains))
            foreach (var phrase in before[name].Zip(after[name]).Where(pair => IsRecord(pair.First)).SelectMany(pair => Grouped($"{one} {name}", pair.First, pair.Second)))
                yield return phrase;
    }

    private static IEnumerable<string> Keyed(string one, Dictionary<string, object> old, Dictionary<string, object> now) =>
        old.Keys.Union(now.Keys).SelectMany(key => Differences($"{one} {key}", old.GetValueOrDefault(key), now.GetValueOrDefault(key)));

    /// <summary>What tells a thing from its neighbours: its id, or what it begins with (the bound of a step, the title of a source).</summary>
    private static string NameOf(object item)
    {
        if (!IsRecord(item))
            return Text(item)!;
        var members = Shape.Of(item.GetType()).Members;
        var first = members.FirstOrDefault(m => m.Name == "id") ?? members[0];
        var value = first.Get(item) is IEnumerable and not string and var list ? string.Join(" + ", Items(list).Select(NameOf)) : Text(first.Get(item));
        return first.Name is "id" or "title" or "all" ? value ?? "" : $"{first.Name} {value}";
    }

    /// <summary>A whole record, as "choices sum, cap 2".</summary>
    private static string Said(object record)
    {
        var shape = Shape.Of(record.GetType());
        return string.Join(", ", shape.Members.Where(m => Filled(m.Get(record)) is { } value && (m.IsRequired || !shape.IsDefault(m, value))).Select(m => Filled(m.Get(record))! switch
        {
            IDictionary map => $"{m.Name} {string.Join(", ", Entries(map).Select(e => $"{e.Key}: {Text(e.Value)}"))}",
            IEnumerable and not string and var list => $"{m.Name} {string.Join(", ", Items(list).Select(NameOf))}",
            var value when IsRecord(value) => $"{m.Name} ({Said(value)})",
            var value => $"{m.Name} {Text(value)}",
        }));
    }

    private static string One(string name) => OneOf.GetValueOrDefault(name, name.Replace('_', ' '));

    private static object? Filled(object? value) => value is ICollection { Count: 0 } ? null : value;

    private static bool IsRecord(object value) => value is not (string or bool or double or int or Enum or IEnumerable);

    private static List<object> Items(object? list) => list is IEnumerable items and not string ? [.. items.Cast<object>()] : [];

    private static Dictionary<string, object> Entries(object? map) =>
        map is IDictionary entries ? entries.Keys.Cast<string>().ToDictionary(key => key, key => entries[key]!) : [];

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        double number => Numbers.Text(number),
        Enum word => Shape.NameOf(word.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
