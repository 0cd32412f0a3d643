using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests;

public sealed class UniquenessTests
{
    [SkippableTheory, EachDatabase]
    public async Task Who_comes_second_with_a_name_is_told_and_may_take_another(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await using var first = database.Open();
        await using var second = database.Open();
        first.Add(Named("finance"));
        second.Add(Named("finance"));

        (await first.TrySaveAsync()).Should().BeTrue();
        (await second.TrySaveAsync()).Should().BeFalse();

        second.Add(Named("finance-2"));
        (await second.TrySaveAsync()).Should().BeTrue("the context has forgotten what failed");
        (await first.Institutions.CountAsync()).Should().Be(2);
    }

    [SkippableTheory, EachDatabase]
    public async Task Another_fault_is_still_a_fault(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await using var db = database.Open();
        db.Add(new Membership { PersonId = Guid.NewGuid(), Role = Role.Expert, RoundId = Guid.NewGuid(), Since = DateTimeOffset.UnixEpoch });

        await db.Invoking(one => one.TrySaveAsync()).Should().ThrowAsync<DbUpdateException>("the round does not exist");
    }

    private static Institution Named(string slug) => new() { Slug = slug, Country = "LC", Name = new() { ["en"] = "Ministry of Finance" } };
}
