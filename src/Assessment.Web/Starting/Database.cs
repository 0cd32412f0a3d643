using System.Security.Cryptography;
using Assessment.Data;
using Assessment.Domain;

namespace Assessment.Web.Starting;

/// <summary>Which database the site uses: the setting, or SQLite in the data folder; with demo data always a file of its own, which may be thrown away.</summary>
public static class Database
{
    /// <exception cref="StartingException">The setting cannot be used; the message says why and what would be right.</exception>
    public static DatabaseSetting Choose(IConfiguration settings, Folders folders, bool demo)
    {
        if (demo)
            return DatabaseSetting.File(Path.Combine(folders.Data, DemoFile(folders)));
        if (settings[DatabaseSetting.Name] is not { Length: > 0 } written)
            return DatabaseSetting.File(Path.Combine(folders.Data, "assessment.db"));
        var problems = new List<Problem>();
        return DatabaseSetting.Read(written, problems) ?? throw new StartingException(string.Join(Environment.NewLine, problems));
    }

    /// <summary>
    /// The demo database is named after the instruments in it: who edits an instrument gets a new one, because an edition that
    /// is published never changes. Those of before are removed; nothing but the example was in them.
    /// </summary>
    private static string DemoFile(Folders folders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Instruments.Shipped(folders).SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)))
            hash.AppendData(File.ReadAllBytes(file));
        var name = $"demo-{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}.db";
        foreach (var old in Directory.Exists(folders.Data) ? Directory.GetFiles(folders.Data, "demo-*.db*") : [])
            if (!Path.GetFileName(old).StartsWith(name, StringComparison.Ordinal))
                File.Delete(old);
        return name;
    }
}

/// <summary>The site cannot start as it is set up. The message is for the person who starts it.</summary>
public sealed class StartingException(string message) : Exception(message);
