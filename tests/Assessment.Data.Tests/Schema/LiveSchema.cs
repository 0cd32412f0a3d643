using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Schema;

/// <summary>What a database really has, one line each: tables, columns with type and nullability, keys, references, indexes.</summary>
internal static class LiveSchema
{
    private const string Sqlite = """
        WITH tables AS (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\_\_EF%' ESCAPE '\' AND name NOT LIKE 'sqlite\_%' ESCAPE '\')
        SELECT 'table ' || name AS "Value" FROM tables
        UNION ALL
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || iif(c."notnull", ' NOT NULL', '') || coalesce(' DEFAULT ' || c.dflt_value, '')
               || iif(c.pk, ' PRIMARY KEY ' || c.pk, '') || iif(c.hidden, ' GENERATED', '')
        FROM tables t, pragma_table_xinfo(t.name) c
        UNION ALL
        SELECT 'reference ' || t.name || '.' || f."from" || ' -> ' || f."table" || '.' || coalesce(f."to", 'its key') || ' ON DELETE ' || f.on_delete
        FROM tables t, pragma_foreign_key_list(t.name) f
        UNION ALL
        SELECT 'index ' || i.name || ' ' || iif(i."unique", 'UNIQUE ', '') || t.name || ' '
               || coalesce((SELECT group_concat(coalesce(k.name, 'expression') || iif(k."desc", ' DESC', ''), ', ') FROM pragma_index_xinfo(i.name) k WHERE k.key), '')
               || iif(i.partial, ' partial ' || (SELECT replace(sql, '"', '') FROM sqlite_master m WHERE m.name = i.name), '')
        FROM tables t, pragma_index_list(t.name) i
        """;

    private const string PostgreSql = """
        WITH tables AS (
            SELECT oid, relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE '\_\_EF%')
        SELECT 'table ' || relname AS "Value" FROM tables
        UNION ALL
        SELECT 'column ' || t.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
               || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') || CASE WHEN a.attidentity <> '' THEN ' IDENTITY ' || a.attidentity::text ELSE '' END
        FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        UNION ALL
        SELECT 'constraint ' || t.relname || '.' || c.conname || ' ' || pg_get_constraintdef(c.oid) FROM tables t JOIN pg_constraint c ON c.conrelid = t.oid
        UNION ALL
        SELECT pg_get_indexdef(i.indexrelid) FROM tables t JOIN pg_index i ON i.indrelid = t.oid
        """;

    public static async Task<IReadOnlyList<string>> Read(AssessmentDb db)
    {
        var lines = await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite() ? Sqlite : PostgreSql).ToListAsync();
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
