using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Assessment.Domain.Questionnaires;

/// <summary>How a record looks in a file: its members by their snake_case names. Worked out once per type.</summary>
internal sealed class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();

    private readonly Dictionary<string, Member> byName;
    private readonly Dictionary<Member, object?> defaults;

    private Shape(Type type)
    {
        Type = type;
        Members = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).Select(p => new Member(p))];
        Names = [.. Members.Select(m => m.Name)];
        byName = Members.ToDictionary(m => m.Name, StringComparer.Ordinal);
        var blank = Activator.CreateInstance(type)!;
        defaults = Members.ToDictionary(m => m, m => m.Get(blank));
    }

    public Type Type { get; }

    public IReadOnlyList<Member> Members { get; }

    public IReadOnlyList<string> Names { get; }

    public static Shape Of(Type type) => Known.GetOrAdd(type, t => new Shape(t));

    public Member? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Whether a value says no more than leaving the member out.</summary>
    public bool IsDefault(Member member, object value) =>
        value is ICollection collection ? collection.Count == 0 : value.Equals(defaults[member]);

    /// <summary>A record with its defaults; required members are empty, not null, so that checks can go on.</summary>
    public object Blank()
    {
        var record = Activator.CreateInstance(Type)!;
        foreach (var member in Members)
            if (member.IsRequired)
                member.Set(record, Empty(member.Type));
        return record;
    }

    private static object Empty(Type type) => type == typeof(string) ? ""
        : type.IsInterface ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : type.IsValueType || type.IsSubclassOf(typeof(Dictionary<string, string>)) ? Activator.CreateInstance(type)!
        : Of(type).Blank();

    /// <summary>One member of a record.</summary>
    internal sealed class Member(PropertyInfo property)
    {
        public string Name { get; } = NameOf(property.Name);

        public Type Type { get; } = property.PropertyType;

        public bool IsRequired { get; } = property.GetCustomAttribute<RequiredMemberAttribute>() is not null;

        public void Set(object record, object? value) => property.SetValue(record, value);

        public object? Get(object record) => property.GetValue(record);
    }

    public static string NameOf(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);
}
