using System.Runtime.InteropServices;
using System.Text;

namespace Claimline.Language.Places;

/// <summary>A read-only index of places by folded name, in memory that the host opened. Immutable; all threads share it.</summary>
public sealed class Gazetteer
{
    private const int Whole = 10_000;

    private static readonly int HeaderSize = Marshal.SizeOf<GazetteerFormat.Header>();

    private readonly ReadOnlyMemory<byte> file;
    private readonly int bits;
    private readonly HashSet<ushort> whole = [];
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
        rows = Next(ref at, header.Rows * Marshal.SizeOf<GazetteerFormat.Row>());
        strings = Next(ref at, header.Strings);
        Count = header.Rows;
        Hash = Convert.ToHexStringLower(header.Identity);
        var counts = new Dictionary<ushort, int>();
        foreach (ref readonly var row in MemoryMarshal.Cast<byte, GazetteerFormat.Row>(file.Span[rows])) CollectionsMarshal.GetValueRefOrAddDefault(counts, row.Country, out _)++;
        foreach (var (country, count) in counts)
        {
            if (count >= Whole) whole.Add(country);
        }
    }

    /// <summary>True where it holds at least ten thousand places of a country: then hardly a village is left out.</summary>
    internal bool IsWhole(ushort country) => whole.Contains(country);

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
        for (var i = starts[bucket]; i < starts[bucket + 1]; i++)
        {
            if (all[i].Hash != (uint)key) continue;
            if (all[i].Row == GazetteerFormat.NoRow) longest = all[i].Kind;
            else into.Add(new GazetteerMatch(this, (int)all[i].Row, (NameKind)all[i].Kind));
        }
        return longest;
    }

    internal ref readonly GazetteerFormat.Row this[int row] => ref MemoryMarshal.Cast<byte, GazetteerFormat.Row>(file.Span[rows])[row];

    internal string? TextAt(int offset)
    {
        if (offset < 0) return null;
        var all = file.Span[strings];
        return Encoding.UTF8.GetString(all.Slice(offset + 2, all[offset] | (all[offset + 1] << 8)));
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
        var rowSize = Marshal.SizeOf<GazetteerFormat.Row>();
        var bucketBytes = ((1L << header.BucketBits) + 2) * 4;
        if (HeaderSize + bucketBytes + (header.Entries * 8L) + ((long)header.Rows * rowSize) + header.Strings != bytes.Length) return false;
        if (GazetteerFormat.Checksum(bytes[16..]) != header.Checksum) return false;

        // A right checksum over wrong content would otherwise read outside: every reference is checked once, here.
        var rest = bytes[HeaderSize..];
        var previous = 0;
        foreach (var start in MemoryMarshal.Cast<byte, int>(rest[..(int)bucketBytes]))
        {
            if (start < previous || start > header.Entries) return false;
            previous = start;
        }
        rest = rest[(int)bucketBytes..];
        foreach (var entry in MemoryMarshal.Cast<byte, GazetteerFormat.Entry>(rest[..(header.Entries * 8)]))
        {
            if (entry.Row != GazetteerFormat.NoRow && entry.Row >= header.Rows) return false;
        }
        rest = rest[(header.Entries * 8)..];
        var texts = rest[(header.Rows * rowSize)..];
        foreach (ref readonly var row in MemoryMarshal.Cast<byte, GazetteerFormat.Row>(rest[..(header.Rows * rowSize)]))
        {
            if (row.Name < 0 || row.Id < 0 || !Holds(texts, row.Name) || !Holds(texts, row.Id) || !Holds(texts, row.Admin1) || !Holds(texts, row.Admin2) || !Holds(texts, row.Source)) return false;
        }
        return true;
    }

    private static bool Holds(ReadOnlySpan<byte> strings, int offset) =>
        offset == -1 || (offset >= 0 && offset + 2 <= strings.Length && offset + 2 + (strings[offset] | (strings[offset + 1] << 8)) <= strings.Length);
}
