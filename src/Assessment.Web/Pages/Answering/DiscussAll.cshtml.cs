using Assessment.Data;
using Assessment.Domain.Answering;
using Assessment.Web.Answering;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Pages.Answering;

/// <summary>Everything that people of the institution said to each other, in the order of the questionnaire: what is open, all of it, or what concerns the reader.</summary>
public sealed class DiscussAllModel(AssessmentDb db, Shelf shelf, TimeProvider clock, IStringLocalizer<Text> texts) : ConversationsPage(db, shelf, clock, texts)
{
    /// <summary>Which there are, in the order of the switch.</summary>
    public static readonly IReadOnlyList<string> Views = ["open", "mine", "all"];

    /// <summary>One of <see cref="Views"/>; the open ones without it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public IReadOnlyList<(QuestionPlace Place, IReadOnlyList<Conversation> Conversations)> Questions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Show = Views.Contains(Show) ? Show : Views[0];
        var all = await ReadConversationsAsync();
        Counts = Views.ToDictionary(view => view, view => all.Count(one => IsIn(view, one)));
        var order = Edition.Questionnaire.Sections.SelectMany(section => section.Questions).SelectMany(question => question.Questions.Prepend(question))
            .Select((question, i) => (question.Id, i)).ToDictionary(one => one.Id, one => one.i);
        Questions =
        [
            .. all.Where(one => IsIn(Show!, one)).GroupBy(one => (one.First.Question, one.First.Entry)).OrderBy(same => order.GetValueOrDefault(same.Key.Question, int.MaxValue))
                .Select(same => (Places.Of(new AnswerAddress(same.Key.Question, same.Key.Entry.Length == 0 ? null : same.Key.Entry)), (IReadOnlyList<Conversation>)[.. same])),
        ];
    }

    private bool IsIn(string view, Conversation one) => view switch
    {
        "mine" => one.People.Contains(Db.Reader.PersonId!.Value),
        "all" => true,
        _ => one.IsOpen,
    };
}
