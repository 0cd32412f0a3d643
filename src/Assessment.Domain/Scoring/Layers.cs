using Assessment.Domain.Answering;

namespace Assessment.Domain.Scoring;

/// <summary>Whether scoring may look below the layer it was asked for. Never silently: what was taken from below is flagged.</summary>
public enum Fallback
{
    /// <summary>Only this layer. Who has no sheet in it is left out, and said to be.</summary>
    None,

    /// <summary>Who has no sheet in this layer is scored from the nearest layer below.</summary>
    Sheets,

    /// <summary>As <see cref="Sheets"/>, and a blank answer is taken from the nearest layer below that has one.</summary>
    Answers,
}

/// <summary>The scorecards of one layer, and who is not among them.</summary>
public sealed record LayerScores(Layer Layer, IReadOnlyList<Scorecard> Scorecards, IReadOnlyList<LeftOut> LeftOut);

/// <summary>A respondent who is not in a result, and why, in a plain sentence.</summary>
public sealed record LeftOut(string Respondent, string Reason);

/// <summary>A sheet chosen for a layer, and which of its answers come from below.</summary>
internal sealed record SheetInLayer(AnswerSheet Sheet, Layer Layer, Layer? FellBackTo = null, FellBackSlots? FellBack = null)
{
    public static SheetInLayer Of(AnswerSheet sheet) => new(sheet, sheet.Layer);

    /// <summary>With skip logic applied; after the layers are put together, because an answer taken from below can show or hide others.</summary>
    public SheetInLayer Applied() => Scorer.Applied(Sheet) is var applied && applied != Sheet ? this with { Sheet = applied } : this;
}

/// <summary>Which slots and repeat groups of a sheet hold answers of a lower layer.</summary>
internal sealed record FellBackSlots(bool[] Slots, bool[] Repeats)
{
    /// <summary>True for every slot: the whole sheet comes from below.</summary>
    public static FellBackSlots Whole(SheetLayout layout) => new(Filled(layout.Slots.Count), Filled(layout.Repeats.Count));

    private static bool[] Filled(int length)
    {
        var all = new bool[length];
        Array.Fill(all, true);
        return all;
    }
}

/// <summary>Chooses the sheets of a layer.</summary>
internal static class Layers
{
    public static (SheetInLayer[] Chosen, IReadOnlyList<LeftOut> LeftOut) Choose(IReadOnlyList<AnswerSheet> sheets, Layer layer, Fallback fallback)
    {
        var chosen = new List<SheetInLayer>();
        var leftOut = new List<LeftOut>();
        foreach (var own in sheets.GroupBy(s => s.Respondent))
        {
            var before = chosen.Count;
            foreach (var sheet in own.Where(s => s.Layer == layer))
                chosen.Add(fallback == Fallback.Answers ? Filled(sheet, Below(own, layer)) : new SheetInLayer(sheet, layer));
            if (chosen.Count > before)
                continue;
            if (fallback != Fallback.None && Below(own, layer).FirstOrDefault() is { } lower)
                chosen.Add(new SheetInLayer(lower, layer, lower.Layer, FellBackSlots.Whole(lower.Layout)));
            else
                leftOut.Add(new LeftOut(own.Key, $"There is no {Word(layer)} answer sheet."));
        }
        return ([.. chosen], leftOut);
    }

    /// <summary>The sheets to fall back on, nearest layer first. Several experts have no common voice before they agree, so they are passed over.</summary>
    private static IEnumerable<AnswerSheet> Below(IEnumerable<AnswerSheet> own, Layer layer) => own
        .Where(s => s.Layer < layer).GroupBy(s => s.Layer).Where(g => g.Count() == 1).OrderByDescending(g => g.Key).Select(g => g.Single());

    private static SheetInLayer Filled(AnswerSheet sheet, IEnumerable<AnswerSheet> below)
    {
        var layout = sheet.Layout;
        var fellBack = new FellBackSlots(new bool[layout.Slots.Count], new bool[layout.Repeats.Count]);
        var filled = new AnswerSheet(layout, sheet.Respondent, sheet.Layer)
        {
            Author = sheet.Author,
            Group = sheet.Group,
            Weight = sheet.Weight,
            ReferenceDate = sheet.ReferenceDate,
            Notes = sheet.Notes,
        };
        var lower = below.ToList();
        for (var i = 0; i < layout.Slots.Count; i++)
        {
            filled[i] = sheet[i];
            if (sheet[i].State == AnswerState.Blank && lower.Find(s => s[i].State != AnswerState.Blank) is { } source)
                (filled[i], fellBack.Slots[i]) = (source[i], true);
        }
        for (var r = 0; r < layout.Repeats.Count; r++)
        {
            var source = sheet.Entries(r).Count > 0 ? sheet : lower.Find(s => s.Entries(r).Count > 0) ?? sheet;
            fellBack.Repeats[r] = source != sheet;
            foreach (var entry in source.Entries(r))
                filled.Entries(r).Add(entry);
        }
        return new SheetInLayer(filled, sheet.Layer, null, fellBack);
    }

    private static string Word(Layer layer) => layer switch
    {
        Layer.Self => "self-assessment",
        Layer.Judged => "expert",
        Layer.Agreed => "agreed",
        Layer.Final => "final",
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, null),
    };
}
