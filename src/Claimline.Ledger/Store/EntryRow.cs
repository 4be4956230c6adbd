using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>An entry with its leaf and its content; the content is null once redacted, or where it was not asked for.</summary>
internal sealed record EntryRow(Entry Entry, Digest Leaf, Content? Content)
{
    public const string Insert = """
        INSERT INTO entry (number, recorded, kind, leaf, content, salt, payload) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """;

    public const string All = """
        SELECT number, recorded, kind, leaf, content, salt, payload FROM entry ORDER BY number
        """;

    public const string ByNumber = """
        SELECT number, recorded, kind, leaf, content, salt, payload FROM entry WHERE number = $1
        """;

    public const string Leaves = """
        SELECT leaf FROM entry ORDER BY number
        """;

    public const string LastRecorded = """
        SELECT recorded FROM entry ORDER BY number DESC LIMIT 1
        """;

    public const string Forget = """
        UPDATE entry SET salt = NULL, payload = NULL WHERE number = $1
        """;

    public static EntryRow Read(SqliteDataReader row) => new(
        new Entry(row.GetInt64(0), row.GetInt64(1), (EntryKind)row.GetInt64(2), DigestOf(row, 4)),
        DigestOf(row, 3),
        row.IsDBNull(5) || row.IsDBNull(6) ? null : new Content(row.GetFieldValue<byte[]>(5), row.GetFieldValue<byte[]>(6)));

    /// <summary>A digest of another length, which only damage makes, is that of nothing known.</summary>
    public static Digest DigestOf(SqliteDataReader row, int column) =>
        row.GetFieldValue<byte[]>(column) is { Length: Digest.Size } bytes ? Digest.From(bytes) : default;
}
