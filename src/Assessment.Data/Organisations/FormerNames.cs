using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Organisations;

/// <summary>
/// What a person was called before, and earlier addresses: kept so that a deletion finds them in mail to others. They go with the person.
/// </summary>
public static class FormerNames
{
    private const string Kept = "former-name";

    /// <summary>Keeps a name or address that is about to be replaced; stored with the next SaveChanges.</summary>
    public static void KeepFormer(this AssessmentDb db, Person person, string? former)
    {
        if (!string.IsNullOrWhiteSpace(former))
            db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = person.Id, LoginProvider = Kept, Name = Guid.NewGuid().ToString("N"), Value = former });
    }

    /// <summary>All of them.</summary>
    public static async Task<IReadOnlyList<string>> FormerAsync(this AssessmentDb db, Guid person, CancellationToken cancellation = default) =>
        await db.UserTokens.Where(token => token.UserId == person && token.LoginProvider == Kept).Select(token => token.Value!).ToListAsync(cancellation);

    /// <summary>
    /// Names and addresses in a text: as whole words, so that "Ana Li" is not in "Ana Lima", and in any capitals. A single word counts only
    /// as it is written, because it may mean something else: "Head" is not in "head of unit".
    /// </summary>
    internal sealed class Words(IEnumerable<string?> words)
    {
        // Longest first: "Ana Li" must not leave half of "Ana Li Moreno".
        private readonly Regex[] all = [.. words.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => word!.Trim()).Distinct()
            .OrderByDescending(word => word.Length).Select(Pattern)];

        public bool AreIn(string text) => Array.Exists(all, word => word.IsMatch(text));

        public string TakenOutOf(string text) => all.Aggregate(text, (left, word) => word.Replace(left, "…"));

        private static Regex Pattern(string word)
        {
            var any = word.Any(sign => char.IsWhiteSpace(sign) || sign == '@');
            // A dot ends a sentence, unless a letter follows; an address goes on with it.
            var (before, after) = word.Contains('@', StringComparison.Ordinal) ? (@"(?<![\p{L}\p{M}\p{N}._%+-])", @"(?![\p{L}\p{M}\p{N}]|[.-][\p{L}\p{N}])") : (@"(?<![\p{L}\p{M}\p{N}])", @"(?![\p{L}\p{M}\p{N}])");
            return new Regex(before + Regex.Escape(word) + after, RegexOptions.CultureInvariant | (any ? RegexOptions.IgnoreCase : RegexOptions.None), TimeSpan.FromSeconds(5));
        }
    }
}
