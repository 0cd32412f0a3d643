namespace Assessment.Domain.Rounds;

/// <summary>One assessment of one country on one topic: who asked for it, who takes part, what happened when (DOMAIN.md, the MECIGEP round).</summary>
public sealed record Round
{
    /// <summary>Folder name of the round, for example <c>saint-lucia-2015</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The mechanism under which the round is held, for example MECIGEP.</summary>
    public required string Mechanism { get; init; }

    public required Wording Title { get; init; }

    public required Wording Topic { get; init; }

    /// <summary>The instrument, and the edition the round is fixed to.</summary>
    public required string Questionnaire { get; init; }

    public required string Edition { get; init; }

    /// <summary>Languages of the round, the working language first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>IANA time zone in which the round's days begin and end.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>What a reader must not miss, for example that the scores are derived and were not published.</summary>
    public Wording? Notice { get; init; }

    public required RoundCountry Country { get; init; }

    /// <summary>The countries whose experts review.</summary>
    public IReadOnlyList<RoundCountry> CooperatingCountries { get; init; } = [];

    /// <summary>Other countries that the report names, for example those of good practices.</summary>
    public IReadOnlyList<RoundCountry> OtherCountries { get; init; } = [];

    public Secretariat? Secretariat { get; init; }

    public Publication? Published { get; init; }

    /// <summary>The lifecycle, in order.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>Institutions that take part, are met or are addressed.</summary>
    public IReadOnlyList<RoundInstitution> Institutions { get; init; } = [];

    /// <summary>Documents sent before the visit.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    public Visit? Visit { get; init; }

    public OrganisationChart? OrganisationChart { get; init; }

    /// <summary>Targets of this round that stand in for the questionnaire's.</summary>
    public IReadOnlyList<RoundTarget> Targets { get; init; } = [];

    /// <summary>File names of the answer sheets in the round's folder.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>File name of the findings.</summary>
    public string? Findings { get; init; }

    /// <summary>File name of the good-practice boxes.</summary>
    public string? GoodPractices { get; init; }

    /// <summary>File name of the recommendations.</summary>
    public string? Recommendations { get; init; }

    /// <summary>File names of the opening chapters in prose, by language.</summary>
    public Wording? Narrative { get; init; }

    public IReadOnlyList<Abbreviation> Abbreviations { get; init; } = [];

    /// <summary>The publications that sources such as "2015 report, paragraph 23" name.</summary>
    public IReadOnlyList<Reference> Sources { get; init; } = [];

    /// <summary>The name of an institution in a language, or its id where it is not in the round.</summary>
    public string Institution(string id, string language) => Institutions.FirstOrDefault(i => i.Id == id)?.Name.In(language) ?? id;

    /// <summary>Who answered, in a language: sheets name an institution by its id or by its name in any language, or a country by its code. Other names stay.</summary>
    public string Respondent(string respondent, string language) =>
        Institutions.FirstOrDefault(i => i.Id == respondent || i.Name.ContainsValue(respondent))?.Name.In(language) ?? CountryName(respondent, language);

    /// <summary>The name of a country of the round by its code, or the code.</summary>
    public string CountryName(string code, string language) =>
        CooperatingCountries.Prepend(Country).Concat(OtherCountries).FirstOrDefault(c => c.Code == code)?.Name.In(language) ?? code;
}

/// <summary>A country: ISO 3166-1 alpha-2 code and name.</summary>
public sealed record RoundCountry
{
    public required string Code { get; init; }
    public required Wording Name { get; init; }
}

/// <summary>The technical secretariat that runs the round.</summary>
public sealed record Secretariat
{
    public required Wording Organisation { get; init; }
    public Wording? Department { get; init; }
    public string? Short { get; init; }
}

/// <summary>When and where the report came out.</summary>
public sealed record Publication
{
    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }
    public DatePrecision Precision { get; init; }
    public string? Place { get; init; }
}

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision { Day, Month }

/// <summary>A step of the round's lifecycle. A stage without a date stands where the report puts it.</summary>
public sealed record Stage
{
    /// <summary>For example <c>request</c>, <c>self_assessment</c>, <c>visit</c>.</summary>
    public required string Id { get; init; }

    public required Wording Name { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public DatePrecision Precision { get; init; }

    /// <summary>Ids of the institutions that act.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    public Wording? Text { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>A target of a dimension in this round, on the dimension's own scale.</summary>
public sealed record RoundTarget
{
    public required string Dimension { get; init; }
    public required double Value { get; init; }
}

/// <summary>An abbreviation and what it stands for.</summary>
public sealed record Abbreviation
{
    public required string Short { get; init; }
    public required Wording Long { get; init; }
}

/// <summary>A publication that the round's sources name.</summary>
public sealed record Reference
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? Publisher { get; init; }
    public string? Place { get; init; }
    public int? Year { get; init; }

    /// <summary>How sources name it: "2015 report".</summary>
    public Wording? Short { get; init; }
}
