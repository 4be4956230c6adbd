namespace Claimline.Ledger.Store;

/// <summary>The tables that can be made again from the log: all but the log's own.</summary>
internal static class DerivedTables
{
    private const string List = """
        SELECT name, type FROM pragma_table_list
        WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' AND name NOT IN ('entry', 'head') ORDER BY name
        """;

    // What an R*Tree holds inside depends on nothing but the order of insertion, so it can be compared to the byte.
    // SQLite's own check takes no notice of a box that is too large.
    private static readonly string[] PointNodes = ["SELECT * FROM place_point_node ORDER BY 1", "SELECT * FROM place_point_parent ORDER BY 1", "SELECT * FROM place_point_rowid ORDER BY 1"];

    // Nor of the sizes of columns that are not indexed. The index itself is compared word by word: how it lies in its pages depends on the transactions.
    private static readonly string[] WordTables = ["SELECT * FROM passage_docsize ORDER BY 1", "SELECT * FROM passage_config ORDER BY 1"];

    /// <param name="Name">As messages call it.</param>
    /// <param name="Rows">The rows to compare, beginning with their key and in its order.</param>
    public readonly record struct Table(string Name, string Rows);

    public static IReadOnlyList<string> Names(Database database) => [.. database.Query(List, static r => r.GetString(0))];

    /// <summary>Everything to compare, of two databases with the same tables.</summary>
    public static IReadOnlyList<Table> Of(Database database) =>
    [
        .. database.Query(List, static r => new Table(r.GetString(0), $"SELECT {(r.GetString(1) == "virtual" ? "rowid, *" : "*")} FROM {r.GetString(0)} ORDER BY 1, 2")),
        .. PointNodes.Select(static rows => new Table("place_point", rows)),
        .. WordTables.Select(static rows => new Table("passage", rows)),
        new Table("passage", PassageRow.Words),
    ];
}
