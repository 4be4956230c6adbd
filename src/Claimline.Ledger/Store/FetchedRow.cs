using Claimline.Language;

namespace Claimline.Ledger.Store;

/// <summary>Answers of servers as rows.</summary>
internal static class FetchedRow
{
    private const string Insert = """
        INSERT INTO fetched (document, address, etag, modified) VALUES ($1, $2, $3, $4)
        """;

    public const string Delete = """
        DELETE FROM fetched WHERE document = $1
        """;

    public const string LastOf = """
        SELECT document, etag, modified FROM fetched WHERE address = $1 ORDER BY document DESC LIMIT 1
        """;

    public static void Write(Database database, long document, Collection collected)
    {
        string? Header(string name) => collected.Headers.Where(h => h.StartsWith(name, StringComparison.Ordinal)).Select(h => h[name.Length..]).FirstOrDefault();
        database.Run(Insert, document, collected.From, Header("etag: "), Header("last-modified: "));
    }
}
