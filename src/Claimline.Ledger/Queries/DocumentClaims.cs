using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>The claims in which a document is heard.</summary>
public static class DocumentClaims
{
    private const string Claims = $"""
        SELECT {ClaimRow.Columns} FROM claim WHERE id IN (
            SELECT claim_voice.claim FROM document JOIN statement ON statement.document = document.entry JOIN bearing ON bearing.statement = statement.id JOIN claim_voice ON claim_voice.bearing = bearing.id
            WHERE sha256 = $1)
        ORDER BY id LIMIT $2
        """;

    /// <param name="document">SHA-256 of its bytes.</param>
    public static IReadOnlyList<ClaimSummary> Of(ClaimLedger ledger, string document, int limit)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. ledger.Database.Query(Claims, ClaimRow.Read, document, limit).ToList().Select(row => row.Claim with { ShortId = ClaimNames.Short(ledger.Database, row.Claim.Id) })];
    }
}
