using Claimline.Ledger.Queries;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>Judgements as rows.</summary>
internal static class JudgementRow
{
    private const string Insert = """
        INSERT INTO judgement (entry, claim, recorded, analyst, likelihood, confidence, basis, alternatives, revisit) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    /// <summary>Also those made under an id that the claim had before.</summary>
    public const string OfClaim = """
        SELECT recorded, analyst, likelihood, confidence, basis, alternatives, revisit FROM judgement
        WHERE (claim = $1 OR claim IN (SELECT alias FROM claim_alias WHERE claim_alias.claim = $1)) AND recorded <= $2 ORDER BY entry DESC
        """;

    public static void Write(Database database, long entry, long recorded, Judgement judgement) => database.Run(Insert, entry, judgement.Claim, recorded, judgement.By,
        judgement.Likelihood, judgement.Confidence, judgement.Basis, judgement.Alternatives, Days.Text(judgement.Revisit));

    public static JudgementTold Read(SqliteDataReader row) => new(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
        row.IsDBNull(5) ? null : row.GetString(5), Days.Parse(row.IsDBNull(6) ? null : row.GetString(6)));
}
