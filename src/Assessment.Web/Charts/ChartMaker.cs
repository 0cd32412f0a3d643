using System.Globalization;
using Assessment.Domain.Scoring;
using Assessment.Reports.Charts;
using Assessment.Web.Rounds;
using Assessment.Web.Scoring;
using Assessment.Web.TagHelpers;
using Assessment.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Charts;

/// <summary>A chart to be drawn twice, and the words in place of the picture.</summary>
public sealed record Sketch(string Name, Chart Wide, Chart Narrow, string Alt);

/// <summary>The charts of a scorecard: topics round a radar, and the way still to go. The same chart models go into reports.</summary>
public sealed class ChartMaker(IStringLocalizer<Text> texts)
{
    /// <summary>The charts in the current language.</summary>
    public IEnumerable<Sketch> Charts(Dossier dossier)
    {
        var topics = dossier.Topics;
        if (dossier.Firmest is not { } firmest || topics.Count == 0)
            yield break;
        if (topics.Count is >= 3 and <= 16)
            yield return new Sketch("Radar", Radar(dossier, topics, false), Radar(dossier, topics, true), Alt("Chart.RadarAlt", dossier, firmest, topics));
        yield return new Sketch("Gaps", Gaps(dossier, firmest, topics, false), Gaps(dossier, firmest, topics, true), GapsAlt(dossier, firmest, topics));
    }

    private Radar Radar(Dossier dossier, IReadOnlyList<NodeScore> topics, bool narrow)
    {
        var layers = dossier.Standpoints.Select(standpoint => Layer(standpoint, topics, narrow)).ToList();
        if (topics.Any(topic => topic.Target is not null))
            layers.Add(new Series(Target(narrow), Palette.Target, [.. topics.Select(topic => topic.Target)]));
        // Nine long names do not fit round a telephone: there the axes are numbered, and the bars below say which number is what.
        var axes = topics.Select((topic, i) => narrow ? Number(i) : Name(dossier, topic));
        return new Radar([.. axes], layers, Highest(topics)) { Subject = texts["Scorecard.Dimension"], Culture = CultureInfo.CurrentCulture };
    }

    private GapBars Gaps(Dossier dossier, Standpoint firmest, IReadOnlyList<NodeScore> topics, bool narrow)
    {
        var rows = topics.OrderByDescending(topic => topic.Gap ?? double.NegativeInfinity).ToList();
        var numbers = topics.Index().ToDictionary(topic => topic.Item.Id, topic => Number(topic.Index));
        var names = rows.Select(topic => narrow ? $"{numbers[topic.Id]} {Name(dossier, topic)}" : Name(dossier, topic));
        return new GapBars([.. names], Layer(firmest, rows, narrow), Highest(topics))
        {
            Subject = texts["Scorecard.Dimension"],
            Culture = CultureInfo.CurrentCulture,
            Gap = narrow ? texts["Short.Gap"] : texts["Scorecard.Gap"],
            Target = new Series(Target(narrow), Palette.Target, [.. rows.Select(topic => topic.Target)]),
            Others = [.. dossier.Standpoints.SkipLast(1).Select(standpoint => Layer(standpoint, rows, narrow))],
        };
    }

    // Short names on a telephone, so that the key stays in one line.
    private string Target(bool narrow) => narrow ? texts["Short.Target"] : texts["Layer.Target"];

    private Series Layer(Standpoint standpoint, IReadOnlyList<NodeScore> topics, bool narrow) =>
        new(narrow ? texts[$"Short.{standpoint.Voice}"] : texts[$"Layer.{standpoint.Voice}"], MarkOf(standpoint.Voice), [.. topics.Select(topic => standpoint.Score(topic.Id))]);

    private static Mark MarkOf(Voice voice) => voice switch
    {
        Voice.Self => Palette.Self,
        Voice.Judged => Palette.Judged,
        Voice.Target => Palette.Target,
        _ => Palette.Agreed,
    };

    private static string Number(int index) => (index + 1).ToString(CultureInfo.CurrentCulture);

    private static double Highest(IReadOnlyList<NodeScore> topics) => topics.Max(topic => topic.Range?.Highest) ?? 5;

    private static string Name(Dossier dossier, NodeScore topic) => dossier.Edition.Words.Dimension(topic.Id);

    private string Alt(string key, Dossier dossier, Standpoint firmest, IReadOnlyList<NodeScore> topics)
    {
        var scored = topics.Where(topic => topic.Score is not null).OrderBy(topic => topic.Score).ToList();
        return scored.Count == 0 ? texts["Chart.NoScores"] : texts[key, topics.Count, texts[$"Layer.{firmest.Voice}"].Value,
            Name(dossier, scored[^1]), Scores.Write(scored[^1].Score!.Value), Name(dossier, scored[0]), Scores.Write(scored[0].Score!.Value)];
    }

    private string GapsAlt(Dossier dossier, Standpoint firmest, IReadOnlyList<NodeScore> topics) =>
        topics.Where(topic => topic.Gap is not null).OrderByDescending(topic => topic.Gap).FirstOrDefault() is { Gap: { } gap } widest
            ? texts["Chart.GapsAlt", Name(dossier, widest), Scores.Write(gap)]
            : Alt("Chart.RadarAlt", dossier, firmest, topics);
}
