using Assessment.Data.Organisations;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;

namespace Assessment.Data.Tests;

/// <summary>An open round with two institutions, a sheet each, and a person in every role.</summary>
public sealed class TestRound
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public RoundRecord Round { get; private init; } = null!;

    public Institution Finance { get; } = new() { Slug = "finance", Country = "LC", Name = new Wording { ["en"] = "Ministry of Finance" } };

    public Institution Health { get; } = new() { Slug = "health", Country = "LC", Name = new Wording { ["en"] = "Ministry of Health" } };

    public Sheet FinanceSheet { get; private set; } = null!;

    public Sheet HealthSheet { get; private set; } = null!;

    public Guid Coordinator { get; } = Guid.CreateVersion7();

    public Guid Expert { get; } = Guid.CreateVersion7();

    public Guid Observer { get; } = Guid.CreateVersion7();

    public Guid FinanceFocalPoint { get; } = Guid.CreateVersion7();

    public Guid HealthFocalPoint { get; } = Guid.CreateVersion7();

    public Guid FinanceHead { get; } = Guid.CreateVersion7();

    public Guid Stranger { get; } = Guid.CreateVersion7();

    /// <summary>Stores the round; <paramref name="slug"/> keeps several apart.</summary>
    public static async Task<TestRound> In(TestDatabase database, string slug = "saint-lucia-2026")
    {
        await using var db = database.Open();
        if (!db.PublishedEditions.Any())
            db.Add(PublishedEdition.Seal("open-data", "1", "{}", ["en"], Now));
        var test = new TestRound
        {
            Round = new RoundRecord
            {
                Slug = slug,
                QuestionnaireId = "open-data",
                Edition = "1",
                State = RoundState.Open,
                CreatedAt = Now,
                CreatedBy = Guid.CreateVersion7(),
                Facts = new Round
                {
                    Id = slug,
                    Mechanism = "MECIGEP",
                    Title = new Wording { ["en"] = "Open government «2026»", ["es"] = "Gobierno abierto" },
                    Topic = new Wording { ["en"] = "Open government" },
                    Questionnaire = "open-data",
                    Edition = "1",
                    TimeZone = "America/St_Lucia",
                    Country = new RoundCountry { Code = "LC", Name = new Wording { ["en"] = "Saint Lucia" } },
                    Stages = [new Stage { Id = "self_assessment", Name = new Wording { ["en"] = "Self-assessment" }, From = new(2026, 3, 1), To = new(2026, 4, 30) }],
                },
            },
        };
        db.AddRange(test.Round, test.Finance, test.Health);
        test.FinanceSheet = test.TakesPart(db, test.Finance, test.FinanceFocalPoint);
        test.HealthSheet = test.TakesPart(db, test.Health, test.HealthFocalPoint);
        test.Hold(db, test.FinanceHead, Role.Head, test.FinanceSheet.ParticipationId);
        test.Hold(db, test.Coordinator, Role.Coordinator);
        test.Hold(db, test.Expert, Role.Expert);
        test.Hold(db, test.Observer, Role.Observer);
        await db.SaveChangesAsync();
        return test;
    }

    /// <summary>A context that shows what this person may see.</summary>
    public static async Task<AssessmentDb> As(TestDatabase database, Guid person, bool administrator = false) =>
        database.Open(await database.Setting.ReadReaderAsync(person, administrator));

    private Sheet TakesPart(AssessmentDb db, Institution institution, Guid focalPoint)
    {
        var part = new Participation { RoundId = Round.Id, InstitutionId = institution.Id };
        var sheet = new Sheet { ParticipationId = part.Id, RoundId = Round.Id, InstitutionId = institution.Id };
        db.AddRange(part, sheet);
        Hold(db, focalPoint, Role.FocalPoint, part.Id);
        return sheet;
    }

    private void Hold(AssessmentDb db, Guid person, Role role, Guid? part = null) =>
        db.Add(new Membership { PersonId = person, Role = role, RoundId = Round.Id, ParticipationId = part, Since = Now });
}
