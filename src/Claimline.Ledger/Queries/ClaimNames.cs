using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Ids of claims as people write them: the beginning of an id, or of one that the claim had before.</summary>
internal static class ClaimNames
{
    private const int Shortest = 6;

    // Of the claims of then the one in which most of that of now is heard.
    private const string HeardThen = """
        SELECT heard.claim FROM main.claim_voice now JOIN bearing ON bearing.id = now.bearing JOIN claim_voice heard ON heard.bearing = now.bearing
        WHERE now.claim = $1 AND role IN (0, 1) GROUP BY heard.claim ORDER BY count(*) DESC, heard.claim LIMIT 1
        """;

    private const string Neighbours = """
        SELECT (SELECT max(id) FROM claim WHERE id < $1), (SELECT min(id) FROM claim WHERE id > $1)
        """;

    /// <summary>The whole id of the claim that is meant.</summary>
    public static string Named(Database database, string given) => Find(database, given, "main") ?? throw new LedgerException(LedgerProblems.NoClaim(given));

    /// <summary>The whole id that it had at a vantage, whose tables stand in front of those of now.</summary>
    public static string Named(Database database, string given, Vantage vantage)
    {
        if (vantage == default) return Named(database, given);
        return Find(database, given, "temp") ?? database.First(HeardThen, static r => r.GetString(0), Named(database, given)) ?? throw new LedgerException(LedgerProblems.NotThen(given));
    }

    public static string Short(Database database, string id)
    {
        var length = database.First(Neighbours, r => Math.Max(Common(id, r.IsDBNull(0) ? "" : r.GetString(0)), Common(id, r.IsDBNull(1) ? "" : r.GetString(1))), id) + 1;
        return id[..Math.Min(id.Length, Math.Max(Shortest, length))];
    }

    private static string? Find(Database database, string given, string schema)
    {
        var prefix = given.ToLowerInvariant();
        if (prefix.Length < Shortest || !prefix.All(char.IsAsciiLetterOrDigit)) throw new LedgerException(LedgerProblems.NoClaim(given));
        var found = database.Query($"SELECT id FROM {schema}.claim WHERE id >= $1 AND id < $1 || '~' ORDER BY id LIMIT 2", static r => r.GetString(0), prefix).ToList();
        if (found.Count == 0)
        {
            var byAlias = $"SELECT DISTINCT alias.claim FROM {schema}.claim_alias alias JOIN {schema}.claim ON claim.id = alias.claim WHERE alias >= $1 AND alias < $1 || '~' ORDER BY first, alias.claim LIMIT 2";
            found = [.. database.Query(byAlias, static r => r.GetString(0), prefix)];
        }
        return found.Count < 2 ? found.FirstOrDefault() : throw new LedgerException(LedgerProblems.SeveralClaims(given));
    }

    private static int Common(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
