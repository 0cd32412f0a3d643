using Assessment.Domain.Answering;

namespace Assessment.Web.Answering;

/// <summary>A section that somebody said is done, and what is so now.</summary>
/// <param name="Given">To whom it is handed.</param>
/// <param name="Who">Their name.</param>
/// <param name="When">When they said it, in the round's time zone.</param>
/// <param name="IsChanged">Answers of the section changed after that.</param>
/// <param name="Missing">Required answers that are not there at present.</param>
public sealed record SaidDone(SectionAssignment Given, string Who, string When, bool IsChanged, int Missing);
