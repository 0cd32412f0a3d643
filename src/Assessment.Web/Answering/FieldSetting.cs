using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering;

/// <summary>What fields need to know beside the answers: the words, who may answer what, and how to say who did what.</summary>
public sealed record FieldSetting
{
    public required Words Words { get; init; }

    public required IStringLocalizer<Text> Texts { get; init; }

    /// <summary>Language of the questionnaire's words, where it is not the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>Whether the reader may answer this question now.</summary>
    public Func<AnswerAddress, bool> IsOpen { get; init; } = _ => true;

    /// <summary>Who gave an answer, and when.</summary>
    public Func<GivenAnswer, Change?> Last { get; init; } = _ => null;

    /// <summary>Why questions came back, by id.</summary>
    public IReadOnlyDictionary<string, Change> Returned { get; init; } = new Dictionary<string, Change>();

    /// <summary>Where the history of an answer is.</summary>
    public Func<AnswerAddress, string?> History { get; init; } = _ => null;

    /// <summary>Where the documents of a question are chosen, and which they are.</summary>
    public Func<AnswerAddress, EvidenceLink?> Evidence { get; init; } = _ => null;
}

/// <summary>The way to the documents of a question, and those that are there.</summary>
/// <param name="Address">The page.</param>
/// <param name="Documents">What the answer rests on.</param>
public sealed record EvidenceLink(string? Address, IReadOnlyList<CitedDocument> Documents);

/// <summary>A document that an answer rests on.</summary>
/// <param name="Id">Its id in the library.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">Where its file or its link leads; null for a citation alone.</param>
public sealed record CitedDocument(Guid Id, string Title, string? Address);
