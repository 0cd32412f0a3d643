using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Data.Organisations;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Evidence;
using Assessment.Web.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Starting;

/// <summary>
/// A round for practising, in demo data only: the institutions of the Saint Lucia example answer anew, and the demo accounts have a role
/// each. The first institution is at work: a third of its questions are answered as the 2015 report says, saved as people save.
/// </summary>
public sealed class DemoRound(DatabaseSetting database, Archive archive, EvidenceFiles files, TimeProvider clock)
{
    public const string Slug = "saint-lucia-practice";

    /// <summary>A document in the library of the first institution.</summary>
    public static readonly Guid Document = new("019a0000-0000-7000-8000-00000000d0c0");

    /// <summary>What the focal point has answered so far: about a third of the questionnaire. The rest is for whoever tries the site.</summary>
    private static readonly string[] Answered =
        ["section_about", "section_instruments", "section_legal_access", "section_legal_participation", "section_institutions_access", "section_institutions_participation", "section_initiatives_access"];

    private const string HandedOut = "section_institutions_data";

    /// <summary>Who does what: the demo account, its role, and the institution by its id in the example.</summary>
    private static readonly (string Who, Role Role, string? Institution)[] Cast =
    [
        ("coordinator", Role.Coordinator, null),
        ("lead-expert", Role.LeadExpert, null),
        ("expert", Role.Expert, null),
        ("observer", Role.Observer, null),
        ("focal-point", Role.FocalPoint, "division_modernisation"),
        ("contributor", Role.Contributor, "division_modernisation"),
        ("head", Role.Head, "division_modernisation"),
        ("deputy", Role.Deputy, "division_modernisation"),
    ];

    /// <summary>Makes the round when it is not there; needs the demo accounts.</summary>
    /// <param name="emailOf">The address of a demo account.</param>
    public async Task PrepareAsync(Func<string, string> emailOf)
    {
        if (archive.All.FirstOrDefault(dossier => dossier.Round.Id == "saint-lucia-2015") is not { } example)
            return;
        await using var db = database.Open(Reader.System("demo"));
        if (await db.Rounds.AnyAsync(round => round.Slug == Slug))
            return;
        var people = await db.People.Where(person => person.Email != null).ToDictionaryAsync(person => person.Email!, person => person.Id);
        var now = clock.GetUtcNow();
        var round = Round(example.Round, people[emailOf("coordinator")], now);
        db.Add(round);
        var sheets = new Dictionary<string, Sheet>();
        foreach (var body in example.Round.Institutions.Where(body => body.Id == "division_modernisation" || body.Visited).Take(6))
            sheets[body.Id] = TakesPart(db, round, body, example.Round.Country.Code);
        foreach (var (who, role, institution) in Cast)
            db.Add(new Membership { PersonId = people[emailOf(who)], Role = role, RoundId = round.Id, ParticipationId = institution is null ? null : sheets[institution].ParticipationId, Since = now });
        db.Add(new Membership { PersonId = people[emailOf("coordinator")], Role = Role.Coordinator, Since = now });
        await db.SaveChangesAsync();
        await Answer(example, sheets["division_modernisation"], people[emailOf("focal-point")], now);
        await HandOut(sheets["division_modernisation"], people[emailOf("focal-point")], people[emailOf("contributor")], people[emailOf("deputy")], now);
        await Cite(example.Round, sheets["division_modernisation"], people[emailOf("focal-point")], now);
    }

    private static RoundRecord Round(Round example, Guid coordinator, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new RoundRecord
        {
            Slug = Slug,
            QuestionnaireId = example.Questionnaire,
            Edition = example.Edition,
            State = RoundState.Open,
            CreatedAt = now,
            CreatedBy = coordinator,
            Facts = new Round
            {
                Id = Slug,
                Mechanism = example.Mechanism,
                Title = new Wording { ["en"] = "Open government in Saint Lucia: a round to practise on", ["es"] = "Gobierno abierto en Santa Lucía: una ronda para practicar" },
                Topic = example.Topic,
                Questionnaire = example.Questionnaire,
                Edition = example.Edition,
                Languages = example.Languages,
                TimeZone = example.TimeZone,
                Country = example.Country,
                CooperatingCountries = example.CooperatingCountries,
                Secretariat = example.Secretariat,
                Targets = example.Targets,
                Stages =
                [
                    Stage("request", "Request", "Solicitud", today.AddDays(-40), today.AddDays(-40)),
                    Stage("self_assessment", "Self-assessment", "Autoevaluación", today.AddDays(-14), today.AddDays(21)),
                    Stage("visit", "Visit", "Visita", today.AddDays(45), today.AddDays(47)),
                    Stage("report", "Report", "Informe", today.AddDays(90), today.AddDays(90)),
                ],
            },
        };
    }

    private static Stage Stage(string id, string english, string spanish, DateOnly from, DateOnly to) =>
        new() { Id = id, Name = new Wording { ["en"] = english, ["es"] = spanish }, From = from, To = to };

    private static Sheet TakesPart(AssessmentDb db, RoundRecord round, RoundInstitution body, string country)
    {
        var institution = new Institution { Slug = body.Id.Replace('_', '-'), Country = country, Name = body.Name };
        var part = new Participation { RoundId = round.Id, InstitutionId = institution.Id, Weight = body.Weight };
        var sheet = new Sheet { ParticipationId = part.Id, RoundId = round.Id, InstitutionId = institution.Id };
        db.AddRange(institution, part, sheet);
        return sheet;
    }

    private async Task Answer(Dossier example, Sheet sheet, Guid focalPoint, DateTimeOffset now)
    {
        if (example.Find(Layer.Self) is not { Sheets: [var given, ..] })
            return;
        await using var db = database.Open(await database.ReadReaderAsync(focalPoint, isAdministrator: false));
        var sections = given.Layout.Questionnaire.Sections.Where(section => Answered.Contains(section.Id)).SelectMany(section => section.Questions).Select(question => question.Id).ToHashSet();
        var edits = given.Layout.Slots.Index().Where(slot => sections.Contains(slot.Item.Question.Id))
            .Select(slot => (Address: new AnswerAddress(slot.Item.Question.Id, Row: slot.Item.Row?.Id), Answer: given[slot.Index])).ToList();
        foreach (var (layout, entries) in given.Layout.Repeats.Select((layout, repeat) => (layout, given.Entries(repeat))).Where(group => sections.Contains(group.layout.Question.Id)))
            foreach (var entry in entries.Take(3))
                if (await db.AddEntryAsync(sheet.Id, layout.Question.Id, int.MaxValue, now.AddDays(-3)) is { } id)
                    edits.AddRange(layout.Slots.Index().Select(slot => (new AnswerAddress(slot.Item.Question.Id, id, slot.Item.Row?.Id), entry[slot.Index])));
        await db.SaveAnswersAsync(sheet.Id, [.. edits.Where(edit => edit.Answer.State is not (AnswerState.Blank or AnswerState.NotRelevant)).Select(edit => Edit(edit.Address, edit.Answer, given))], now.AddDays(-3));
    }

    /// <summary>The focal point has handed one section on, to be done in a week, and asks the deputy head something.</summary>
    private async Task HandOut(Sheet sheet, Guid focalPoint, Guid contributor, Guid deputy, DateTimeOffset now)
    {
        await using var db = database.Open(await database.ReadReaderAsync(focalPoint, isAdministrator: false));
        db.Add(new SectionAssignment
        {
            SheetId = sheet.Id,
            Section = HandedOut,
            PersonId = contributor,
            Due = DateOnly.FromDateTime(now.UtcDateTime).AddDays(7),
            Message = "You work with the statistics office: could you answer these?",
            GivenBy = focalPoint,
            GivenAt = now.AddDays(-2),
        });
        db.Add(new Remark
        {
            SheetId = sheet.Id,
            Question = "records_management",
            Text = "Does the Digitisation Centre count here, or only what the ministries do themselves?",
            By = focalPoint,
            At = now.AddDays(-1),
            To = deputy,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>Puts into the library the list of what was handed over in 2015, as a file, and the report as a citation.</summary>
    private async Task Cite(Round example, Sheet sheet, Guid focalPoint, DateTimeOffset now)
    {
        var list = string.Join('\n', example.Documents.Select(document => document.Title.In("en"))) + "\n";
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(list));
        var (stored, _) = await files.TakeAsync(content, "documents-2015.txt", keep: true, CancellationToken.None);
        await using var db = database.Open(await database.ReadReaderAsync(focalPoint, isAdministrator: false));
        db.Add(new EvidenceItem
        {
            Id = Document,
            InstitutionId = sheet.InstitutionId,
            Title = "Documents handed over before the visit of 2015",
            FileSha256 = stored?.Sha256,
            FileName = "documents-2015.txt",
            MediaType = stored?.Type.MediaType,
            FileSize = stored?.Size,
            Language = "en",
            AddedBy = focalPoint,
            AddedAt = now,
        });
        var report = new EvidenceItem
        {
            InstitutionId = sheet.InstitutionId,
            Title = "Report on open government in Saint Lucia",
            Citation = "Organization of American States, MECIGEP",
            Passage = "paragraphs 22 and 26",
            Date = new DateOnly(2015, 10, 1),
            Language = "en",
            AddedBy = focalPoint,
            AddedAt = now.AddDays(-3),
        };
        db.Add(report);
        foreach (var (question, item) in new[] { ("access_law_status", Document), ("secrecy_rules", report.Id), ("records_management", report.Id) })
            db.Add(new EvidenceUse { SheetId = sheet.Id, Question = question, Entry = "", ItemId = item, AddedBy = focalPoint, AddedAt = now });
        await db.SaveChangesAsync();
    }

    private static AnswerEdit Edit(AnswerAddress address, Answer answer, AnswerSheet given)
    {
        var note = given.Notes.GetValueOrDefault(address);
        return new AnswerEdit(address, answer.State, 0, Guid.NewGuid()) { Text = answer.Text, NotSure = answer.NotSure, Justification = note?.Justification, Comment = note?.Comment };
    }
}
