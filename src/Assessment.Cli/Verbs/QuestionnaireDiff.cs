using System.CommandLine;
using Assessment.Domain.Questionnaires;

namespace Assessment.Cli.Verbs;

/// <summary><c>assess questionnaire diff</c>: what changed between two editions, in words, and which answers carry over.</summary>
internal static class QuestionnaireDiff
{
    public static Command Create()
    {
        var older = QuestionnaireVerbs.PathArgument("OLD");
        var newer = QuestionnaireVerbs.PathArgument("NEW");
        var command = new Command("diff", "Say what changed between two editions and which answers carry over.") { older, newer };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var (old, now) = (QuestionnaireVerbs.Read(parsed.GetValue(older)!, error),
                QuestionnaireVerbs.Read(parsed.GetValue(newer)!, error));
            if (old is null || now is null)
                return VerbList.Mistake;
            foreach (var line in Lines(old, now))
                output.WriteLine(line);
            return VerbList.Done;
        });
        return command;
    }

    private static IEnumerable<string> Lines(Questionnaire older, Questionnaire newer)
    {
        var diff = EditionDiff.Of(older, newer);
        yield return $"{older.Id} {older.Edition} → {newer.Id} {newer.Edition}: {(diff.Changes.Count == 0 ? "no changes" : QuestionnaireVerbs.Count(diff.Changes.Count, "change"))}";
        if ((older.Id, older.Edition) == (newer.Id, newer.Edition) && CanonicalJson.Write(older) != CanonicalJson.Write(newer))
            yield return $"\nBoth have the edition label '{newer.Edition}', with other content. Where one of them is published, 'publish' refuses the other: give it a new edition label.";
        foreach (var kind in diff.Changes.GroupBy(c => c.Kind).OrderBy(k => k.Key))
        {
            yield return $"\n{kind.Key}";
            foreach (var change in kind)
                yield return $"  {change.What} {change.Id}{(change.Details.Length > 0 ? $": {change.Details}" : "")}";
        }
        yield return "\nAnswers";
        foreach (var carry in diff.Answers.GroupBy(a => a.Carry).OrderBy(c => c.Key))
        {
            yield return $"  {Said(carry.Key, carry.Count())}";
            foreach (var answer in carry.Where(a => a.Reason.Length > 0 || a.Carry == CarryOver.New))
                yield return $"    {answer.Question}{(answer.Reason.Length > 0 ? $": {answer.Reason}" : "")}";
        }
    }

    private static string Said(CarryOver carry, int count) => carry switch
    {
        CarryOver.Whole => $"{QuestionnaireVerbs.Count(count, "question")}: answers carry over as they are",
        CarryOver.InPart => $"{QuestionnaireVerbs.Count(count, "question")}: answers that are still possible carry over",
        CarryOver.Not => $"{QuestionnaireVerbs.Count(count, "question")}: answer again",
        _ => $"{QuestionnaireVerbs.Count(count, "new question")}",
    };
}
