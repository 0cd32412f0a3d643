using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Assessment.Data;

/// <summary>
/// Names tables, columns, keys and indexes in snake_case (<c>PublishedEdition.QuestionnaireId</c> is <c>published_edition.questionnaire_id</c>):
/// one spelling on both databases, and no quotes when somebody types SQL. A name given in a mapping file stays as it is.
/// </summary>
internal sealed partial class SnakeCaseNames : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            // A derived or owned type lives in the table of another.
            if (entity.BaseType is null && !entity.IsOwned())
            {
                entity.Builder.ToTable(SnakeCase(entity.ClrType.Name));
            }

            foreach (var property in entity.GetProperties())
            {
                property.Builder.HasColumnName(SnakeCase(property.Name));
            }
        }

        // In a second round, because these are made of the table names.
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var key in entity.GetDeclaredKeys())
            {
                key.Builder.HasName(key.GetDefaultName()?.ToLowerInvariant());
            }

            foreach (var reference in entity.GetDeclaredForeignKeys())
            {
                reference.Builder.HasConstraintName(reference.GetDefaultName()?.ToLowerInvariant());
            }

            foreach (var index in entity.GetDeclaredIndexes())
            {
                index.Builder.HasDatabaseName(index.GetDefaultDatabaseName()?.ToLowerInvariant());
            }
        }
    }

    private static string SnakeCase(string name) => WordStart().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();
}
