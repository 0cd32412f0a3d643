using System.Globalization;
using Assessment.Domain.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering.Kinds;

/// <summary>Options in order: each has a list of places, the option's id being the part. A text that is no order yet says the places so far: <c>law=1 skills=1</c>.</summary>
public sealed class RankFields : IFieldKind
{
    public bool HasHint => true;

    public string FirstPart(Question question) => question.Options[0].Id;

    public string Join(PostedParts parts, Question question)
    {
        var places = question.Options.Select(option => (option.Id, Place: parts[option.Id])).Where(rank => rank.Place.Length > 0).ToList();
        var isOrder = places.Count == question.Options.Count
            && places.Select(rank => rank.Place).Order(StringComparer.Ordinal)
                .SequenceEqual(Enumerable.Range(1, places.Count).Select(Text).Order(StringComparer.Ordinal));
        return isOrder
            ? string.Join(' ', places.OrderBy(rank => int.Parse(rank.Place, CultureInfo.InvariantCulture)).Select(rank => rank.Id))
            : string.Join(' ', places.Select(rank => $"{rank.Id}={rank.Place}"));
    }

    public string Part(string text, string part)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.FirstOrDefault(word => word.StartsWith($"{part}=", StringComparison.Ordinal)) is { } placed)
            return placed[(part.Length + 1)..];
        return Array.IndexOf(words, part) is >= 0 and var place ? Text(place + 1) : "";
    }

    public string Expected(Question question, IStringLocalizer texts) => texts["Expect.ranking", question.Options.Count];

    private static string Text(int place) => place.ToString(CultureInfo.InvariantCulture);
}
