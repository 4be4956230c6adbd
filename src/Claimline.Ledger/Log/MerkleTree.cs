using System.Numerics;

namespace Claimline.Ledger.Log;

/// <summary>A Merkle tree as RFC 9162 fixes it (2.1) whose inner hashes are worked out once, for many proofs over the same leaves.</summary>
public sealed class MerkleTree(IReadOnlyList<Digest> leaves)
{
    private readonly Dictionary<(int Start, int Count), Digest> inner = [];

    /// <summary>The audit path of one leaf (2.1.3.1), from the leaf upwards.</summary>
    public IReadOnlyList<Digest> Inclusion(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Count);
        var path = new List<Digest>();
        var (start, count) = (0, leaves.Count);
        while (count > 1)
        {
            var left = LeftPart(count);
            if (index < start + left)
            {
                path.Add(Root(start + left, count - left));
                count = left;
            }
            else
            {
                path.Add(Root(start, left));
                (start, count) = (start + left, count - left);
            }
        }
        path.Reverse();
        return path;
    }

    private Digest Root(int start, int count)
    {
        if (count == 1) return leaves[start];
        if (inner.TryGetValue((start, count), out var known)) return known;
        var left = LeftPart(count);
        return inner[(start, count)] = MerkleFrontier.Node(Root(start, left), Root(start + left, count - left));
    }

    /// <summary>The largest power of two below the count.</summary>
    internal static int LeftPart(int count) => 1 << BitOperations.Log2((uint)count - 1);
}
