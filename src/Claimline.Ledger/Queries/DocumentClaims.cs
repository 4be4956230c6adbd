using Claimline.Language;
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

    private const string Heard = """
        SELECT DISTINCT statement.content, content_end, claim_voice.claim
        FROM document JOIN statement ON statement.document = document.entry JOIN bearing ON bearing.statement = statement.id JOIN claim_voice ON claim_voice.bearing = bearing.id
        WHERE sha256 = $1 AND until IS NULL ORDER BY 1, 2, 3
        """;

    /// <param name="document">SHA-256 of its bytes.</param>
    public static IReadOnlyList<ClaimSummary> Of(ClaimLedger ledger, string document, int limit)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. ledger.Database.Query(Claims, ClaimRow.Read, document, limit).ToList().Select(row => row.Claim with { ShortId = ClaimNames.Short(ledger.Database, row.Claim.Id) })];
    }

    /// <summary>The ids of the claims in which each of its statements is heard, by the statement's content.</summary>
    /// <param name="document">SHA-256 of its bytes.</param>
    public static ILookup<TextSpan, string> ByStatement(ClaimLedger ledger, string document)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Database.Query(Heard, static r => (Content: new TextSpan(r.GetInt32(0), r.GetInt32(1)), Claim: r.GetString(2)), document).ToLookup(static h => h.Content, static h => h.Claim);
    }
}
