using Assessment.Domain.Rounds;
using Assessment.Web.Languages;
using Assessment.Web.Texts;

namespace Assessment.Web.Rounds;

/// <summary>The stages that a round usually has, in order (DOMAIN.md, the MECIGEP round). A round skips some and adds its own.</summary>
public static class Lifecycle
{
    /// <summary>The stage in which institutions answer; its last day is the deadline.</summary>
    public const string SelfAssessment = "self_assessment";

    /// <summary>Ids of the stages.</summary>
    public static IReadOnlyList<string> Stages { get; } = ["request", "expert_group", "preparation", SelfAssessment, "visit", "findings", "report", "follow_up"];

    /// <summary>A stage's name in every language of the site.</summary>
    public static Wording NameOf(string stage)
    {
        var name = new Wording();
        foreach (var language in Language.All)
        {
            var texts = new TextsIn(language);
            name[language.Code] = texts[$"Stage.{stage}"];
        }
        return name;
    }

    /// <summary>The name of a stage of a round: its own, and that of the field where the round has none in the reader's language.</summary>
    public static Wording Named(Stage stage) =>
        Dossier.Foreign(stage.Name) is not null && Stages.Contains(stage.Id) ? NameOf(stage.Id) : stage.Name;

    /// <summary>The last day of the self-assessment; null where the round has none or it is not set.</summary>
    public static DateOnly? Deadline(this Round round) => round.Stages.FirstOrDefault(stage => stage.Id == SelfAssessment)?.To;
}
