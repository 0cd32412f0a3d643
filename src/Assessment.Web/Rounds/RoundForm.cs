using System.Globalization;
using Assessment.Domain.Rounds;
using Assessment.Web.Questionnaires;

namespace Assessment.Web.Rounds;

/// <summary>The facts of a round as they are typed: everything is text, so that a mistake is shown as it was written.</summary>
public sealed class RoundForm
{
    /// <summary>Version of the round that the writer saw; 0 for a new one.</summary>
    public int Version { get; set; }

    /// <summary>By language, as are <see cref="Topic"/> and <see cref="Requester"/>.</summary>
    public Dictionary<string, string?> Title { get; set; } = [];

    public Dictionary<string, string?> Topic { get; set; } = [];

    public string? Mechanism { get; set; }

    /// <summary>The office that asked for the round.</summary>
    public Dictionary<string, string?> Requester { get; set; } = [];

    /// <summary>Code of the country.</summary>
    public string? Country { get; set; }

    /// <summary>Codes; blank lines are left out.</summary>
    public List<string?> Cooperating { get; set; } = [];

    public List<string> Languages { get; set; } = [];

    public string? WorkingLanguage { get; set; }

    public string? TimeZone { get; set; }

    public List<StageLine> Stages { get; set; } = [];

    public List<TargetLine> Targets { get; set; } = [];

    public List<DocumentLine> Documents { get; set; } = [];

    /// <summary>A form to begin with: the usual stages, and every language of the instrument.</summary>
    public static RoundForm Blank(Edition edition) => Fitted(new RoundForm
    {
        Languages = [.. edition.Questionnaire.Languages],
        WorkingLanguage = edition.Questionnaire.Languages[0],
        TimeZone = "UTC",
        Stages = [.. Lifecycle.Stages.Select(stage => new StageLine { Id = stage, Held = true })],
    }, edition);

    /// <summary>What a round says.</summary>
    public static RoundForm Of(RoundRecord record, Edition edition)
    {
        var round = record.Facts;
        var kept = round.Stages.ToDictionary(stage => stage.Id);
        return Fitted(new RoundForm
        {
            Version = record.Version,
            Title = Words(round.Title),
            Topic = Words(round.Topic),
            Mechanism = round.Mechanism,
            Requester = Words(round.Participants.FirstOrDefault(person => person.Role == ParticipantRole.Requester)?.Office),
            Country = round.Country.Code,
            Cooperating = [.. round.CooperatingCountries.Select(country => country.Code)],
            Languages = [.. round.Languages],
            WorkingLanguage = round.Languages[0],
            TimeZone = round.TimeZone,
            Stages =
            [
                .. Lifecycle.Stages.Select(id => kept.TryGetValue(id, out var stage) ? StageLine.Of(stage) : new StageLine { Id = id }),
                .. round.Stages.Where(stage => !Lifecycle.Stages.Contains(stage.Id)).Select(StageLine.Of),
            ],
            Targets = [.. round.Targets.Select(target => new TargetLine { Dimension = target.Dimension, Value = target.Value.ToString(CultureInfo.InvariantCulture) })],
            Documents = [.. round.Documents.Select(document => new DocumentLine { Id = document.Id, Kind = document.Kind.ToString(), Title = document.Title.In(round.Languages[0]), Link = document.Link })],
        }, edition);
    }

    /// <summary>Gives every list the lines that its page shows: each language and dimension, and one free line where more can be added.</summary>
    public static RoundForm Fitted(RoundForm form, Edition edition, string? more = null)
    {
        foreach (var words in new[] { form.Title, form.Topic, form.Requester }.Concat(form.Stages.Select(stage => stage.Name)))
            foreach (var language in edition.Questionnaire.Languages)
                words.TryAdd(language, null);
        form.Targets = [.. edition.Questionnaire.Dimensions.Select(dimension => form.Targets.Find(target => target.Dimension == dimension.Id) ?? new TargetLine { Dimension = dimension.Id })];
        if (more == "stages")
            form.Stages.Add(new StageLine { Held = true, Name = edition.Questionnaire.Languages.ToDictionary(language => language, string? (_) => null) });
        if (more == "countries" || form.Cooperating.Count == 0)
            form.Cooperating.Add(null);
        if (more == "documents")
            form.Documents.Add(new DocumentLine());
        return form;
    }

    private static Dictionary<string, string?> Words(Wording? wording) => wording?.ToDictionary(words => words.Key, string? (words) => words.Value) ?? [];
}

/// <summary>One stage as typed.</summary>
public sealed class StageLine
{
    /// <summary>One of the lifecycle's, or of a stage that was added before; blank for a new one.</summary>
    public string? Id { get; set; }

    /// <summary>Ticked: the round has this stage.</summary>
    public bool Held { get; set; }

    /// <summary>Name by language, of a stage that is not the lifecycle's.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>First and last day, as 2026-07-13.</summary>
    public string? From { get; set; }

    public string? To { get; set; }

    public bool IsOwn => Id is null || !Lifecycle.Stages.Contains(Id);

    public static StageLine Of(Stage stage) => new()
    {
        Id = stage.Id,
        Held = true,
        Name = stage.Name.ToDictionary(words => words.Key, string? (words) => words.Value),
        From = Text(stage.From),
        To = Text(stage.To),
    };

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The target of one dimension as typed.</summary>
public sealed class TargetLine
{
    public string? Dimension { get; set; }

    public string? Value { get; set; }
}

/// <summary>One document as typed; without a title it is left out.</summary>
public sealed class DocumentLine
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Kind { get; set; }

    public string? Link { get; set; }
}
