using System.Reflection;
using Xunit.Sdk;

namespace Assessment.Data.Tests;

/// <summary>Gives a theory one case on SQLite and one on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<DatabaseKind>().Select(kind => new object[] { kind });
}
