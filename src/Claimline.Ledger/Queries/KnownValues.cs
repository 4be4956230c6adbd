using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Refuses a value by which nothing can ever be found, and names those that may have been meant. Data of one's own may know others: what stands in the ledger is known.</summary>
internal static class KnownValues
{
    public static string Party(Database database, string given) =>
        Known(database, given, "party", [.. ClaimRules.Rules.Linking.Sources.Parties, "none"], "SELECT 1 FROM main.speaker WHERE party = $1 LIMIT 1", "'claimline sources' shows whose each source is");

    public static string SourceKind(Database database, string given) =>
        Known(database, given, "kind of source", ClaimRules.Rules.Linking.Sources.Kinds, "SELECT 1 FROM main.source WHERE kind = $1 LIMIT 1", "'claimline sources' shows of which kind each is");

    /// <summary>A kind of event, or one under which there are finer ones.</summary>
    public static string Kind(Database database, string given) =>
        Known(database, given, "kind of event", [.. ClaimRules.Rules.Linking.KindNames.SelectMany(WithBroader)], "SELECT 1 FROM main.claim WHERE kind = $1 OR (kind > $1 || '.' AND kind < $1 || '/') LIMIT 1", "'claimline claims' shows that of each claim");

    public static string PlaceType(Database database, string given)
    {
        var types = database.Query("SELECT DISTINCT type FROM main.claimed_place WHERE type IS NOT NULL", static r => r.GetString(0)).ToList();
        return Known(database, given, "type of place", types, "SELECT 0", "'claimline places' shows that of each place");
    }

    private static string Known(Database database, string given, string what, IReadOnlyList<string> known, string held, string others) =>
        known.Contains(given, StringComparer.Ordinal) || database.Number(held, given) == 1 ? given : throw new LedgerException(LedgerProblems.NoSuchValue(given, what, Nearest.Of(given, known), others));

    private static IEnumerable<string> WithBroader(string kind) => kind.Index().Where(c => c.Item == '.').Select(c => kind[..c.Index]).Append(kind);
}
