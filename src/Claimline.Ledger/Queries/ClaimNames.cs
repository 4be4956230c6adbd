using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Ids of claims as people write them: the beginning of an id, or of one that the claim had before.</summary>
internal static class ClaimNames
{
    private const int Shortest = 6;

    private const string ByPrefix = """
        SELECT id FROM claim WHERE id >= $1 AND id < $1 || '~' ORDER BY id LIMIT 2
        """;

    private const string ByAlias = """
        SELECT DISTINCT claim_alias.claim FROM claim_alias JOIN claim ON claim.id = claim_alias.claim WHERE alias >= $1 AND alias < $1 || '~' ORDER BY first, claim LIMIT 2
        """;

    private const string Neighbours = """
        SELECT (SELECT max(id) FROM claim WHERE id < $1), (SELECT min(id) FROM claim WHERE id > $1)
        """;

    /// <summary>The whole id of the claim that is meant.</summary>
    public static string Named(Database database, string given)
    {
        var prefix = given.ToLowerInvariant();
        if (prefix.Length < Shortest || !prefix.All(char.IsAsciiLetterOrDigit)) throw new LedgerException(LedgerProblems.NoClaim(given));
        var found = database.Query(ByPrefix, static r => r.GetString(0), prefix).ToList();
        if (found.Count == 0) found = [.. database.Query(ByAlias, static r => r.GetString(0), prefix)];
        return found switch
        {
            [var only] => only,
            [] => throw new LedgerException(LedgerProblems.NoClaim(given)),
            _ => throw new LedgerException(LedgerProblems.SeveralClaims(given)),
        };
    }

    public static string Short(Database database, string id)
    {
        var length = database.First(Neighbours, r => Math.Max(Common(id, r.IsDBNull(0) ? "" : r.GetString(0)), Common(id, r.IsDBNull(1) ? "" : r.GetString(1))), id) + 1;
        return id[..Math.Min(id.Length, Math.Max(Shortest, length))];
    }

    private static int Common(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
