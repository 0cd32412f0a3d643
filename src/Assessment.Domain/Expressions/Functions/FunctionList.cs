using System.Collections.Frozen;

namespace Assessment.Domain.Expressions.Functions;

/// <summary>Every function of the language. A test holds the author's guide to this list.</summary>
internal static class FunctionList
{
    public static readonly IReadOnlyList<Function> All =
    [
        .. TextFunctions.All, .. LogicFunctions.All, .. NumberFunctions.All, .. NodeFunctions.All,
        .. DateFunctions.All, .. SelectFunctions.All, .. RandomFunctions.All, .. RegexFunction.All, .. RepeatFunctions.All,
    ];

    public static readonly FrozenDictionary<string, Function> ByName = All.ToFrozenDictionary(f => f.Name);
}
