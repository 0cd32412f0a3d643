namespace Assessment.Domain.Rounds;

/// <summary>One assessment of one country on one topic: who asked for it, who takes part, what happened when (DOMAIN.md, the MECIGEP round).</summary>
public sealed record Round
{
    /// <summary>Folder name of the round, for example <c>saint-lucia-2015</c>.</summary>
    public required string Id { get; init; }

    public required Wording Title { get; init; }

    /// <summary>Short form for page headers and the round bar.</summary>
    public Wording? Short { get; init; }

    /// <summary>The instrument and the edition it is fixed to.</summary>
    public required string Questionnaire { get; init; }

    public required string Edition { get; init; }

    /// <summary>For example MECIGEP, the mechanism under which the round is held.</summary>
    public required Wording Mechanism { get; init; }

    public required Wording Topic { get; init; }

    public required Wording Country { get; init; }

    /// <summary>Who asked for the round: the office, not the person.</summary>
    public required Wording Requester { get; init; }

    /// <summary>The technical secretariat that runs the round.</summary>
    public required Wording Secretariat { get; init; }

    /// <summary>The countries whose experts review.</summary>
    public IReadOnlyList<Wording> CooperatingCountries { get; init; } = [];

    /// <summary>Languages of the round, the working language first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>IANA time zone in which the round's days begin and end.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>What a reader must know about these data, for example that the scores are derived and were not published.</summary>
    public Wording? Notice { get; init; }

    public IReadOnlyList<Stage> Stages { get; init; } = [];
    public IReadOnlyList<Participant> Participants { get; init; } = [];
    public IReadOnlyList<Document> Documents { get; init; } = [];
    public IReadOnlyList<Visit> Visits { get; init; } = [];

    /// <summary>The institutions of the country that take part or are described.</summary>
    public IReadOnlyList<RoundInstitution> Institutions { get; init; } = [];

    /// <summary>Targets of this round that stand in for the questionnaire's: node id → score.</summary>
    public IReadOnlyDictionary<string, double> Targets { get; init; } = new Dictionary<string, double>();

    /// <summary>Abbreviation → what it stands for.</summary>
    public IReadOnlyDictionary<string, Wording> Abbreviations { get; init; } = new Dictionary<string, Wording>();
}

/// <summary>A step of the round's lifecycle, with its first and, where it lasts, its last day.</summary>
public sealed record Stage
{
    public required StageKind Kind { get; init; }

    /// <summary>Null where only the month is known; see <see cref="When"/>.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The date in words where no exact day is known: "October 2015".</summary>
    public Wording? When { get; init; }

    public Wording? Note { get; init; }
}

/// <summary>The steps of a round, in their usual order; a round may skip some.</summary>
public enum StageKind { Request, ExpertGroup, Questionnaire, SelfAssessment, Visit, Findings, Report, RightOfReply, Recommendations, FollowUp }

/// <summary>Somebody who takes part. People are offices; a name is given only where the published report names an expert or the secretariat.</summary>
public sealed record Participant
{
    public required ParticipantRole Role { get; init; }
    public required Wording Office { get; init; }

    /// <summary>Country or organisation the person comes from.</summary>
    public Wording? From { get; init; }

    public string? Name { get; init; }
}

/// <summary>What somebody does in a round (DOMAIN.md, Who).</summary>
public enum ParticipantRole { FocalPoint, Contributor, HeadOfInstitution, LeadExpert, Expert, Coordinator, Manager, Verifier, Observer }

/// <summary>A document handed over or relied on.</summary>
public sealed record Document
{
    public required string Id { get; init; }
    public required Wording Title { get; init; }
    public string? Link { get; init; }
    public Wording? Note { get; init; }
}

/// <summary>One meeting of the on-site visit.</summary>
public sealed record Visit
{
    public required DateOnly Date { get; init; }

    /// <summary>Local time, <c>09:00</c>.</summary>
    public string? From { get; init; }

    public string? To { get; init; }
    public required Wording Subject { get; init; }

    /// <summary>Ids of the institutions met.</summary>
    public IReadOnlyList<string> Institutions { get; init; } = [];

    public Wording? Place { get; init; }
}

/// <summary>An institution in a round.</summary>
public sealed record RoundInstitution
{
    public required string Id { get; init; }
    public required Wording Name { get; init; }

    /// <summary>The institution it belongs to.</summary>
    public string? Parent { get; init; }

    /// <summary>Weight in a roll-up; 0 or more.</summary>
    public double Weight { get; init; } = 1;

    public Wording? Note { get; init; }
}
