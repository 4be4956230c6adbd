using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Claimline.Language.Places;

/// <summary>Builds a gazetteer index from rows. The same rows in the same order give the same bytes.</summary>
public static class GazetteerWriter
{
    /// <summary>The index, to be opened by <see cref="Gazetteer.Open"/>; rows beyond sixteen million are refused.</summary>
    public static byte[] Write(IReadOnlyList<GazetteerRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rows.Count, (int)GazetteerFormat.NoRow);
        var strings = new StringPool();
        var keys = new KeyCollector();
        var packed = new GazetteerFormat.Row[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            packed[i] = Pack(rows[i], strings);
            keys.Add(rows[i].Name, (uint)i, NameKind.Primary);
            foreach (var alternate in rows[i].Alternates) keys.Add(alternate, (uint)i, NameKind.Alternate);
        }
        return Assemble(packed, keys.Finish(), strings.ToArray());
    }

    private static GazetteerFormat.Row Pack(GazetteerRow row, StringPool strings) => new()
    {
        Name = strings.Add(row.Name),
        Id = strings.Add(row.Id),
        Admin1 = strings.Add(row.Admin1),
        Admin2 = strings.Add(row.Admin2),
        Source = strings.Add(row.Source),
        Latitude = (int)Math.Round(row.Latitude * 1e5),
        Longitude = (int)Math.Round(row.Longitude * 1e5),
        Population = row.Population,
        Country = row.Country.Length == 2 ? (ushort)((row.Country[0] << 8) | (row.Country[1] & 0xFF)) : (ushort)0,
        Namesakes = (ushort)Math.Min(row.Namesakes, ushort.MaxValue),
        Type = FeatureCodes.TypeOf(row.FeatureCode),
        Flags = FeatureCodes.FlagsOf(row.FeatureCode) | (row.IsMeant ? GazetteerFormat.RowFlags.Meant : 0),
    };

    private static byte[] Assemble(GazetteerFormat.Row[] rows, List<(ulong Hash, uint Row, NameKind Kind)> keys, byte[] strings)
    {
        var bits = 1;
        while (1 << bits < keys.Count / 2 && bits < 24) bits++;
        var buckets = new int[(1 << bits) + 2];
        var entries = new GazetteerFormat.Entry[keys.Count];
        for (var i = 0; i < keys.Count; i++)
        {
            buckets[(int)(keys[i].Hash >> (64 - bits)) + 1]++;
            entries[i] = new GazetteerFormat.Entry { Hash = (uint)keys[i].Hash, RowAndKind = keys[i].Row | ((uint)keys[i].Kind << 24) };
        }
        for (var i = 1; i < buckets.Length; i++) buckets[i] += buckets[i - 1];

        ReadOnlySpan<byte> header = new byte[Unsafe.SizeOf<GazetteerFormat.Header>()];
        var file = new byte[header.Length + (buckets.Length * 4) + (entries.Length * 8) + (rows.Length * Unsafe.SizeOf<GazetteerFormat.Row>()) + strings.Length];
        var at = header.Length;
        Copy(MemoryMarshal.AsBytes<int>(buckets), file, ref at);
        Copy(MemoryMarshal.AsBytes<GazetteerFormat.Entry>(entries), file, ref at);
        Copy(MemoryMarshal.AsBytes<GazetteerFormat.Row>(rows), file, ref at);
        Copy(strings, file, ref at);
        ref var head = ref MemoryMarshal.AsRef<GazetteerFormat.Header>(file.AsSpan());
        head.Magic = GazetteerFormat.Magic;
        head.Length = file.Length;
        head.BucketBits = bits;
        head.Entries = entries.Length;
        head.Rows = rows.Length;
        head.Strings = strings.Length;
        SHA256.HashData(file.AsSpan(header.Length), head.Identity);
        head.Checksum = GazetteerFormat.Checksum(file.AsSpan(16));
        return file;
    }

    private static void Copy(ReadOnlySpan<byte> part, byte[] file, ref int at)
    {
        part.CopyTo(file.AsSpan(at));
        at += part.Length;
    }

    /// <summary>Every string once, as a length and UTF-8 bytes.</summary>
    private sealed class StringPool
    {
        private readonly Dictionary<string, int> offsets = new(StringComparer.Ordinal);
        private readonly List<byte> bytes = [];

        public int Add(string? text)
        {
            if (string.IsNullOrEmpty(text)) return -1;
            if (offsets.TryGetValue(text, out var known)) return known;
            var offset = bytes.Count;
            offsets.Add(text, offset);
            var utf8 = Encoding.UTF8.GetBytes(text);
            var length = Math.Min(utf8.Length, ushort.MaxValue);
            bytes.Add((byte)length);
            bytes.Add((byte)(length >> 8));
            bytes.AddRange(utf8.AsSpan(0, length));
            return offset;
        }

        public byte[] ToArray()
        {
            while (bytes.Count % 8 != 0) bytes.Add(0);
            return [.. bytes];
        }
    }

    private sealed class KeyCollector
    {
        private readonly List<(ulong Hash, uint Row, NameKind Kind)> keys = [];
        private readonly Dictionary<ulong, int> longest = [];

        public void Add(string name, uint row, NameKind kind)
        {
            Span<char> folded = stackalloc char[PlaceKey.MaxLength * 2];
            var length = PlaceKey.Fold(name, folded);
            if (length == 0) return;
            var words = 1 + folded[..length].Count(' ');
            var hash = PlaceKey.Start;
            var word = 0;
            foreach (var c in folded[..length])
            {
                if (c == ' ' && ++word > 0 && word < words)
                {
                    var start = PlaceKey.Mix(hash);
                    longest[start] = Math.Max(longest.GetValueOrDefault(start), Math.Min(words, 120));
                }
                hash = (hash ^ c) * 1099511628211;
            }
            keys.Add((PlaceKey.Mix(hash), row, kind));
        }

        /// <summary>Sorted by hash, then row; a row's name given twice stands once, in its better kind.</summary>
        public List<(ulong Hash, uint Row, NameKind Kind)> Finish()
        {
            foreach (var (start, words) in longest) keys.Add((start, GazetteerFormat.NoRow, (NameKind)words));
            keys.Sort(static (a, b) => a.Hash != b.Hash ? a.Hash.CompareTo(b.Hash) : a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Kind.CompareTo(b.Kind));
            var kept = new List<(ulong Hash, uint Row, NameKind Kind)>(keys.Count);
            foreach (var key in keys)
            {
                if (kept.Count > 0 && kept[^1].Hash == key.Hash && kept[^1].Row == key.Row) continue;
                kept.Add(key);
            }
            return kept;
        }
    }
}
