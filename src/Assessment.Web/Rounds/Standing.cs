using Assessment.Data.Rounds;
using Assessment.Domain.Answering;
using Assessment.Web.Languages;

namespace Assessment.Web.Rounds;

/// <summary>How far an institution is, in one word; those that need the coordinator come first.</summary>
public enum Far
{
    /// <summary>The deadline has passed, and nobody has begun.</summary>
    LateNotStarted,

    /// <summary>The deadline has passed, and it is not handed in.</summary>
    Late,

    /// <summary>Handed back with questions.</summary>
    Returned,

    NotStarted,
    Started,
    Done,
    Withdrawn,
}

/// <summary>An institution on the overview.</summary>
public sealed record Standing(InstitutionProgress Progress, Far Far)
{
    public string Name => Progress.Name.In(Language.Current.Code);

    public bool NeedsLook => Far is Far.Late or Far.LateNotStarted;

    /// <summary>How far it is.</summary>
    /// <param name="progress">Its figures.</param>
    /// <param name="isLate">The last day for answers has passed.</param>
    public static Far FarOf(InstitutionProgress progress, bool isLate) => progress switch
    {
        { WithdrawnAt: not null } => Far.Withdrawn,
        { IsDone: true } => Far.Done,
        { State: SheetState.Returned } => Far.Returned,
        { HasStarted: false } => isLate ? Far.LateNotStarted : Far.NotStarted,
        _ => isLate ? Far.Late : Far.Started,
    };
}
