using Assessment.Domain.Rounds;

namespace Assessment.Domain.Organisations;

/// <summary>
/// The countries and territories of ISO 3166-1 with their names, as the Unicode CLDR gives them, in <c>countries.tsv</c>: a line each,
/// a column a language. Names only; being listed says nothing about status.
/// </summary>
public static class Countries
{
    /// <summary>By code.</summary>
    public static IReadOnlyList<RoundCountry> All { get; } = Read();

    private static readonly Dictionary<string, RoundCountry> ByCode = All.ToDictionary(country => country.Code);

    /// <summary>The country with this code in capitals; null where there is none.</summary>
    public static RoundCountry? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    private static List<RoundCountry> Read()
    {
        using var reader = new StreamReader(typeof(Countries).Assembly.GetManifestResourceStream("countries.tsv")!);
        var languages = reader.ReadLine()!.Split('\t')[1..];
        var all = new List<RoundCountry>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var name = new Wording();
            foreach (var (index, language) in languages.Index())
                name[language] = cells[index + 1];
            all.Add(new RoundCountry { Code = cells[0], Name = name });
        }
        return all;
    }
}
