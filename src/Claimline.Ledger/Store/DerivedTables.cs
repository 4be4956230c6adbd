namespace Claimline.Ledger.Store;

/// <summary>The tables that can be made again from the log: all but the log's own.</summary>
internal static class DerivedTables
{
    private const string List = """
        SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' AND name NOT IN ('entry', 'head') ORDER BY name
        """;

    /// <param name="Name">A name that the schema gave, safe inside SQL.</param>
    /// <param name="Columns">What to compare, beginning with the key.</param>
    public readonly record struct Table(string Name, string Columns);

    public static List<Table> Of(Database database) =>
        [.. database.Query(List, static r => new Table(r.GetString(0), r.GetString(1) == "virtual" ? "rowid, *" : "*"))];
}
