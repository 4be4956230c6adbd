using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Claimline.Ledger.Log;

namespace Claimline.Ledger.Kept;

/// <summary>An entry's content as it is kept: Brotli over one line of JSON and, of a document, its bytes. The leaf commits to these bytes and the salt.</summary>
/// <param name="Salt">So many random bytes that the hash of a content which went tells nothing of it.</param>
internal sealed record Content(byte[] Salt, byte[] Payload)
{
    // Measured on reports: 5 takes a fifth more time than 4 and saves 4 %; 9 takes twenty times as much for nothing.
    private const int Quality = 4;

    public Digest Digest => Entry.Commit(Salt, Payload);

    public static Content Of<T>(T kept, JsonTypeInfo<T> type, ReadOnlyMemory<byte> bytes = default)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, new BrotliCompressionOptions { Quality = Quality }, leaveOpen: true))
        {
            JsonSerializer.Serialize(packing, kept, type);
            packing.WriteByte((byte)'\n');
            packing.Write(bytes.Span);
        }
        return new Content(RandomNumberGenerator.GetBytes(Entry.SaltSize), packed.ToArray());
    }

    /// <summary>What was kept, and the bytes behind it; throws <see cref="InvalidDataException"/> or <see cref="JsonException"/> where the content is none.</summary>
    public (T Kept, byte[] Bytes) Read<T>()
    {
        using var unpacked = new MemoryStream();
        using (var unpacking = new BrotliStream(new MemoryStream(Payload), CompressionMode.Decompress)) unpacking.CopyTo(unpacked);
        var all = unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length);
        // JSON escapes line breaks, so the first one ends it.
        var end = all.IndexOf((byte)'\n');
        if (end < 0) throw new InvalidDataException("the content has no end of line");
        return (JsonSerializer.Deserialize(all[..end], KeptJson.ToRead<T>()) ?? throw new InvalidDataException("the content is null"), all[(end + 1)..].ToArray());
    }
}
