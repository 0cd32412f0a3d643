namespace Assessment.Web.Answering;

/// <summary>Fields within fields: rows of a matrix, questions of an entry.</summary>
public static class FieldTree
{
    /// <summary>The same fields with each that carries an answer changed.</summary>
    public static IReadOnlyList<QuestionField> Change(IReadOnlyList<QuestionField> fields, Func<QuestionField, QuestionField> change) =>
    [
        .. fields.Select(field => field switch
        {
            { Entries.Count: > 0 } => field with { Entries = [.. field.Entries.Select(entry => entry with { Fields = Change(entry.Fields, change) })] },
            { Rows.Count: > 0 } => field with { Rows = Change(field.Rows, change) },
            _ => change(field),
        }),
    ];
}
