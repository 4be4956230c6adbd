using Claimline.Ledger.Judging;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>Decisions on evidence as rows.</summary>
internal static class EvidenceDecisionRow
{
    public const string Insert = """
        INSERT INTO evidence_decision (entry, evidence, state, recorded, decider, reason) VALUES ($1, $2, $3, $4, $5, $6)
        """;

    public const string All = """
        SELECT evidence, state, recorded, decider, reason FROM evidence_decision ORDER BY entry
        """;

    public static EvidenceDecision Read(SqliteDataReader row) =>
        new(row.GetString(0), (EvidenceState)row.GetInt32(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetString(3), row.GetString(4));
}
