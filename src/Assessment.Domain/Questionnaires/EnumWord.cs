using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assessment.Domain.Questionnaires;

/// <summary>The members of our enumerations as files, JSON and messages spell them: lower case, words joined by underscores.</summary>
public static class EnumWord
{
    /// <summary>For example <c>half_up</c>.</summary>
    public static string Word<T>(this T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>All words of an enumeration, in its order.</summary>
    public static IEnumerable<string> All<T>() where T : struct, Enum => Enum.GetValues<T>().Select(Word);

    /// <summary>The member that a word names; null where there is none.</summary>
    public static T? Find<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (value.Word() == word)
                return value;
        return null;
    }
}

/// <summary>Writes and reads an enumeration by its words (flags: with commas between).</summary>
internal sealed class EnumWordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) where T : struct, Enum;
