namespace Claimline.Ledger.Store;

/// <summary>An entry whose content went, and by which decision.</summary>
internal static class RedactionRow
{
    public const string Insert = """
        INSERT INTO redaction (entry, decision, sha256) VALUES ($1, $2, $3)
        """;

    public const string OfDocument = """
        SELECT decision FROM redaction WHERE sha256 = $1
        """;

    public const string All = """
        SELECT entry FROM redaction
        """;
}
