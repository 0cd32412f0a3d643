namespace Assessment.Domain.Expressions;

/// <summary>An answer that an expression holds against a fixed word: <c>${has_law} = 'yes'</c>, <c>selected(${topics}, 'budget')</c>.</summary>
/// <param name="Name">The name in <c>${name}</c>; null for <c>.</c>, the answer the expression belongs to.</param>
/// <param name="Word">The word or number, as the answer's text would be.</param>
/// <param name="Offset">Where it stands in the expression.</param>
internal readonly record struct WordTest(string? Name, string Word, int Offset);
