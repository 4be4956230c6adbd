using System.Numerics;

namespace Claimline.Ledger.Log;

/// <summary>Proofs over a Merkle tree as RFC 9162 fixes them, and their checks, which need the proof and the roots alone.</summary>
public static class MerkleProof
{
    /// <summary>The tree's hash (2.1.1).</summary>
    public static Digest Root(ReadOnlySpan<Digest> leaves)
    {
        var tree = new MerkleFrontier();
        foreach (var leaf in leaves) tree.Append(leaf);
        return tree.Root;
    }

    /// <summary>That a tree of the first <paramref name="size"/> leaves grew into this one (2.1.4.1).</summary>
    public static IReadOnlyList<Digest> Consistency(ReadOnlySpan<Digest> leaves, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, leaves.Length);
        var path = new List<Digest>();
        var isOldTree = true;
        while (size < leaves.Length)
        {
            var left = MerkleTree.LeftPart(leaves.Length);
            if (size <= left)
            {
                path.Add(Root(leaves[left..]));
                leaves = leaves[..left];
            }
            else
            {
                path.Add(Root(leaves[..left]));
                leaves = leaves[left..];
                size -= left;
                isOldTree = false;
            }
        }
        if (!isOldTree) path.Add(Root(leaves));
        path.Reverse();
        return path;
    }

    /// <summary>Whether the path leads from the leaf to the root (2.1.3.2).</summary>
    public static bool Includes(Digest leaf, long index, long size, IReadOnlyList<Digest> path, Digest root)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= size) return false;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleFrontier.Node(sibling, hash);
                SkipToRight(ref node, ref last);
            }
            else
            {
                hash = MerkleFrontier.Node(hash, sibling);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && hash == root;
    }

    /// <summary>Whether the path proves that the tree of the first root grew into that of the second (2.1.4.2).</summary>
    public static bool IsConsistent(long oldSize, Digest oldRoot, long size, Digest root, IReadOnlyList<Digest> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (oldSize < 1 || oldSize > size) return false;
        if (oldSize == size) return path.Count == 0 && oldRoot == root;
        var (node, last) = (oldSize - 1, size - 1);
        while ((node & 1) == 1) (node, last) = (node >> 1, last >> 1);
        var next = 0;
        // A full old tree is itself the first node of the path, and is left out of it.
        if (!BitOperations.IsPow2(oldSize) && path.Count == 0) return false;
        var first = BitOperations.IsPow2(oldSize) ? oldRoot : path[next++];
        var (before, now) = (first, first);
        for (; next < path.Count; next++)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                before = MerkleFrontier.Node(path[next], before);
                now = MerkleFrontier.Node(path[next], now);
                SkipToRight(ref node, ref last);
            }
            else
            {
                now = MerkleFrontier.Node(now, path[next]);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && before == oldRoot && now == root;
    }

    // The last node of a level without a sibling rises until it is a right one.
    private static void SkipToRight(ref long node, ref long last)
    {
        if ((node & 1) == 1) return;
        while (node != 0 && (node & 1) == 0) (node, last) = (node >> 1, last >> 1);
    }
}
