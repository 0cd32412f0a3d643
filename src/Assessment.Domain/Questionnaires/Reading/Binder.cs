using System.Collections;
using System.Globalization;

namespace Assessment.Domain.Questionnaires;

/// <summary>From located nodes to the records of the model, every problem on the way noted. Never throws, whatever the file says.</summary>
internal sealed class Binder(ProblemList problems, Places places)
{
    /// <summary>Words may be missing: that is a gap in a translation and reported as one.</summary>
    private static readonly HashSet<Type> Words = [typeof(NodeText), typeof(QuestionText), typeof(LevelText)];

    public T Record<T>(LocatedNode node) => (T)Record(node, Shape.Of(typeof(T)));

    private object? Value(LocatedNode node, Type type, string name)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (node is LocatedText { IsEmpty: true })
            return Wrong(node, "empty-value", $"'{name}' has no value. Give one, or remove the line.");
        if (inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return List(node, inner.GetGenericArguments()[0], name);
        if (inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return Dictionary(node, typeof(Dictionary<,>).MakeGenericType(typeof(string), inner.GetGenericArguments()[1]),
                inner.GetGenericArguments()[1], name);
        if (inner.IsSubclassOf(typeof(Dictionary<string, string>)))
            return Dictionary(node, inner, typeof(string), name);
        return inner == typeof(string) || inner.IsValueType ? Scalar(node, inner, name) : Record(node, Shape.Of(inner));
    }

    private object Record(LocatedNode node, Shape shape)
    {
        var record = shape.Blank();
        places.Put(record, node);
        if (node is not LocatedMap map)
        {
            Wrong(node, "not-a-mapping", $"Names and values were expected here, such as '{shape.Names[0]}: …'.");
            return record;
        }
        foreach (var entry in map.Entries)
            if (problems.IsFull)
                break;
            else if (shape.Find(entry.Key.Text) is not { } member)
                problems.Add(entry.Key.Place, "unknown-member", Suggestion.Unknown("member", entry.Key.Text, shape.Names));
            else if (Value(entry.Value, member.Type, member.Name) is { } value)
                member.Set(record, value);
        foreach (var member in shape.Members)
            if (member.IsRequired && !Words.Contains(shape.Type) && map.Find(member.Name) is null)
                problems.Add(map.Place, "missing-member", $"'{member.Name}' is missing here.");
        return record;
    }

    private IList? List(LocatedNode node, Type item, string name)
    {
        if (node is not LocatedList list)
            return (IList?)Wrong(node, "not-a-list", $"'{name}' is a list. Write [one, two], or each item on its own line after a dash.");
        var items = Array.CreateInstance(item, list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
            items.SetValue(Value(list.Items[i], item, $"{name}[{i}]") ?? BlankOf(item, list.Items[i]), i);
        places.Put(items, node);
        return items;
    }

    private object? Dictionary(LocatedNode node, Type type, Type value, string name)
    {
        if (node is not LocatedMap map)
            return Wrong(node, "not-a-mapping", $"'{name}' holds names and values, each on its own line as 'name: value'.");
        var dictionary = (IDictionary)Activator.CreateInstance(type)!;
        foreach (var entry in map.Entries)
            if (CleanText(entry.Key) is { } key && Value(entry.Value, value, entry.Key.Text) is { } item)
                dictionary[key] = item;
        places.Put(dictionary, node);
        return dictionary;
    }

    private object? Scalar(LocatedNode node, Type type, string name)
    {
        if (node is not LocatedText scalar)
            return Wrong(node, "not-a-value", $"'{name}' takes one value, not a list or a group.");
        var text = scalar.Text;
        if (type == typeof(string))
            return CleanText(scalar);
        if (type == typeof(bool))
            return text is "true" or "false" ? text == "true"
                : Wrong(node, "not-true-or-false", $"'{name}' is true or false, not '{Suggestion.Short(text)}'.");
        if (type == typeof(DateOnly))
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
                : Wrong(node, "not-a-date", $"'{name}' is a date as year-month-day, such as 2015-07-13, not '{Suggestion.Short(text)}'.");
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<Enum>().FirstOrDefault(e => Shape.NameOf(e.ToString()) == text)
                ?? Wrong(node, "unknown-word", Suggestion.Unknown($"word for '{name}'", text, Enum.GetNames(type).Select(Shape.NameOf)));
        if (!scalar.IsPlain && Numbers.TryRead(text, out _))
            return Wrong(node, "quoted-number", $"'{name}' is a number. Remove the quotes.");
        if (!Numbers.TryRead(text, out var number))
            return Wrong(node, "not-a-number",
                $"'{name}' is a number, not '{Suggestion.Short(text)}'. Use digits, and a point for decimals.");
        if (type == typeof(double))
            return number == 0 ? 0.0 : number;
        return number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : Wrong(node, "not-a-whole-number", $"'{name}' is a whole number, not '{Suggestion.Short(text)}'.");
    }

    /// <summary>The text, or null where it holds what could not be stored: control characters, halves of surrogate pairs.</summary>
    private string? CleanText(LocatedText scalar)
    {
        var control = scalar.Text.AsSpan().IndexOfAny(SourceFile.ControlCharacters);
        for (var i = 0; control < 0 && i < scalar.Text.Length; i++)
            if (char.IsSurrogate(scalar.Text[i]) && !char.IsSurrogatePair(scalar.Text, i++))
                control = i - 1;
        return control < 0 ? Tidy(scalar.Text)
            : (string?)Wrong(scalar, "control-character", SourceFile.ControlMessage(scalar.Text[control]));
    }

    /// <summary>Without what nobody sees: spaces at the ends, Windows line ends, letters spelled with separate accents.</summary>
    private static string Tidy(string text)
    {
        var tidy = text.Trim();
        if (tidy.Contains('\r', StringComparison.Ordinal))
            tidy = tidy.ReplaceLineEndings("\n");
        return tidy.IsNormalized() ? tidy : tidy.Normalize();
    }

    /// <summary>Stands in for an item that could not be understood, so that the others keep their positions.</summary>
    private object BlankOf(Type type, LocatedNode node)
    {
        if (type == typeof(string))
            return "";
        var blank = Shape.Of(type).Blank();
        places.Put(blank, node);
        return blank;
    }

    private object? Wrong(LocatedNode node, string key, string message)
    {
        problems.Add(node.Place, key, message);
        return null;
    }
}
