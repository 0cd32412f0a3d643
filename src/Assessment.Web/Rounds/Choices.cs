using Assessment.Domain.Organisations;
using Assessment.Web.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Assessment.Web.Rounds;

/// <summary>The long lists of the coordinator's forms, in the reader's language.</summary>
public static class Choices
{
    /// <summary>Every country, by name.</summary>
    public static IEnumerable<SelectListItem> OfCountries() => Countries.All
        .Select(country => new SelectListItem(country.Name.In(Language.Current.Code), country.Code)).OrderBy(item => item.Text, StringComparer.CurrentCulture);

    /// <summary>Every time zone, grouped by the part of the world. Their names are the same in all languages.</summary>
    public static IEnumerable<SelectListItem> OfZones()
    {
        var groups = new Dictionary<string, SelectListGroup>();
        foreach (var zone in Zones.All)
        {
            var part = zone.Split('/')[0];
            if (part == zone)
                yield return new SelectListItem(zone, zone);
            else
                yield return new SelectListItem(zone[(part.Length + 1)..].Replace('_', ' '), zone) { Group = groups.TryGetValue(part, out var group) ? group : groups[part] = new SelectListGroup { Name = part } };
        }
    }

    /// <summary>Languages by their own names.</summary>
    public static IEnumerable<SelectListItem> OfLanguages(IEnumerable<string> tags) => tags.Select(tag => new SelectListItem(Language.NameOf(tag), tag));
}
