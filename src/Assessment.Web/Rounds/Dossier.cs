using System.Text.Encodings.Web;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Domain.Scoring;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Microsoft.AspNetCore.Html;

namespace Assessment.Web.Rounds;

/// <summary>Everything the site shows of one round: the round itself, its answers, and the scores of each layer, worked out once.</summary>
public sealed class Dossier
{
    public Dossier(RoundFolder folder, Edition edition, IReadOnlyList<AnswerSheet> sheets)
    {
        (Folder, Edition, Sheets) = (folder, edition, sheets);
        NameCountries();
        Options = new ScoringOptions { Targets = folder.Round.Targets.ToDictionary(target => target.Dimension, target => target.Value), Rank = false };
        Standpoints =
        [
            .. from layer in sheets.Select(sheet => sheet.Layer).Distinct().Order()
               let cards = edition.Scorer.Score(sheets, layer, Fallback.None, Options).Scorecards
               where cards.Count > 0
               select new Standpoint(layer, [.. sheets.Where(sheet => sheet.Layer == layer)], cards),
        ];
    }

    // A file names its countries in the round's languages; the others are known.
    private void NameCountries()
    {
        foreach (var country in Round.CooperatingCountries.Concat(Round.OtherCountries).Append(Round.Country))
            foreach (var (language, name) in Countries.Find(country.Code)?.Name ?? [])
                country.Name.TryAdd(language, name);
    }

    public RoundFolder Folder { get; }

    /// <summary>The round's targets, as scoring takes them.</summary>
    public ScoringOptions Options { get; }

    public Round Round => Folder.Round;

    public Edition Edition { get; }

    public IReadOnlyList<AnswerSheet> Sheets { get; }

    /// <summary>The layers that have answers, softest first: self, judged, agreed, final.</summary>
    public IReadOnlyList<Standpoint> Standpoints { get; }

    /// <summary>The layer that counts most; null where nobody has answered yet.</summary>
    public Standpoint? Firmest => Standpoints.Count > 0 ? Standpoints[^1] : null;

    public Standpoint? Find(Layer layer) => Standpoints.FirstOrDefault(standpoint => standpoint.Layer == layer);

    /// <summary>Dimensions without dimensions below: the topics that charts show.</summary>
    public IReadOnlyList<NodeScore> Topics
    {
        get
        {
            var dimensions = Firmest?.Card.Dimensions.ToList() ?? [];
            var parents = dimensions.Select(dimension => dimension.Parent).ToHashSet();
            return [.. dimensions.Where(dimension => !parents.Contains(dimension.Id))];
        }
    }

    /// <summary>Short name for the round bar and titles: country and year.</summary>
    public string Short
    {
        get
        {
            var year = (Round.Stages.Select(stage => stage.From ?? stage.To).OfType<DateOnly>().FirstOrDefault() is { Year: > 1 } first ? first : Round.Published?.From)?.Year;
            return year is null ? In(Round.Country.Name) : $"{In(Round.Country.Name)} {year}";
        }
    }

    /// <summary>A text of the round for a page: in the reader's language, or in another with the mark of that language.</summary>
    public static IHtmlContent Said(Wording? wording)
    {
        var text = new HtmlContentBuilder();
        return Foreign(wording) is not { } tag ? text.Append(In(wording))
            : text.AppendHtml($"<span lang=\"{HtmlEncoder.Default.Encode(tag)}\" dir=\"{Language.DirectionOf(tag)}\">").Append(In(wording)).AppendHtml("</span>");
    }

    /// <summary>The language of a text where it stands in for the reader's; otherwise null.</summary>
    public static string? Foreign(Wording? wording) => wording?.LanguageIn(Language.Current.Code) is { } tag && tag != Language.Current.Code ? tag : null;

    /// <summary>A text of the round in the reader's language, else in another, where a page can hold no mark of it: in attributes and within other texts.</summary>
    public static string In(Wording? wording) => wording?.In(Language.Current.Code) ?? "";
}
