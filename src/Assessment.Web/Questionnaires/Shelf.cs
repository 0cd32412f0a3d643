namespace Assessment.Web.Questionnaires;

/// <summary>The published editions, read from the database once at the start. Replaced as a whole when something is published.</summary>
public sealed class Shelf
{
    private volatile IReadOnlyList<Edition> editions = [];

    /// <summary>The newest edition of each instrument, those for institutions first, then by title in the reader's language.</summary>
    public IReadOnlyList<Edition> Newest =>
    [
        .. editions.GroupBy(edition => edition.Questionnaire.Id).Select(same => same.MaxBy(edition => edition.Published.PublishedAt)!)
            .OrderByDescending(edition => edition.IsAnsweredWithEvidence).ThenBy(edition => edition.Words.Title, StringComparer.CurrentCulture),
    ];

    /// <summary>How many editions there are.</summary>
    public int Count => editions.Count;

    /// <summary>Every edition, newest first.</summary>
    public IEnumerable<Edition> All => editions.OrderByDescending(edition => edition.Published.PublishedAt);

    /// <summary>The newest edition of an instrument, or null.</summary>
    public Edition? Find(string id) => Newest.FirstOrDefault(edition => edition.Questionnaire.Id == id);

    /// <summary>One edition, or null.</summary>
    public Edition? Find(string id, string label) =>
        editions.FirstOrDefault(edition => edition.Questionnaire.Id == id && edition.Questionnaire.Edition == label);

    /// <summary>Replaces what is there; an edition that was there before keeps what was worked out of it.</summary>
    public void Fill(IEnumerable<Edition> all)
    {
        var before = editions.ToLookup(edition => (edition.Questionnaire.Id, edition.Published.Sha256));
        editions = [.. all.Select(edition => before[(edition.Questionnaire.Id, edition.Published.Sha256)].FirstOrDefault(same => same.Questionnaire.Edition == edition.Questionnaire.Edition) ?? edition)];
    }
}
