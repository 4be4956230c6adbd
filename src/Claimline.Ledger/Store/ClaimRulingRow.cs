using System.Diagnostics;
using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>Rulings on claims as rows.</summary>
internal static class ClaimRulingRow
{
    private const string Insert = """
        INSERT INTO claim_ruling (entry, block, recorded, ruling, one, other, document, start, finish, undoes, decider, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    private const string Columns = "entry, block, ruling, one, other, document, start, finish, recorded, decider, reason";

    // Such as takes another back stands in no list.
    private const string Stands = "ruling <> 'undone' AND NOT EXISTS (SELECT 1 FROM claim_ruling AS later WHERE later.undoes = claim_ruling.entry AND later.recorded <= $1)";

    /// <summary>Those that stood at an instant, as they were made.</summary>
    public const string Standing = $"""
        SELECT {Columns} FROM claim_ruling WHERE recorded <= $1 AND {Stands} ORDER BY entry
        """;

    /// <summary>The block of one that still stands at an instant.</summary>
    public const string BlockOf = $"""
        SELECT block FROM claim_ruling WHERE entry = $2 AND {Stands}
        """;

    /// <summary>Those that stood at an instant on a claim, by any id that it answers to, and on what was split off and is heard in it.</summary>
    public const string OfClaim = $"""
        SELECT {Columns} FROM claim_ruling
        WHERE recorded <= $1 AND {Stands} AND (
            EXISTS (SELECT 1 FROM (SELECT $2 AS id UNION ALL SELECT alias FROM claim_alias WHERE claim = $2) WHERE id IN (one, other))
            OR (ruling = 'split' AND EXISTS (
                SELECT 1 FROM claim_voice JOIN bearing ON bearing.id = claim_voice.bearing JOIN statement ON statement.id = bearing.statement JOIN document AS said ON said.entry = statement.document
                WHERE claim_voice.claim = $2 AND said.sha256 = claim_ruling.document AND content = start AND content_end = finish)))
        ORDER BY entry
        """;

    /// <summary>Blocks in which anything was ever split off, though it was taken back.</summary>
    public const string BlocksSplit = """
        SELECT DISTINCT block FROM claim_ruling WHERE ruling = 'split'
        """;

    public static void Write(Database database, long entry, long recorded, KeptClaimRuling kept, string decider, string reason)
    {
        var ruling = kept.Ruling;
        var (one, other) = ruling switch
        {
            ClaimRuling.Same r => (r.One, r.Other),
            ClaimRuling.Apart r => (r.One, r.Other),
            ClaimRuling.Split r => (r.Claim, r.Rest),
            _ => ((string?)null, (string?)null),
        };
        var split = ruling as ClaimRuling.Split;
        database.Run(Insert, entry, kept.Block, recorded, KeptClaimRuling.NameOf(ruling), one, other, split?.Document, split?.Content.Start, split?.Content.End, (ruling as ClaimRuling.Undone)?.Decision, decider, reason);
    }

    public static (string Block, ClaimRuling Ruling) Read(SqliteDataReader row) => (row.GetString(1), row.GetString(2) switch
    {
        "same" => new ClaimRuling.Same(row.GetString(3), row.GetString(4)),
        "apart" => new ClaimRuling.Apart(row.GetString(3), row.GetString(4)),
        "split" => new ClaimRuling.Split(row.GetString(3), row.GetString(5), new TextSpan(row.GetInt32(6), row.GetInt32(7))) { Rest = row.IsDBNull(4) ? null : row.GetString(4) },
        _ => throw new UnreachableException(),
    });

    public static RulingTold ReadTold(SqliteDataReader row) => new(row.GetInt64(0), Read(row).Ruling, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)), row.GetString(9), row.GetString(10));
}
