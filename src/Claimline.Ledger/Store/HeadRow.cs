using Claimline.Ledger.Log;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>The right edge of the Merkle tree as it is kept.</summary>
internal static class HeadRow
{
    public const string First = """
        INSERT INTO head (one, size, peaks) VALUES (1, 0, x'')
        """;

    public const string Current = """
        SELECT size, peaks FROM head WHERE one = 1
        """;

    public const string Update = """
        UPDATE head SET size = $1, peaks = $2 WHERE one = 1
        """;

    public static MerkleFrontier Read(SqliteDataReader row)
    {
        var bytes = row.GetFieldValue<byte[]>(1);
        return new MerkleFrontier(row.GetInt64(0), bytes.Chunk(Digest.Size).Select(b => Digest.From(b)));
    }

    public static byte[] Peaks(MerkleFrontier tree) => [.. tree.Peaks.SelectMany(p => p.ToBytes())];
}
