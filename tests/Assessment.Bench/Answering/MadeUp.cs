using System.Globalization;
using System.Text;

namespace Assessment.Bench.Answering;

/// <summary>Made-up instruments and answers of a size to measure with. The same every time.</summary>
internal static class MadeUp
{
    /// <summary>An instrument in one file: sections and dimensions of ten questions each, under one index.</summary>
    /// <param name="questions">How many questions.</param>
    /// <param name="skipLogic">Whether every third question hangs on earlier ones and every twentieth is calculated.</param>
    public static string Instrument(int questions, bool skipLogic)
    {
        var tens = Enumerable.Range(0, questions / 10).ToList();
        var yaml = new StringBuilder("id: made-up\nedition: \"1\"\nlanguages: [en]\n");
        yaml.Append("scales:\n  - {id: five, levels: [{id: \"0\", value: 0}, {id: \"1\", value: 1}, {id: \"2\", value: 2}, {id: \"3\", value: 3}, {id: \"4\", value: 4}]}\n");
        yaml.Append("dimensions:\n  - id: index\n    method: weighted_mean\n    dimensions:\n");
        foreach (var ten in tens)
            yaml.Append(CultureInfo.InvariantCulture, $"      - {{id: d{ten}, method: {(ten % 2 == 0 ? "mean" : "weighted_mean")}, weight: {1 + ten % 3}}}\n");
        yaml.Append("sections:\n");
        foreach (var ten in tens)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: s{ten}\n    questions:\n");
            for (var q = ten * 10; q < ten * 10 + 10; q++)
                yaml.Append(CultureInfo.InvariantCulture, $"      - {{id: q{q}, dimension: d{ten}, weight: {1 + q % 4}, evidence: none, {Kind(q, skipLogic)}}}\n");
        }
        yaml.Append("texts:\n  en:\n    title: Made up\n    scales: {five: {levels: {");
        yaml.AppendJoin(", ", Enumerable.Range(0, 5).Select(level => $"\"{level}\": {{label: Level {level}, descriptor: What level {level} means}}"));
        yaml.Append("}}}\n    dimensions:\n      index: {label: Index}\n");
        foreach (var ten in tens)
            yaml.Append(CultureInfo.InvariantCulture, $"      d{ten}: {{label: Dimension {ten}}}\n");
        yaml.Append("    sections:\n");
        foreach (var ten in tens)
            yaml.Append(CultureInfo.InvariantCulture, $"      s{ten}: {{label: Section {ten}}}\n");
        yaml.Append("    questions:\n");
        for (var q = 0; q < questions; q++)
            yaml.Append(CultureInfo.InvariantCulture, $"      q{q}: {{text: How far has question {q} come?, help: Look at the law and at practice.}}\n");
        return yaml.ToString();
    }

    /// <summary>A table of answers to <see cref="Instrument"/>: whole groups of respondents, a few answers in a hundred without a value.</summary>
    public static void WriteTable(string path, int groups, int perGroup, int questions)
    {
        var random = new Random(20150713);
        using var csv = new StreamWriter(path);
        csv.Write("respondent,group");
        for (var q = 0; q < questions; q++)
            csv.Write(string.Create(CultureInfo.InvariantCulture, $",q{q}"));
        for (var respondent = 0; respondent < groups * perGroup; respondent++)
        {
            csv.Write(string.Create(CultureInfo.InvariantCulture, $"\nR{respondent},G{respondent / perGroup}"));
            for (var q = 0; q < questions; q++)
                csv.Write("," + random.Next(100) switch { 0 => "n/a", 1 => "don't know", 2 or 3 => "", _ => Answer(random, q) });
        }
    }

    private static string Answer(Random random, int q) => (q % 3) switch
    {
        0 => random.Next(2) == 0 ? "yes" : "no",
        1 => random.Next(5).ToString(CultureInfo.InvariantCulture),
        _ => (random.Next(10_000) / 100.0).ToString(CultureInfo.InvariantCulture),
    };

    private static string Kind(int q, bool skipLogic) => (skipLogic, q) switch
    {
        (true, > 20) when q % 20 == 0 => $"type: calculated, minimum: 0, maximum: 8, calculate: \"coalesce(${{q{q - 2}}}, 0) + coalesce(${{q{q - 5}}}, 0)\"",
        (true, > 20) when q % 3 == 0 => $"type: yes_no, relevant: \"${{q{q - 3}}} = 'yes' and (${{q{q - 2}}} > 1 or ${{q{q - 20}}} != '')\"",
        _ => (q % 3) switch { 0 => "type: yes_no", 1 => "type: level, scale: five", _ => "type: decimal, minimum: 0, maximum: 100" } + ", not_applicable: true, dont_know: true",
    };
}
