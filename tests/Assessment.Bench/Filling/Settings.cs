namespace Assessment.Bench.Filling;

/// <summary>What to run, from the words after the folder.</summary>
internal sealed record Settings
{
    /// <summary>sqlite or postgres.</summary>
    public string Database { get; private init; } = "sqlite";

    public int People { get; private init; } = 200;

    public int Institutions { get; private init; } = 200;

    /// <summary>Measured time, in seconds; before it 30 seconds that do not count, or as many as are measured where those are fewer.</summary>
    public int Seconds { get; private init; } = 120;

    /// <summary>Raises the rate afterwards until 5 % of the saves take more than a second.</summary>
    public bool FindLimit { get; private init; }

    public int Warm => Math.Min(30, Seconds);

    public static Settings? Read(string[] words)
    {
        var settings = new Settings();
        for (var i = 0; i < words.Length; i++)
        {
            var next = i + 1 < words.Length ? words[i + 1] : "";
            var read = (words[i], next) switch
            {
                ("--find-limit", _) => settings with { FindLimit = true },
                ("--database", "sqlite" or "postgres") => settings with { Database = words[++i] },
                ("--people", _) when int.TryParse(next, out var people) && ++i > 0 => settings with { People = people },
                ("--institutions", _) when int.TryParse(next, out var institutions) && ++i > 0 => settings with { Institutions = institutions },
                ("--seconds", _) when int.TryParse(next, out var seconds) && ++i > 0 => settings with { Seconds = seconds },
                _ => null,
            };
            if (read is null)
            {
                Console.Error.WriteLine("FOLDER [--database sqlite|postgres] [--people 200] [--institutions 200] [--seconds 120] [--find-limit]");
                return null;
            }
            settings = read;
        }
        return settings;
    }
}
