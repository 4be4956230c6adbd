using Claimline.Ledger.Queries;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>Grades of claims as rows.</summary>
internal static class ClaimGradeRow
{
    public const string Insert = """
        INSERT INTO claim_grade (entry, claim, credibility, recorded, decider, reason) VALUES ($1, $2, $3, $4, $5, $6)
        """;

    /// <summary>The last known at an instant, also one given under an id that the claim had before.</summary>
    public const string OfClaim = """
        SELECT credibility, recorded, decider, reason FROM claim_grade
        WHERE (claim = $1 OR claim IN (SELECT alias FROM claim_alias WHERE claim_alias.claim = $1)) AND recorded <= $2 ORDER BY entry DESC LIMIT 1
        """;

    public static GradeTold Read(SqliteDataReader row) => new(row.GetInt32(0), ClaimGrade.Credibilities[row.GetInt32(0) - 1], DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2), row.GetString(3));
}
