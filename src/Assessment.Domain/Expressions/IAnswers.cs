using System.Xml.XPath;

namespace Assessment.Domain.Expressions;

/// <summary>
/// Where an expression reads its data: a sheet of answers or an XML document. <c>${name}</c> is asked for by its place in
/// <see cref="Expression.References"/>, so that an implementation can look names up once and then read from an array.
/// </summary>
public interface IAnswers
{
    /// <summary>
    /// The value of <c>${name}</c>, as a node-set: one answer inside the nearest common repeat, those of all entries outside it
    /// (<see cref="Value.Answer(string)"/>, <see cref="Value.Answers"/>, or <see cref="Value.None"/>). A blank answer is an answer with the text "".
    /// </summary>
    Value Read(int reference);

    /// <summary>The value of <c>.</c>: the answer the expression belongs to.</summary>
    Value Current { get; }

    /// <summary>The number, from 1, of the repeat entry the expression belongs to, for <c>position(..)</c>; null outside repeats.</summary>
    int? Position { get; }

    /// <summary>The answers of <c>${name}</c> in one entry of a repeat, for <c>indexed-repeat</c>; <see cref="Value.None"/> when there is no such entry.</summary>
    Value ReadAt(int reference, ReadOnlySpan<RepeatIndex> at);

    /// <summary>The context node for paths such as <c>../name</c> or <c>/data/name</c>; null where paths are not available.</summary>
    XPathNavigator? Node { get; }
}

/// <summary>One entry of a repeat.</summary>
/// <param name="Repeat">The repeat's place in <see cref="Expression.References"/>.</param>
/// <param name="Index">The entry's number, from 1.</param>
public readonly record struct RepeatIndex(int Repeat, int Index);
