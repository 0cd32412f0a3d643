using System.Xml;
using System.Xml.XPath;

namespace Assessment.Domain.Expressions;

/// <summary>Reads XML for expressions, safely: a DTD is passed over, nothing is fetched, and the size is limited.</summary>
public static class XmlData
{
    /// <summary>Largest document, in characters.</summary>
    public const int Largest = 20_000_000;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = Largest,
    };

    /// <summary>The document, or what is wrong with it. White space around it is allowed.</summary>
    public static (XPathNavigator? Root, string? Mistake) Read(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.Trim()), Safe);
            return (new XPathDocument(reader, XmlSpace.Preserve).CreateNavigator(), null);
        }
        catch (XmlException mistake)
        {
            return (null, $"The XML cannot be read: {mistake.Message}");
        }
    }

    /// <summary>The document, or the node at a place in it.</summary>
    public static (XPathNavigator? Node, string? Mistake) Read(string xml, string? place)
    {
        var (root, mistake) = Read(xml);
        return root is null || place is null ? (root, mistake) : Find(root, place);
    }

    /// <summary>The node that <c>#id</c>, an XPath, or the bare name of an element names: the first that fits; or what is wrong.</summary>
    public static (XPathNavigator? Node, string? Mistake) Find(XPathNavigator root, string place)
    {
        if (place.StartsWith('#'))
            return FirstOf(root, "//*[@id = ${id} or @xml:id = ${id}]", place[1..]) is { } node ? (node, null) : (null, $"There is no element with the id '{place[1..]}'.");
        var parsed = Expression.Parse(place);
        if (parsed.Expression is not { Impurities: Impurities.None } path || parsed.Problems.Count > 0)
            return (null, $"'{place}' is neither #id nor a path. {string.Join(" ", parsed.Problems.Select(p => p.Message))}".TrimEnd());
        var (value, problem) = path.Evaluate(new Scope(new XmlAnswers(path, root)));
        if (problem is { } failed)
            return (null, failed.Message);
        if (value.Navigators is { } found)
            return (found[0], null);
        return FirstOf(root, "//*[local-name() = ${name}]", place) is { } named ? (named, null) : (null, $"'{place}' finds nothing in the XML.");
    }

    private static XPathNavigator? FirstOf(XPathNavigator root, string path, string text)
    {
        var expression = Expression.Parse(path).Valid;
        return expression.Evaluate(new Scope(new OneText(root, text))).Value.Navigators?[0];
    }

    /// <summary>A document and one text for <c>${...}</c>.</summary>
    private sealed class OneText(XPathNavigator root, string text) : IAnswers
    {
        public XPathNavigator? Node => root;

        public Value Current => Value.Nodes(root);

        public int? Position => null;

        public Value Read(int reference) => Value.Of(text);

        public Value ReadAt(int reference, ReadOnlySpan<RepeatIndex> at) => Value.None;
    }
}
