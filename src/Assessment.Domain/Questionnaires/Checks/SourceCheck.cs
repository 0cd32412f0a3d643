namespace Assessment.Domain.Questionnaires;

/// <summary>Links of sources are web addresses.</summary>
internal static class SourceCheck
{
    public static void Run(CheckedQuestionnaire check)
    {
        foreach (var (question, _, _) in check.Questions)
            foreach (var source in question.Sources)
                if (source.Link is { } link && !WebLink.IsWeb(link))
                    check.Error(source, "link", "bad-link",
                        $"'{Suggestion.Short(link)}' is not a web address. Start with https:// or http://.");
    }
}
