using System.Globalization;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Rounds;

/// <summary>Reads a form into the facts of a round. Every mistake is told at once, each with the field it is in.</summary>
/// <param name="form">What was typed.</param>
/// <param name="edition">The instrument.</param>
/// <param name="before">The round as it was; what the form does not show stays.</param>
/// <param name="texts">The words of mistakes.</param>
public sealed class RoundReading(RoundForm form, Edition edition, Round? before, IStringLocalizer<Text> texts)
{
    private readonly List<(string Field, string Text)> mistakes = [];

    /// <summary>What is wrong: the field's name within the form, and what to do.</summary>
    public IReadOnlyList<(string Field, string Text)> Mistakes => mistakes;

    /// <summary>The facts; to be used only when there are no mistakes.</summary>
    public Round Read(string id)
    {
        var working = form.WorkingLanguage is { } chosen && edition.Questionnaire.Languages.Contains(chosen) ? chosen : edition.Questionnaire.Languages[0];
        var title = Words("Title", form.Title, working, texts["Coordinate.Title.Missing", Language.NameOf(working)]);
        var topic = Words("Topic", form.Topic, working, texts["Coordinate.Topic.Missing", Language.NameOf(working)]);
        if (Blank(form.Mechanism))
            Wrong("Mechanism", texts["Coordinate.Mechanism.Missing"]);
        var country = Countries.Find(form.Country);
        if (country is null)
            Wrong("Country", texts["Coordinate.Country.Missing"]);
        if (!Zones.Has(form.TimeZone))
            Wrong("TimeZone", texts["Coordinate.TimeZone.Missing"]);
        return (before ?? Empty(id)) with
        {
            Id = id,
            Title = title,
            Topic = topic,
            Mechanism = form.Mechanism?.Trim() ?? "",
            Participants = [.. Requester(working), .. (before?.Participants ?? []).Where(person => person.Role != ParticipantRole.Requester)],
            Country = country ?? new RoundCountry { Code = "", Name = [] },
            CooperatingCountries = [.. Cooperating(country)],
            Languages = ReadLanguages(working),
            TimeZone = form.TimeZone ?? "UTC",
            Stages = [.. Stages(working)],
            Targets = [.. Targets()],
            Documents = [.. Documents(working)],
        };
    }

    private Round Empty(string id) => new()
    {
        Id = id,
        Mechanism = "",
        Title = [],
        Topic = [],
        Questionnaire = edition.Questionnaire.Id,
        Edition = edition.Questionnaire.Edition,
        Country = new RoundCountry { Code = "", Name = [] },
    };

    private List<string> ReadLanguages(string working)
    {
        var languages = edition.Questionnaire.Languages.Where(form.Languages.Contains).ToList();
        if (languages.Count == 0)
            Wrong("Languages", texts["Coordinate.Languages.Missing"]);
        else if (!languages.Contains(working))
            Wrong("WorkingLanguage", texts["Coordinate.WorkingLanguage.NotChosen", Language.NameOf(working)]);
        return [working, .. languages.Where(language => language != working)];
    }

    private IEnumerable<Participant> Requester(string working)
    {
        var office = Words("Requester", form.Requester, working, null);
        var known = before?.Participants.FirstOrDefault(person => person.Role == ParticipantRole.Requester);
        if (office.Count > 0)
            yield return (known ?? new Participant { Id = "requester", Role = ParticipantRole.Requester, Office = office }) with { Office = office };
    }

    private IEnumerable<RoundCountry> Cooperating(RoundCountry? country)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < form.Cooperating.Count; i++)
        {
            if (Blank(form.Cooperating[i]))
                continue;
            if (Countries.Find(form.Cooperating[i]) is not { } other)
                Wrong($"Cooperating[{i}]", texts["Coordinate.Country.Missing"]);
            else if (other.Code == country?.Code)
                Wrong($"Cooperating[{i}]", texts["Coordinate.Cooperating.Same"]);
            else if (seen.Add(other.Code))
                yield return other;
        }
    }

    private List<Stage> Stages(string working)
    {
        var stages = new List<(DateOnly Key, Stage Stage)>();
        var taken = Lifecycle.Stages.Concat(form.Stages.Select(line => line.Id).OfType<string>()).ToHashSet();
        var last = DateOnly.MinValue;
        for (var i = 0; i < form.Stages.Count; i++)
        {
            var line = form.Stages[i];
            if (!line.Held || (line.Id is null && line.Name.Values.All(Blank) && Blank(line.From) && Blank(line.To)))
                continue;
            var name = line.IsOwn ? Words($"Stages[{i}].Name", line.Name, working, texts["Coordinate.Stage.Name.Missing"]) : KnownName(line.Id!);
            var said = name.Count == 0 ? texts["Coordinate.Stage.Unnamed", i + 1].Value : Lifecycle.Named(new Stage { Id = line.Id ?? "", Name = name }).In(Language.Current.Code);
            var (from, to) = (Day($"Stages[{i}].From", line.From, said), Day($"Stages[{i}].To", line.To, said));
            if (from > to)
                Wrong($"Stages[{i}].To", texts["Coordinate.Stage.Wrong", said, texts["Coordinate.Stage.Backwards"].Value]);
            var id = line.Id ?? Enumerable.Range(1, 1000).Select(number => $"stage_{number}").First(taken.Add);
            var known = before?.Stages.FirstOrDefault(stage => stage.Id == id) ?? new Stage { Id = id, Name = name };
            last = from ?? to ?? last;
            stages.Add((last, known with { Name = name, From = from, To = to }));
        }
        // By date; a stage without one stays behind the one before it.
        return [.. stages.OrderBy(stage => stage.Key).Select(stage => stage.Stage)];
    }

    private Wording KnownName(string id) => before?.Stages.FirstOrDefault(stage => stage.Id == id)?.Name ?? Lifecycle.NameOf(id);

    private DateOnly? Day(string field, string? text, string stage)
    {
        if (Blank(text))
            return null;
        if (DateOnly.TryParseExact(text!.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200)
            return day;
        Wrong(field, texts["Coordinate.Stage.Wrong", stage, texts["Coordinate.Day.Unreadable"].Value]);
        return null;
    }

    private IEnumerable<RoundTarget> Targets()
    {
        var known = edition.Questionnaire.Dimensions.Select(dimension => dimension.Id).ToHashSet();
        for (var i = 0; i < form.Targets.Count; i++)
        {
            var line = form.Targets[i];
            if (Blank(line.Value) || line.Dimension is null || !known.Contains(line.Dimension))
                continue;
            if (double.TryParse(line.Value!.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                yield return new RoundTarget { Dimension = line.Dimension, Value = value };
            else
                Wrong($"Targets[{i}].Value", texts["Coordinate.Target.Unreadable"]);
        }
    }

    private IEnumerable<Document> Documents(string working)
    {
        var taken = form.Documents.Select(line => line.Id).OfType<string>().ToHashSet();
        for (var i = 0; i < form.Documents.Count; i++)
        {
            var line = form.Documents[i];
            if (Blank(line.Title) && Blank(line.Link))
                continue;
            if (Blank(line.Title))
                Wrong($"Documents[{i}].Title", texts["Coordinate.Document.Title.Missing"]);
            if (!Blank(line.Link) && !Links.IsSafe(line.Link!.Trim()))
                Wrong($"Documents[{i}].Link", texts["Coordinate.Document.Link.Wrong"]);
            var id = Blank(line.Id) ? Enumerable.Range(1, 1000).Select(number => $"document_{number}").First(taken.Add) : line.Id!;
            var title = before?.Documents.FirstOrDefault(document => document.Id == id)?.Title is { } known ? Copy(known) : [];
            title[working] = line.Title?.Trim() ?? "";
            yield return new Document { Id = id, Kind = Enum.TryParse<DocumentKind>(line.Kind, out var kind) ? kind : DocumentKind.Other, Title = title, Link = Blank(line.Link) ? null : line.Link!.Trim() };
        }
    }

    /// <summary>What was typed in each language; the working language must be there where a text for its absence is given.</summary>
    private Wording Words(string field, Dictionary<string, string?> typed, string working, string? missing)
    {
        var words = new Wording();
        foreach (var language in edition.Questionnaire.Languages.OrderByDescending(language => language == working))
            if (typed.GetValueOrDefault(language) is { } text && !Blank(text))
                words[language] = text.Trim();
        if (missing is not null && !words.ContainsKey(working))
            Wrong($"{field}[{working}]", missing);
        return words;
    }

    private static Wording Copy(Wording wording)
    {
        var copy = new Wording();
        foreach (var (language, text) in wording)
            copy[language] = text;
        return copy;
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);

    private void Wrong(string field, string text) => mistakes.Add((field, text));
}
