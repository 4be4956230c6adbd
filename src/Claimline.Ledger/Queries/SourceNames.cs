using Claimline.Language.Names;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Sources as people write them: a key, a name, a handle or link of a channel, or what was decided to be one of these.</summary>
internal static class SourceNames
{
    // What counts as another source's leads to that.
    private const string ByKey = """
        SELECT coalesce((SELECT source FROM source_alias WHERE alias IN ($1, $2, $3)), (SELECT key FROM source WHERE key IN ($1, $3)), (SELECT key FROM speaker WHERE key = $1 LIMIT 1))
        """;

    private const string ByName = """
        SELECT source.key FROM source LEFT JOIN source_decided ON source_decided.key = source.key
        WHERE coalesce(source_decided.name, source.name) = $1 COLLATE NOCASE OR source.key = $2 ORDER BY 1 LIMIT 6
        """;

    private const string Like = """
        SELECT source.key FROM source LEFT JOIN source_decided ON source_decided.key = source.key
        WHERE coalesce(source_decided.name, source.name) LIKE '%' || $1 || '%' OR source.key LIKE '%' || $1 || '%' ORDER BY 1 LIMIT 6
        """;

    /// <summary>The key of the source that is meant.</summary>
    public static string Named(Database database, string given)
    {
        var found = Exactly(database, given);
        if (found.Count == 0) found = [.. database.Query(Like, static r => r.GetString(0), given)];
        return found switch
        {
            [var only] => only,
            [] => throw new LedgerException(LedgerProblems.NoSource(given)),
            _ => throw new LedgerException(LedgerProblems.SeveralSources(given, found)),
        };
    }

    /// <summary>Keys of the sources of which this is the key, the whole name or a channel.</summary>
    public static IReadOnlyList<string> Exactly(Database database, string given)
    {
        var (slug, channel) = (Slug.Of(given), ClaimRules.Rules.Linking.Outlets.KeyOf(given));
        return database.First(ByKey, static r => r.IsDBNull(0) ? null : r.GetString(0), given, slug, channel) is { } key ? [key] : [.. database.Query(ByName, static r => r.GetString(0), given, slug)];
    }
}
