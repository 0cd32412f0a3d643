namespace Assessment.Cli.Verbs;

/// <summary>A result that is rows and columns by nature, ready for any format.</summary>
internal interface IListing
{
    /// <summary>What stands above a table.</summary>
    string Title { get; }

    IReadOnlyList<string> Columns { get; }

    /// <summary>Numbers, texts, or nothing (null), one a column.</summary>
    IEnumerable<object?[]> Rows { get; }

    /// <summary>What stands below a table.</summary>
    IEnumerable<string> Notes { get; }

    string ToJson();
}
