using Assessment.Web.Questionnaires;
using Assessment.Web.Rounds;

namespace Assessment.Web.Pages.Rounds;

/// <summary>What the form of a round's facts needs of its page: that of a new round, and that of one that is there.</summary>
public interface IFactsPage
{
    RoundForm Form { get; }

    Edition Edition { get; }
}
