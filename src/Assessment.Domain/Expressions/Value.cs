using System.Xml.XPath;

namespace Assessment.Domain.Expressions;

/// <summary>What a value is in XPath 1.0, and OpenRosa's dates.</summary>
public enum ValueKind : byte { Nodes, Boolean, Number, Text, Date }

/// <summary>
/// One value: a boolean, a number, a text, a moment in time or a node-set. Answers are node-sets of one or more texts,
/// so that <c>${q} = 3</c> compares as a number and <c>${q} = 'yes'</c> as text, as in ODK. The default is the empty node-set.
/// </summary>
public readonly struct Value
{
    /// <summary>Marks a single answer of which only the number is known.</summary>
    private static readonly object NumberOnly = new();

    // Nodes: null (none), a string or NumberOnly (one answer), string[] (answers), XPathNavigator[] (XML nodes).
    // Text: the string. Date: the TimeZoneInfo it is written in, or null for the blank date.
    private readonly object? content;

    // Boolean 0 or 1; number; for a date its milliseconds since 1970 UTC (NaN: invalid); for one answer its number, if known.
    private readonly double number;

    private Value(ValueKind kind, double number, object? content)
    {
        Kind = kind;
        this.number = number;
        this.content = content;
    }

    public ValueKind Kind { get; }

    /// <summary>The empty node-set: nothing there.</summary>
    public static readonly Value None;

    /// <summary>A date that cannot be read, <c>date('nonsense')</c>.</summary>
    internal static readonly Value InvalidDate = new(ValueKind.Date, double.NaN, TimeZoneInfo.Utc);

    /// <summary>The date of an empty text, written as an empty text.</summary>
    internal static readonly Value BlankDate = new(ValueKind.Date, double.NaN, null);

    public static Value Of(bool value) => new(ValueKind.Boolean, value ? 1 : 0, null);

    public static Value Of(double value) => new(ValueKind.Number, value, null);

    public static Value Of(string value) => new(ValueKind.Text, double.NaN, value);

    /// <summary>One answer, as its text; a blank one is "".</summary>
    public static Value Answer(string text) => new(ValueKind.Nodes, double.NaN, text);

    /// <summary>One answer that is a number.</summary>
    public static Value Answer(double value) => new(ValueKind.Nodes, value, NumberOnly);

    /// <summary>The answers of several repeat entries or matrix rows, in order.</summary>
    public static Value Answers(string[] texts) => new(ValueKind.Nodes, double.NaN, texts.Length == 0 ? null : texts);

    /// <summary>A moment, written in a zone.</summary>
    public static Value Moment(DateTimeOffset value, TimeZoneInfo zone) => Moment((value.UtcTicks - DateTime.UnixEpoch.Ticks) / 1e4, zone);

    /// <summary>XML nodes, in document order.</summary>
    public static Value Nodes(params XPathNavigator[] nodes) => new(ValueKind.Nodes, double.NaN, nodes.Length == 0 ? null : nodes);

    internal static Value Moment(double milliseconds, TimeZoneInfo zone) =>
        double.IsNaN(milliseconds) ? InvalidDate : new(ValueKind.Date, milliseconds, zone);

    /// <summary>How many nodes a node-set has; 1 for anything else.</summary>
    public int Count => Kind != ValueKind.Nodes ? 1 : content switch
    {
        null => 0,
        string[] texts => texts.Length,
        XPathNavigator[] nodes => nodes.Length,
        _ => 1,
    };

    /// <summary>One node of a node-set as a node-set of its own.</summary>
    public Value this[int index] => content switch
    {
        string[] texts => Answer(texts[index]),
        XPathNavigator[] nodes => Nodes(nodes[index]),
        _ => this,
    };

    /// <summary>As <c>boolean()</c>: a number other than 0 and NaN, a text that is not empty, a valid date, a node-set with a node in it.</summary>
    public bool ToBoolean() => Kind switch
    {
        ValueKind.Nodes => content is not null,
        ValueKind.Text => ((string)content!).Length > 0,
        ValueKind.Date => !double.IsNaN(number),
        _ => number != 0 && !double.IsNaN(number),
    };

    /// <summary>As <c>string()</c>: of a node-set the text of its first node.</summary>
    public string ToText() => Kind switch
    {
        ValueKind.Boolean => number != 0 ? "true" : "false",
        ValueKind.Number => NumberText.Write(number),
        ValueKind.Text => (string)content!,
        ValueKind.Date => content is TimeZoneInfo zone ? DateText.Write(number, zone) : "",
        _ => TextAt(0),
    };

    /// <summary>As <c>number()</c>: a date, or a text that looks like one, is its days since 1970-01-01 UTC.</summary>
    public double ToNumber(TimeZoneInfo zone) => ToNumber(new Frame(zone));

    /// <summary>The texts of all nodes.</summary>
    public IEnumerable<string> ToTexts()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i].ToText();
    }

    /// <summary>Milliseconds since 1970 of a date; NaN for an invalid one.</summary>
    internal double Milliseconds => number;

    /// <summary>The number of an answer where it is known, the number of a number; else NaN.</summary>
    internal double KnownNumber => number;

    internal bool IsNumberOnly => content == NumberOnly;

    /// <summary>The XML nodes, where it is a set of them.</summary>
    internal XPathNavigator[]? Navigators => content as XPathNavigator[];

    internal double ToNumber(in Frame frame) => Kind switch
    {
        ValueKind.Date => number / DateText.MillisecondsPerDay,
        ValueKind.Text => NumberText.Read((string)content!, frame),
        ValueKind.Nodes when content is null => double.NaN,
        ValueKind.Nodes when content != NumberOnly => NumberText.Read(TextAt(0), frame),
        _ => number,
    };

    private string TextAt(int index) => content switch
    {
        null => "",
        string text => text,
        string[] texts => texts[index],
        XPathNavigator[] nodes => nodes[index].Value,
        _ => NumberText.Write(number),
    };
}
