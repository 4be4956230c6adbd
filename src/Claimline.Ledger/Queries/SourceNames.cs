using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Sources as people write them: a key, or a name.</summary>
internal static class SourceNames
{
    private const string ByKey = """
        SELECT key FROM speaker WHERE key = $1 LIMIT 1
        """;

    private const string ByName = """
        SELECT DISTINCT key FROM speaker WHERE named = 1 AND name = $1 COLLATE NOCASE ORDER BY key LIMIT 6
        """;

    private const string Like = """
        SELECT DISTINCT key FROM speaker WHERE named = 1 AND (name LIKE '%' || $1 || '%' OR key LIKE '%' || $1 || '%') ORDER BY key LIMIT 6
        """;

    /// <summary>The key of the source that is meant.</summary>
    public static string Named(Database database, string given)
    {
        var found = new[] { ByKey, ByName, Like }.Select(sql => database.Query(sql, static r => r.GetString(0), given).ToList()).FirstOrDefault(keys => keys.Count > 0) ?? [];
        return found switch
        {
            [var only] => only,
            [] => throw new LedgerException(LedgerProblems.NoSource(given)),
            _ => throw new LedgerException(LedgerProblems.SeveralSources(given, found)),
        };
    }
}
