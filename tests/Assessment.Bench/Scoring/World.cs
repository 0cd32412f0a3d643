using System.Globalization;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Bench.Scoring;

/// <summary>A questionnaire of 300 questions of five types in 36 dimensions of several methods, and sheets that answer it; the same every time.</summary>
internal static class World
{
    private const int Dimensions = 30;
    private const int QuestionsEach = 10;

    public static Questionnaire Questionnaire() => new()
    {
        Id = "world",
        Edition = "1",
        Languages = ["en"],
        Scales = [new Scale { Id = "five", Levels = [.. Enumerable.Range(1, 5).Select(i => new ScaleLevel { Id = $"l{i}", Value = i })] }],
        Bands = [new BandSet { Id = "bands", Bands = [new() { Id = "low" }, new() { Id = "middle", From = 0.4 }, new() { Id = "high", From = 0.7 }] }],
        Dimensions =
        [
            new Dimension
            {
                Id = "root",
                Method = "weighted_mean",
                Bands = "bands",
                Dimensions = [.. Enumerable.Range(0, 5).Select(p => new Dimension
                {
                    Id = $"p{p}",
                    Method = "weighted_mean",
                    Weight = p + 1,
                    Round = p == 4 ? new Rounding { Digits = 2 } : null,
                    Dimensions = [.. Enumerable.Range(0, Dimensions / 5).Select(d => DimensionOf(p * Dimensions / 5 + d))],
                })],
            },
        ],
        Sections = [.. Enumerable.Range(0, Dimensions).Select(d => new Section
        {
            Id = $"s{d}",
            Questions = [.. Enumerable.Range(0, QuestionsEach).Select(q => QuestionOf(d, q))],
        })],
    };

    /// <summary>Sheets in the order of countries; one answer in twenty is blank, one in twenty not applicable.</summary>
    public static IReadOnlyList<AnswerSheet> Sheets(SheetLayout layout, int countries, int institutions)
    {
        var choices = layout.Slots.Select(slot => Answers(slot, layout.Questionnaire)).ToArray();
        var sheets = new List<AnswerSheet>(countries * institutions);
        var random = 12345u;
        for (var c = 0; c < countries; c++)
            for (var i = 0; i < institutions; i++)
            {
                var sheet = new AnswerSheet(layout, string.Create(CultureInfo.InvariantCulture, $"C{c:000}/I{i:00}"));
                for (var slot = 0; slot < choices.Length; slot++)
                {
                    random = random * 1664525 + 1013904223;
                    var pick = random >> 8;
                    sheet[slot] = (pick % 20) switch
                    {
                        0 => Answer.Blank,
                        1 => Answer.NotApplicable,
                        _ => choices[slot][pick / 20 % choices[slot].Length],
                    };
                }
                sheets.Add(sheet);
            }
        return sheets;
    }

    private static Answer[] Answers(Slot slot, Questionnaire questionnaire)
    {
        string[] texts = slot.Question.Type switch
        {
            "yes_no" => ["yes", "no"],
            "level" => ["l1", "l2", "l3", "l4", "l5"],
            "single_choice" => ["a", "b", "c"],
            "multiple_choice" => ["x", "x y", "y z", "x y z"],
            _ => [.. Enumerable.Range(0, 101).Select(n => n.ToString(CultureInfo.InvariantCulture))],
        };
        return [.. texts.Select(text => QuestionTypes.Find(slot.Question.Type)!.Read(slot, text, questionnaire).Answer)];
    }

    private static Dimension DimensionOf(int d) => (d % 5) switch
    {
        0 => new Dimension { Id = $"d{d}", Method = "weighted_mean", Weight = 1 + d % 3, Bands = "bands" },
        1 => new Dimension { Id = $"d{d}", Method = "mean", MinimumCoverage = 0.3 },
        2 => new Dimension { Id = $"d{d}", Method = "points" },
        3 => new Dimension { Id = $"d{d}", Method = "levels", MetWhen = 0.5 },
        _ => new Dimension { Id = $"d{d}", Method = "weighted_mean", Renormalise = false },
    };

    private static Question QuestionOf(int d, int q)
    {
        var question = new Question { Id = $"q{d}_{q}", Type = "yes_no", Dimension = $"d{d}", Weight = d % 5 is 0 or 4 ? 1 + q % 3 : 1, Level = 1 + q / 4 };
        return (q % 5) switch
        {
            0 => question,
            1 => question with { Type = "level", Scale = "five", Points = new Points { Linear = new LinearPoints { From = 1, To = 5 } } },
            2 => question with { Type = "single_choice", Options = [new() { Id = "a", Score = 0 }, new() { Id = "b", Score = 0.5 }, new() { Id = "c", Score = 1 }] },
            3 => question with { Type = "percentage", Points = new Points { Linear = new LinearPoints { From = 0, To = 100 } } },
            _ => question with
            {
                Type = "multiple_choice",
                Points = new Points { Choices = "share" },
                Options = [new() { Id = "x" }, new() { Id = "y" }, new() { Id = "z" }],
            },
        };
    }
}
