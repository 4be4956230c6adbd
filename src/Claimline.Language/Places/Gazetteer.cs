using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Claimline.Language.Places;

/// <summary>A read-only index of places by folded name, in memory that the host opened. Immutable; all threads share it.</summary>
public sealed class Gazetteer
{
    private const int Whole = 10_000;

    private static readonly int HeaderSize = Unsafe.SizeOf<GazetteerFormat.Header>();

    private readonly ReadOnlyMemory<byte> file;
    private readonly int bits;
    private readonly Lazy<HashSet<ushort>> whole;
    private readonly Range buckets;
    private readonly Range entries;
    private readonly Range rows;
    private readonly Range strings;

    private Gazetteer(ReadOnlyMemory<byte> file, in GazetteerFormat.Header header)
    {
        this.file = file;
        bits = header.BucketBits;
        var at = HeaderSize;
        buckets = Next(ref at, ((1 << bits) + 2) * 4);
        entries = Next(ref at, header.Entries * 8);
        rows = Next(ref at, header.Rows * Unsafe.SizeOf<GazetteerFormat.Row>());
        strings = Next(ref at, header.Strings);
        Count = header.Rows;
        Hash = Convert.ToHexStringLower(header.Identity);
        whole = new Lazy<HashSet<ushort>>(CountWhole);
    }

    /// <summary>True where it holds at least ten thousand places of a country: then hardly a village is left out.</summary>
    internal bool IsWhole(ushort country) => whole.Value.Contains(country);

    /// <summary>Number of places.</summary>
    public int Count { get; }

    /// <summary>SHA-256 of its content, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Opens an index; null and a problem where the memory holds none, or a damaged one.</summary>
    public static Gazetteer? Open(ReadOnlyMemory<byte> file, string where, out Problem? problem)
    {
        problem = null;
        var bytes = file.Span;
        if (bytes.Length < HeaderSize || MemoryMarshal.AsRef<GazetteerFormat.Header>(bytes) is not { Magic: GazetteerFormat.Magic } header)
        {
            problem = new("CL0301", "this is no gazetteer index of this version; import the places again with 'claimline places import'", where);
            return null;
        }
        if (!IsWhole(bytes, header))
        {
            problem = new("CL0302", "the gazetteer index is damaged or cut short; import the places again with 'claimline places import'", where);
            return null;
        }
        return new Gazetteer(file, header);
    }

    /// <summary>The rows under a folded name (<see cref="PlaceKey"/>), appended; the length of the longest name that goes on from these words is returned, 0 where none does.</summary>
    internal int Find(ulong key, List<GazetteerMatch> into)
    {
        var span = file.Span;
        var starts = MemoryMarshal.Cast<byte, int>(span[buckets]);
        var all = MemoryMarshal.Cast<byte, GazetteerFormat.Entry>(span[entries]);
        var bucket = (int)(key >> (64 - bits));
        var longest = 0;
        // What a forged file says of where things are is checked here, where it is used: checking all of it at each start would cost more than most readings.
        for (var i = Math.Max(0, starts[bucket]); i < Math.Min(starts[bucket + 1], all.Length); i++)
        {
            if (all[i].Hash != (uint)key) continue;
            if (all[i].Row == GazetteerFormat.NoRow) longest = all[i].Kind;
            else if (all[i].Row < Count) into.Add(new GazetteerMatch(this, (int)all[i].Row, (NameKind)all[i].Kind));
        }
        return longest;
    }

    internal ref readonly GazetteerFormat.Row this[int row] => ref MemoryMarshal.Cast<byte, GazetteerFormat.Row>(file.Span[rows])[row];

    internal string? TextAt(int offset)
    {
        var all = file.Span[strings];
        if (offset < 0 || offset + 2 > all.Length) return null;
        var length = all[offset] | (all[offset + 1] << 8);
        return offset + 2 + length <= all.Length ? Encoding.UTF8.GetString(all.Slice(offset + 2, length)) : null;
    }

    private HashSet<ushort> CountWhole()
    {
        var counts = new int[ushort.MaxValue + 1];
        foreach (ref readonly var row in MemoryMarshal.Cast<byte, GazetteerFormat.Row>(file.Span[rows])) counts[row.Country]++;
        return [.. Enumerable.Range(0, counts.Length).Where(c => counts[c] >= Whole).Select(c => (ushort)c)];
    }

    private static Range Next(ref int at, int length)
    {
        var range = at..(at + length);
        at += length;
        return range;
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes, in GazetteerFormat.Header header)
    {
        if (header.Length != bytes.Length || header.BucketBits is < 1 or > 24 || header.Entries < 0 || header.Rows < 0 || header.Strings < 0) return false;
        var rowSize = Unsafe.SizeOf<GazetteerFormat.Row>();
        var bucketBytes = ((1L << header.BucketBits) + 2) * 4;
        if (HeaderSize + bucketBytes + (header.Entries * 8L) + ((long)header.Rows * rowSize) + header.Strings != bytes.Length) return false;
        return GazetteerFormat.Checksum(bytes[16..]) == header.Checksum;
    }
}
