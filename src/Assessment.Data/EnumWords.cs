using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Assessment.Data;

/// <summary>An enum as one word in snake_case (<c>FirstAdministrator</c> is <c>first_administrator</c>), readable in SQL and independent of the order of its members.</summary>
internal sealed class EnumWords<T>() : ValueConverter<T, string>(value => Write(value), word => Read(word))
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key);

    private static string Write(T value) => Words[value];

    private static T Read(string word) => Values[word];

    /// <summary>Keeps every property of this type so.</summary>
    public static void For(ModelConfigurationBuilder model) => model.Properties<T>().HaveConversion<EnumWords<T>>().HaveMaxLength(32);
}
