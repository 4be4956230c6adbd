using System.Text;
using Claimline.Ledger.Log;
using CsCheck;

namespace Claimline.Tests.Ledger.Log;

/// <summary>The tree, held against the definitions of RFC 9162 written out as they stand there.</summary>
public sealed class MerkleTests
{
    private static readonly Gen<Digest[]> Leaves = Gen.Int[1, 70].Select(n => Enumerable.Range(0, n).Select(LeafOf).ToArray());

    // 2.1.1, of lists and by recursion.
    private static Digest Mth(List<Digest> d) => d.Count switch
    {
        0 => Digest.Of([]),
        1 => d[0],
        _ => MerkleFrontier.Node(Mth(d[..K(d.Count)]), Mth(d[K(d.Count)..])),
    };

    // 2.1.3.1
    private static List<Digest> Path(int m, List<Digest> d)
    {
        if (d.Count == 1) return [];
        var k = K(d.Count);
        return m < k ? [.. Path(m, d[..k]), Mth(d[k..])] : [.. Path(m - k, d[k..]), Mth(d[..k])];
    }

    // 2.1.4.1
    private static List<Digest> SubProof(int m, List<Digest> d, bool b)
    {
        if (m == d.Count) return b ? [] : [Mth(d)];
        var k = K(d.Count);
        return m <= k ? [.. SubProof(m, d[..k], b), Mth(d[k..])] : [.. SubProof(m - k, d[k..], false), Mth(d[..k])];
    }

    [Fact]
    public void The_root_is_that_of_the_definition() => Leaves.Sample(leaves => MerkleProof.Root(leaves) == Mth([.. leaves]));

    [Fact]
    public void The_root_of_no_entry_is_the_hash_of_nothing() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", MerkleProof.Root([]).ToString());

    [Fact]
    public void Leaves_and_nodes_hash_as_the_published_example_of_certificate_transparency()
    {
        // The reference tree of Certificate Transparency: eight entries, from the empty one on.
        byte[][] entries = [[], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], [.. Enumerable.Range(0x50, 8).Select(b => (byte)b)], [.. Enumerable.Range(0x60, 16).Select(b => (byte)b)]];
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", MerkleFrontier.Leaf(entries[0]).ToString());
        Assert.Equal("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328", MerkleProof.Root([.. entries.Select(e => MerkleFrontier.Leaf(e))]).ToString());
    }

    [Fact]
    public void A_tree_can_be_gone_on_with_from_its_edge() => Gen.Select(Leaves, Gen.Int[0, 70]).Sample((leaves, cut) =>
    {
        var first = new MerkleFrontier();
        foreach (var leaf in leaves.Take(cut)) first.Append(leaf);
        var second = new MerkleFrontier(first.Size, first.Peaks);
        foreach (var leaf in leaves.Skip(cut)) second.Append(leaf);
        return second.Root == MerkleProof.Root(leaves) && second.Size == leaves.Length;
    });

    [Fact]
    public void Proofs_are_those_of_the_definition_and_hold() => Gen.Select(Leaves, Gen.Int[0, 1000]).Sample((leaves, at) =>
    {
        var (index, size, root) = (at % leaves.Length, 1 + (at % leaves.Length), MerkleProof.Root(leaves));
        var inclusion = new MerkleTree(leaves).Inclusion(index);
        var consistency = MerkleProof.Consistency(leaves, size);
        return inclusion.SequenceEqual(Path(index, [.. leaves])) && MerkleProof.Includes(leaves[index], index, leaves.Length, inclusion, root)
            && consistency.SequenceEqual(SubProof(size, [.. leaves], true)) && MerkleProof.IsConsistent(size, MerkleProof.Root(leaves.AsSpan(0, size)), leaves.Length, root, consistency);
    });

    [Fact]
    public void A_proof_of_another_leaf_index_size_or_root_does_not_hold() => Gen.Select(Leaves, Gen.Int[0, 1000], Gen.Int[0, 4]).Sample((leaves, at, what) =>
    {
        var (index, root) = (at % leaves.Length, MerkleProof.Root(leaves));
        var path = new MerkleTree(leaves).Inclusion(index);
        return !(what switch
        {
            0 => MerkleProof.Includes(LeafOf(-1), index, leaves.Length, path, root),
            1 => MerkleProof.Includes(leaves[index], index + leaves.Length, leaves.Length, path, root),
            2 => MerkleProof.Includes(leaves[index], index, leaves.Length, [.. path, root], root),
            3 => MerkleProof.Includes(leaves[index], index, leaves.Length, path, LeafOf(-2)),
            _ => path.Count > 0 && MerkleProof.Includes(leaves[index], index, leaves.Length, [.. path.Skip(1)], root),
        });
    });

    [Fact]
    public void A_log_that_was_changed_anywhere_is_not_consistent_with_what_was_kept() => Gen.Select(Leaves, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((leaves, at, changed) =>
    {
        var size = 1 + (at % leaves.Length);
        var kept = MerkleProof.Root(leaves.AsSpan(0, size));
        Digest[] other = [.. leaves];
        other[changed % size] = LeafOf(-1);
        return !MerkleProof.IsConsistent(size, kept, other.Length, MerkleProof.Root(other), MerkleProof.Consistency(other, size));
    });

    [Fact]
    public void A_checkpoint_is_read_back_as_it_was_printed() => Leaves.Sample(leaves =>
        Checkpoint.TryParse(new Checkpoint(leaves.Length, leaves[0]) + "\n", out var read) && read == new Checkpoint(leaves.Length, leaves[0]));

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12:")]
    [InlineData("-1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85")]
    [InlineData("1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8xx")]
    public void What_is_no_checkpoint_is_refused(string text) => Assert.False(Checkpoint.TryParse(text, out _));

    [Fact]
    public void An_id_has_the_first_hundred_bits_of_the_hash()
    {
        Assert.Equal(new string('0', ContentId.Length), ContentId.Of(default));
        Assert.Equal("zzzzzzzzzzzzzzzzzzzz", ContentId.Of(new Digest(UInt128.MaxValue, 0)));
    }

    private static Digest LeafOf(int i) => MerkleFrontier.Leaf(Encoding.UTF8.GetBytes($"entry {i}"));

    // The largest power of two smaller than n.
    private static int K(int n)
    {
        var k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }
}
