namespace Assessment.Web.Rounds;

/// <summary>The rounds that the site shows. With demo data: the examples that come with the instruments.</summary>
public sealed class Archive
{
    private volatile IReadOnlyList<Dossier> dossiers = [];

    /// <summary>Newest first, by their first day.</summary>
    public IReadOnlyList<Dossier> All => dossiers;

    public Dossier? Find(string id) => dossiers.FirstOrDefault(dossier => dossier.Round.Id == id);

    public void Fill(IEnumerable<Dossier> all) =>
        dossiers = [.. all.OrderByDescending(dossier => dossier.Round.Stages.Min(stage => stage.From ?? stage.To))];
}
