using System.Globalization;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Tests.Scoring;

/// <summary>A random questionnaire in which every method, setting, effect and kind of node can occur, and random sheets for it.
/// Every question can score 0 and none below, so that "worst" and "zero" are the same thing.</summary>
internal sealed class RandomInstrument
{
    private readonly Random random;
    private readonly List<Question> questions = [];
    private readonly Func<IScoringMethod, bool> allowed;
    private readonly bool limits;
    private int dimensions;

    private static readonly Scale Five = new() { Id = "five", Levels = [.. Enumerable.Range(0, 5).Select(i => new ScaleLevel { Id = $"l{i}", Value = i })] };

    private static readonly Scale Grades = new()
    {
        Id = "grades",
        Levels = [.. new[] { "D", "D+", "C", "C+", "B", "B+", "A" }.Select((id, i) => new ScaleLevel { Id = id, Value = i * 0.5 })],
    };

    public RandomInstrument(int seed, int size, Func<IScoringMethod, bool>? allowed = null, bool limits = true)
    {
        this.limits = limits;
        random = new Random(seed);
        this.allowed = allowed ?? (_ => true);
        var root = Dimension(depth: 0, size);
        Questionnaire = Given.Questionnaire([root], questions) with
        {
            Scales = [Five, Grades],
            GradeTables = [new GradeTable { Id = "table", Scale = "grades", Rows = Table() }],
            Bands = [new BandSet { Id = "bands", Digits = Maybe(1), Bands = [new() { Id = "low" }, new() { Id = "middle", From = 1 }, new() { Id = "high", Above = 2 }] }],
            Effects = Effects(),
        };
    }

    public Questionnaire Questionnaire { get; init; }

    public AnswerSheet Sheet(string respondent = "someone")
    {
        var sheet = new AnswerSheet(new SheetLayout(Questionnaire), respondent);
        var slots = Enumerable.Range(0, sheet.Layout.Slots.Count).ToArray();
        random.Shuffle(slots);
        foreach (var slot in slots)
            sheet[slot] = Answer(sheet.Layout.Slots[slot]);
        for (var r = 0; r < sheet.Layout.Repeats.Count; r++)
            for (var e = random.Next(4); e > 0; e--)
            {
                var entry = new RepeatEntry(sheet.Layout.Repeats[r], $"e{e}");
                for (var slot = 0; slot < sheet.Layout.Repeats[r].Slots.Count; slot++)
                    entry[slot] = Answer(sheet.Layout.Repeats[r].Slots[slot]);
                sheet.Entries(r).Add(entry);
            }
        return sheet;
    }

    public int Next(int below) => random.Next(below);

    /// <summary>A question that fits any dimension: it has a level, a weight and a range from 0.</summary>
    public static Question Extra(string dimension, double highest) =>
        new() { Id = "extra", Type = "decimal", Minimum = 0, Maximum = highest, Dimension = dimension, Level = 1, NotApplicable = true };

    /// <summary>A sheet with the answers of another one, whose questionnaire has the extra question besides.</summary>
    public static AnswerSheet Copy(AnswerSheet sheet, Questionnaire with, Answer extra)
    {
        var copy = new AnswerSheet(new SheetLayout(with), sheet.Respondent);
        for (var i = 0; i < sheet.Answers.Length; i++)
            copy[i] = sheet[i];
        copy[copy.Layout.SlotOf("extra")] = extra;
        for (var r = 0; r < sheet.Layout.Repeats.Count; r++)
            foreach (var entry in sheet.Entries(r))
                copy.Entries(r).Add(entry);
        return copy;
    }

    private Dimension Dimension(int depth, int size)
    {
        var id = $"d{dimensions++}";
        IScoringMethod[] methods = [.. ScoringMethods.All.Where(allowed)];
        var method = methods[random.Next(methods.Length)];
        List<Dimension> below = [];
        if (depth < 3 && size > 1)
            for (var i = random.Next(1 + Math.Min(3, size)); i > 0; i--)
                below.Add(Dimension(depth + 1, size / 2));
        var own = Enumerable.Range(0, random.Next(below.Count == 0 ? 1 : 0, 2 + size)).Select(_ => Question(id)).ToList();
        questions.AddRange(own);
        string[] children = [.. below.Select(d => d.Id), .. own.Select(q => q.Id)];
        return new Dimension
        {
            Id = id,
            Method = method.Id,
            Dimensions = below,
            Weight = Weight(),
            Level = random.Next(1, 4),
            MetWhen = random.Next(1, 4),
            MinimumCoverage = limits && random.Next(8) == 0 ? random.NextDouble() : null,
            MinimumAnswered = limits && random.Next(8) == 0 ? random.Next(3) : null,
            Round = limits && random.Next(4) == 0 ? new Rounding { Digits = random.Next(3), Mode = (RoundingMode)random.Next(4) } : null,
            Bands = random.Next(3) == 0 ? "bands" : null,
            Scale = method is WeakestLink or GradeTableMethod ? "grades" : null,
            Table = method is GradeTableMethod ? "table" : null,
            Effects = random.Next(3) == 0 ? Effects() : null,
            Renormalise = random.Next(3) > 0,
            Max = method is Sum && random.Next(3) == 0 ? random.Next(1, 9) : null,
            As = method is Sum or PointsMethod && random.Next(2) == 0 ? "percent" : null,
            Pass = Maybe(random.NextDouble()),
            MinimumCriteria = random.Next(6) == 0 ? 1 : null,
            From = 100,
            Kind = random.Next(2) == 0 ? "min_max" : "z_score",
            Formula = children.Length == 0 ? "1" : $"coalesce(${{{children[0]}}}, 0) * 2",
            Steps = [.. Enumerable.Range(0, 3).Select(s => new LadderStep { All = [.. children.Where(_ => random.Next(2) == 0)], Score = 3 - s })],
        };
    }

    private Question Question(string dimension)
    {
        var question = new Question { Id = $"q{questions.Count}_{random.Next(1_000_000)}", Type = "yes_no", Dimension = dimension, Weight = Weight(), Level = random.Next(1, 4) };
        return random.Next(7) switch
        {
            0 => question,
            1 => question with { Type = "decimal", Minimum = 0, Maximum = random.Next(1, 5) },
            2 => question with { Type = "level", Scale = "five", MetWhen = Maybe(2.0) },
            3 => question with { Type = "level", Scale = "grades", Effects = random.Next(3) == 0 ? Effects() : null },
            4 => question with { Type = "single_choice", Options = [new() { Id = "a", Score = 0 }, new() { Id = "b", Score = 0.1 }, new() { Id = "c", Score = 0.7 }, new() { Id = "other" }] },
            5 => question with { Type = "matrix", Scale = "five", Over = Over(), Rows = [.. Enumerable.Range(0, 3).Select(r => new Row { Id = $"r{r}", Weight = Weight() })] },
            _ => question with
            {
                Type = "repeat",
                Over = Over(),
                MaximumEntries = Maybe(5),
                Questions = [new() { Id = question.Id + "a", Type = "yes_no", Weight = Weight() }, new() { Id = question.Id + "b", Type = "level", Scale = "five" }],
            },
        };
    }

    private Answer Answer(Slot slot)
    {
        var state = (AnswerState)Math.Max(1, random.Next(-6, 6));
        if (random.Next(6) == 0)
            state = AnswerState.Blank;
        if (state != AnswerState.Answered)
            return new Answer(state, double.NaN, null);
        string[] texts = slot.Question.Type switch
        {
            "yes_no" => ["yes", "no"],
            "decimal" => [(random.NextDouble() * slot.Question.Maximum!.Value).ToString("R", CultureInfo.InvariantCulture)],
            "single_choice" => ["a", "b", "c", "other"],
            _ => [.. Questionnaire.Scales.Single(s => s.Id == slot.Question.Scale).Levels.Select(l => l.Id)],
        };
        return QuestionTypes.Find(slot.Question.Type)!.Read(slot, texts[random.Next(texts.Length)], Questionnaire).Answer;
    }

    private StateEffects Effects() => new()
    {
        Blank = Maybe(One(StateEffect.Exclude, StateEffect.Zero, StateEffect.Worst, StateEffect.Block)),
        NotApplicable = Maybe(One(StateEffect.Exclude, StateEffect.Full, StateEffect.Zero)),
        DontKnow = Maybe(One(StateEffect.Exclude, StateEffect.Zero)),
        InsufficientEvidence = Maybe(One(StateEffect.Exclude, StateEffect.Worst)),
    };

    /// <summary>A complete table for up to three grades that never falls when a grade rises: the rounded-down mean.</summary>
    private static Dictionary<string, string> Table()
    {
        var rows = new Dictionary<string, string>();
        var levels = Grades.Levels;
        for (var a = 0; a < levels.Count; a++)
        {
            rows[levels[a].Id] = levels[a].Id;
            for (var b = a; b < levels.Count; b++)
            {
                rows[$"{levels[a].Id} {levels[b].Id}"] = levels[(a + b) / 2].Id;
                for (var c = b; c < levels.Count; c++)
                    rows[$"{levels[a].Id} {levels[b].Id} {levels[c].Id}"] = levels[(a + b + c) / 3].Id;
            }
        }
        return rows;
    }

    private double Weight() => random.Next(8) == 0 ? 0 : random.Next(1, 40) / 10.0;

    private string? Over() => One(null, "mean", "minimum", "maximum", "sum", "count_met");

    private T One<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private T? Maybe<T>(T value) where T : struct => random.Next(2) == 0 ? value : null;
}
