using System.Security.Cryptography;
using System.Text;
using Claimline.Language;
using Claimline.Ledger.Copies;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>A document that the ledger holds.</summary>
internal sealed record DocumentRow(long Entry, string Sha256, Digest TextHash, long Recorded, string? Name, string MediaType, int Length)
{
    private const int ShortestPrefix = 6;

    /// <summary>Fingerprints by which near copies are found; none as it comes out of its table.</summary>
    public IReadOnlyList<long> Bands { get; private init; } = [];

    /// <summary>The instant of publication where the file tells it, in milliseconds since 1970 UTC; null as it comes out of its table.</summary>
    public long? Published { get; private init; }

    public const string Insert = """
        INSERT INTO document (entry, sha256, text_hash, recorded, name, media_type, length) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """;

    /// <summary>The document of this text, else that of these bytes, whose text is another.</summary>
    public const string Known = """
        SELECT entry, sha256, text_hash = $2, reading IS NOT NULL FROM document WHERE sha256 = $1 OR text_hash = $2 ORDER BY text_hash = $2 DESC LIMIT 1
        """;

    public const string BySha256 = """
        SELECT entry FROM document WHERE sha256 = $1
        """;

    public const string ByPrefix = """
        SELECT entry, sha256, text_hash, recorded, name, media_type, length FROM document WHERE sha256 >= $1 AND sha256 < $1 || 'g' ORDER BY sha256 LIMIT 2
        """;

    public const string SetReading = """
        UPDATE document SET reading = $2 WHERE entry = $1
        """;

    public const string Delete = """
        DELETE FROM document WHERE entry = $1
        """;

    /// <summary>How it was fetched, where it is the whole of what an address answered; null as it comes out of its table.</summary>
    public Collection? Fetched { get; private init; }

    public static DocumentRow Of(KeptDocument kept) => new(0, kept.Sha256, HashOf(Identified(kept)), 0, kept.Name, kept.MediaType, kept.Text.Length)
    {
        // Pages of what was put down by hand are alike because a program wrote them.
        Bands = kept.Collected?.How is "by hand" ? [] : CopyBands.Of(kept.Text),
        Published = kept.Imprint?.Published?.ToUnixTimeMilliseconds(),
        Fetched = kept is { Collected: { How: "fetched", From: not null } fetched, Imprint: not { Post: not null } } ? fetched : null,
    };

    // The same words in two posts are two posts: what one channel says another passes on.
    private static string Identified(KeptDocument kept) => kept.Imprint?.Post is { } post ? $"{kept.Text}\n{post.Channel}/{post.Id}" : kept.Text;

    public static DocumentRow Read(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), EntryRow.DigestOf(row, 2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5), row.GetInt32(6));

    /// <summary>The document that the beginning of an id means.</summary>
    public static DocumentRow Named(Database database, string prefix)
    {
        var found = prefix.Length >= ShortestPrefix && prefix.All(char.IsAsciiHexDigitLower) ? database.Query(ByPrefix, Read, prefix).ToList() : [];
        return found.Count == 1 ? found[0] : throw new LedgerException(found.Count == 0 ? LedgerProblems.NoDocument(prefix) : LedgerProblems.SeveralDocuments(prefix));
    }

    public static Digest HashOf(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = new byte[3 * 4096];
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            // Never through a surrogate pair.
            var take = Math.Min(rest.Length, 4096);
            if (take < rest.Length && char.IsHighSurrogate(rest[take - 1])) take--;
            hash.AppendData(bytes[..Encoding.UTF8.GetBytes(rest[..take], bytes)]);
            rest = rest[take..];
        }
        return Digest.From(hash.GetHashAndReset());
    }

    public void Write(Database database) => database.Run(Insert, Entry, Sha256, TextHash.ToBytes(), Recorded, Name, MediaType, Length);
}
