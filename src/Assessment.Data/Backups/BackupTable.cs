using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Assessment.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assessment.Data.Backups;

/// <summary>One table in a backup: <c>tables/&lt;name&gt;.jsonl</c>, an object of column and value a line.</summary>
internal sealed class BackupTable
{
    private const int Batch = 500;
    private readonly AssessmentDb db;
    private readonly IEntityType entity;

    private BackupTable(AssessmentDb db, IEntityType entity) => (this.db, this.entity) = (db, entity);

    public string Name => entity.GetTableName()!;

    private string EntryName => $"tables/{Name}.jsonl";

    /// <summary>Every table of the model, those that others refer to first.</summary>
    public static IReadOnlyList<BackupTable> All(AssessmentDb db)
    {
        var ordered = new List<IEntityType>();
        foreach (var entity in db.Model.GetEntityTypes().OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal))
            Add(entity);
        return [.. ordered.Select(entity => new BackupTable(db, entity))];

        void Add(IEntityType entity)
        {
            if (ordered.Contains(entity))
                return;
            foreach (var before in entity.GetForeignKeys().Select(reference => reference.PrincipalEntityType).Where(before => before != entity))
                Add(before);
            ordered.Add(entity);
        }
    }

    /// <summary>Writes all rows; gives their number, and the SHA-256 of what was written.</summary>
    public async Task<(long Rows, string Sha256)> Write(ZipArchive zip, CancellationToken cancellation)
    {
        using var sha = SHA256.Create();
        await using var entry = new CryptoStream(zip.CreateEntry(EntryName).Open(), sha, CryptoStreamMode.Write);
        var (rows, properties) = (0L, entity.GetProperties().ToList());
        await foreach (var row in Rows().WithCancellation(cancellation))
        {
            using (var json = new Utf8JsonWriter(entry))
            {
                json.WriteStartObject();
                foreach (var property in properties)
                {
                    json.WritePropertyName(property.GetColumnName());
                    JsonSerializer.Serialize(json, ToPlain(property, property.GetGetter().GetClrValue(row)));
                }
                json.WriteEndObject();
            }
            entry.WriteByte((byte)'\n');
            rows++;
        }
        await entry.FlushFinalBlockAsync(cancellation);
        return (rows, Convert.ToHexStringLower(sha.Hash!));
    }

    /// <summary>Whether the table has a row.</summary>
    public async Task<bool> HasRows(CancellationToken cancellation)
    {
        await foreach (var _ in Rows().WithCancellation(cancellation))
            return true;
        return false;
    }

    /// <summary>Adds the rows of a backup. Columns and tables that the backup does not know keep their default. Gives what is wrong with the backup's table.</summary>
    public async Task<Problem?> Read(ZipArchive zip, BackupFacts facts, CancellationToken cancellation)
    {
        if (!facts.Rows.TryGetValue(Name, out var expected))
            return null;
        if (zip.GetEntry(EntryName) is not { } entry)
            return Damaged("it is missing");
        using var sha = SHA256.Create();
        await using var content = new CryptoStream(entry.Open(), sha, CryptoStreamMode.Read);
        using var lines = new StreamReader(content);
        // Rows that point to others of their table may come before these: EF puts them in order, within one save.
        var atOnce = entity.GetForeignKeys().Any(key => key.PrincipalEntityType == entity);
        var rows = 0L;
        try
        {
            while (await lines.ReadLineAsync(cancellation) is { } line)
            {
                Add(line);
                if (++rows % Batch == 0 && !atOnce)
                    await Save(cancellation);
            }
            await Save(cancellation);
        }
        catch (Exception reason) when (reason is JsonException or FormatException or InvalidDataException or InvalidOperationException or ArgumentException or DbUpdateException)
        {
            return Damaged($"it cannot be read after {rows} rows: {reason.GetBaseException().Message}");
        }
        return rows != expected ? Damaged($"it has {rows} rows in place of {expected}")
            : facts.Sha256?.GetValueOrDefault(Name) is { } sha256 && sha256 != Convert.ToHexStringLower(sha.Hash!) ? Damaged("its content does not give its SHA-256")
            : null;
    }

    private Problem Damaged(string what) => new(EntryName, "backup-damaged", $"This table of the backup is not as it was written: {what.TrimEnd('.')}. Nothing was restored: take another backup.");

    private void Add(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = Activator.CreateInstance(entity.ClrType, nonPublic: true)!;
        foreach (var property in entity.GetProperties())
            if (json.RootElement.TryGetProperty(property.GetColumnName(), out var value))
                property.PropertyInfo!.SetValue(row, FromPlain(property, value));
        db.Add(row);
    }

    private async Task Save(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private IAsyncEnumerable<object> Rows() =>
        ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(db, null)!)
            .IgnoreQueryFilters().AsNoTracking().AsAsyncEnumerable();

    // Moments are kept differently by the two databases; everything else that is converted is text on both.
    private static object? ToPlain(IProperty property, object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        _ => property.GetTypeMapping().Converter is { } converter && converter.ProviderClrType == typeof(string) && converter.ModelClrType != typeof(Guid) && converter.ModelClrType != typeof(DateOnly)
            ? converter.ConvertToProvider(value) : value,
    };

    private static object? FromPlain(IProperty property, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        if (type != typeof(Guid) && type != typeof(DateOnly) && property.GetTypeMapping().Converter is { } converter && converter.ProviderClrType == typeof(string))
            return converter.ConvertFromProvider(value.GetString());
        return value.Deserialize(type);
    }
}
