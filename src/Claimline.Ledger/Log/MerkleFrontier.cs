using System.Security.Cryptography;

namespace Claimline.Ledger.Log;

/// <summary>A Merkle tree that only grows at its right edge (RFC 9162, 2.1): it keeps the roots of the full subtrees, of which there are as many as its size has one-bits.</summary>
public sealed class MerkleFrontier
{
    private readonly List<Digest> peaks = [];

    public MerkleFrontier()
    {
    }

    /// <summary>Goes on from the peaks of a tree of this size.</summary>
    public MerkleFrontier(long size, IEnumerable<Digest> peaks)
    {
        this.peaks.AddRange(peaks);
        ArgumentOutOfRangeException.ThrowIfNotEqual(this.peaks.Count, System.Numerics.BitOperations.PopCount((ulong)size));
        Size = size;
    }

    public long Size { get; private set; }

    /// <summary>Roots of the full subtrees, the largest and leftmost first.</summary>
    public IReadOnlyList<Digest> Peaks => peaks;

    /// <summary>The tree's hash; of no entry the hash of nothing.</summary>
    public Digest Root
    {
        get
        {
            if (peaks.Count == 0) return Digest.Of([]);
            var root = peaks[^1];
            for (var i = peaks.Count - 2; i >= 0; i--) root = Node(peaks[i], root);
            return root;
        }
    }

    public void Append(Digest leaf)
    {
        for (var rest = Size; (rest & 1) == 1; rest >>= 1)
        {
            leaf = Node(peaks[^1], leaf);
            peaks.RemoveAt(peaks.Count - 1);
        }
        peaks.Add(leaf);
        Size++;
    }

    /// <summary>HASH(0x00 || entry): the first byte keeps leaves and nodes apart.</summary>
    public static Digest Leaf(ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0]);
        hash.AppendData(entry);
        Span<byte> leaf = stackalloc byte[Digest.Size];
        hash.GetHashAndReset(leaf);
        return Digest.From(leaf);
    }

    /// <summary>HASH(0x01 || left || right).</summary>
    public static Digest Node(Digest left, Digest right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * Digest.Size)];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Digest.Size)..]);
        return Digest.Of(both);
    }
}
