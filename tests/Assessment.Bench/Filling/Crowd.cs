using System.Globalization;
using Assessment.Bench.Questionnaires;
using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Data.Organisations;
using Assessment.Data.Questionnaires;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Bench.Filling;

/// <summary>
/// A made-up round, stored through the data layer: an instrument of mixed questions, ten in each section, institutions with a sheet each,
/// a coordinator, and focal points who share the sheets. All have one password. Also used by tests that need many writers.
/// </summary>
internal sealed record Crowd(IReadOnlyList<CrowdWriter> Writers)
{
    public const string Slug = "crowd", Coordinator = "coordinator@crowd.example", Password = "two hundred people at once";

    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    /// <summary>Makes the tables too, if need be; the site finds the instrument when it starts.</summary>
    /// <param name="database">Where.</param>
    /// <param name="questions">Questions of the instrument.</param>
    /// <param name="people">Focal points.</param>
    /// <param name="institutions">Their institutions.</param>
    /// <param name="isFilled">Whether all questions are answered before.</param>
    public static async Task<Crowd> MakeAsync(DatabaseSetting database, int questions, int people, int institutions, bool isFilled = false)
    {
        if (await database.MigrateAsync() is { } problem)
            throw new InvalidOperationException(problem.ToString());
        var instrument = QuestionnaireReader.Read(LargeInstrument.Of(questions)).Questionnaire!;
        await using var db = database.Open(Reader.System("a made-up round"));
        await db.PublishAsync(PublishedEdition.Seal(instrument.Id, instrument.Edition, CanonicalJson.Write(instrument), instrument.Languages, Now));
        var hash = new PasswordHasher<Person>().HashPassword(new Person(), Password);
        var coordinator = Somebody(Coordinator, hash);
        var round = Round(instrument, coordinator.Id);
        var sheets = Enumerable.Range(1, institutions).Select(i => TakesPart(db, round, i)).ToList();
        var writers = Enumerable.Range(0, people).Select(i => (Person: Somebody($"writer-{i}@crowd.example", hash), Body: i % institutions, Rank: i / institutions)).ToList();
        db.AddRange(round, coordinator, Holds(coordinator, Role.Coordinator, round.Id));
        foreach (var (person, body, _) in writers)
            db.AddRange(person, Holds(person, Role.FocalPoint, round.Id, sheets[body].ParticipationId));
        await db.SaveChangesAsync();
        if (isFilled)
            foreach (var (person, body, _) in writers.DistinctBy(writer => writer.Body))
                await Fill(database, person.Id, sheets[body].Id, questions);
        return new Crowd([.. writers.Select(writer => new CrowdWriter(writer.Person.Email!, $"body-{writer.Body + 1}", writer.Rank, (people + institutions - 1 - writer.Body) / institutions))]);
    }

    /// <summary>A value of the question's type, another one each time.</summary>
    public static string Value(int question, int time) => (question % 5) switch
    {
        0 => "yes",
        1 => (time % 4 + 2).ToString(CultureInfo.InvariantCulture),
        2 => time % 2 == 0 ? "b" : "c",
        3 => time % 2 == 0 ? "a" : "b",
        _ => (time % 101).ToString(CultureInfo.InvariantCulture),
    };

    private static async Task Fill(DatabaseSetting database, Guid person, Guid sheet, int questions)
    {
        await using var db = database.Open(await database.ReadReaderAsync(person, isAdministrator: false));
        await db.SaveAnswersAsync(sheet, [.. Enumerable.Range(0, questions)
            .Select(q => new AnswerEdit(new($"q{q}"), AnswerState.Answered, 0, Guid.NewGuid()) { Text = Value(q, q), Comment = "See the decree of 2021." })], Now);
    }

    private static Person Somebody(string email, string hash)
    {
        var person = Person.New(email, "en", Now);
        (person.Name, person.PasswordHash, person.EmailConfirmed) = (email[..email.IndexOf('@', StringComparison.Ordinal)], hash, true);
        return person;
    }

    private static RoundRecord Round(Questionnaire instrument, Guid coordinator) => new()
    {
        Slug = Slug,
        QuestionnaireId = instrument.Id,
        Edition = instrument.Edition,
        State = RoundState.Open,
        CreatedAt = Now,
        CreatedBy = coordinator,
        Facts = new Round
        {
            Id = Slug,
            Mechanism = "A made-up mechanism",
            Title = new Wording { ["en"] = "A made-up round" },
            Topic = new Wording { ["en"] = "Speed" },
            Questionnaire = instrument.Id,
            Edition = instrument.Edition,
            TimeZone = "America/St_Lucia",
            Country = new RoundCountry { Code = "LC", Name = new Wording { ["en"] = "Saint Lucia" } },
            Stages = [new Stage { Id = "self_assessment", Name = new Wording { ["en"] = "Self-assessment" }, From = Day(-7), To = Day(30) }],
        },
    };

    private static DateOnly Day(int days) => DateOnly.FromDateTime(Now.UtcDateTime).AddDays(days);

    private static Sheet TakesPart(AssessmentDb db, RoundRecord round, int number)
    {
        var institution = new Institution { Slug = $"body-{number}", Country = "LC", Name = new Wording { ["en"] = $"Ministry {number}" } };
        var part = new Participation { RoundId = round.Id, InstitutionId = institution.Id };
        var sheet = new Sheet { ParticipationId = part.Id, RoundId = round.Id, InstitutionId = institution.Id };
        db.AddRange(institution, part, sheet);
        return sheet;
    }

    private static Membership Holds(Person person, Role role, Guid round, Guid? part = null) =>
        new() { PersonId = person.Id, Role = role, RoundId = round, ParticipationId = part, Since = Now };
}

/// <summary>Somebody who fills in.</summary>
/// <param name="Email">To sign in with.</param>
/// <param name="Institution">Its name in addresses.</param>
/// <param name="Rank">Which of those who share its sheet: from 0.</param>
/// <param name="Of">How many they are.</param>
internal sealed record CrowdWriter(string Email, string Institution, int Rank, int Of)
{
    /// <summary>The page of a section.</summary>
    public string Section(int number) => $"/fill/{Crowd.Slug}/{Institution}/sections/s{number.ToString(CultureInfo.InvariantCulture)}";
}
