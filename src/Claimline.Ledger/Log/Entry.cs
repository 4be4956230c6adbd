using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Claimline.Ledger.Log;

/// <summary>One entry of the log without its content: what its leaf commits to, and no more.</summary>
/// <param name="Number">Its place in the log, from 0.</param>
/// <param name="Recorded">When we learned of it, in milliseconds since 1970 UTC; never before the entry's in front of it.</param>
/// <param name="Kind">What it records.</param>
/// <param name="Content">Commits to the content: SHA-256(salt || content as kept).</param>
/// <remarks>
/// What an entry is about (a document's hash) stands in its content, not here, and the content is hashed with a salt that goes when
/// the content goes: a name blacked out in a document that is otherwise known could be guessed from a bare hash of the original.
/// </remarks>
public readonly record struct Entry(long Number, long Recorded, EntryKind Kind, Digest Content)
{
    public const int SaltSize = 16;

    private const int HeaderSize = 8 + 8 + 1 + Digest.Size;

    /// <summary>HASH(0x00 || number || recorded || kind || content): eight bytes, eight, one and 32, the highest byte first.</summary>
    public Digest Leaf
    {
        get
        {
            Span<byte> header = stackalloc byte[HeaderSize];
            BinaryPrimitives.WriteInt64BigEndian(header, Number);
            BinaryPrimitives.WriteInt64BigEndian(header[8..], Recorded);
            header[16] = (byte)Kind;
            Content.CopyTo(header[17..]);
            return MerkleFrontier.Leaf(header);
        }
    }

    public static Digest Commit(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(content);
        Span<byte> digest = stackalloc byte[Digest.Size];
        hash.GetHashAndReset(digest);
        return Digest.From(digest);
    }
}
