using Assessment.Domain.Answering;

namespace Assessment.Reports.Sections;

/// <summary>How many people gave an answer.</summary>
/// <param name="State">Answered, or why not.</param>
/// <param name="Label">The option or level that was chosen; null for free answers, which are only counted, and for other states.</param>
/// <param name="Number">What the option or level is worth; not-a-number where it has no number.</param>
/// <param name="People">From 1. A multiple choice counts one person for each option chosen.</param>
public readonly record struct AnswerCount(AnswerState State, string? Label, double Number, int People);
