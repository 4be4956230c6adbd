using System.Security.Cryptography;
using System.Text;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;

namespace Claimline.Ledger.Store;

/// <summary>A document that the ledger holds.</summary>
internal sealed record DocumentRow(long Entry, string Sha256, Digest TextHash, long Recorded, string? Name, string MediaType, int Length)
{
    public const string Insert = """
        INSERT INTO document (entry, sha256, text_hash, recorded, name, media_type, length) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """;

    public const string Known = """
        SELECT entry, sha256 FROM document WHERE sha256 = $1 OR text_hash = $2
        """;

    public const string BySha256 = """
        SELECT entry FROM document WHERE sha256 = $1
        """;

    public const string SetReading = """
        UPDATE document SET reading = $2 WHERE entry = $1
        """;

    public const string Delete = """
        DELETE FROM document WHERE entry = $1
        """;

    public static DocumentRow Of(KeptDocument kept, string text) =>
        new(0, kept.Sha256, HashOf(text), 0, kept.Name, kept.MediaType, text.Length);

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
