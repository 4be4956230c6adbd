using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Claimline.Language.Places;

/// <summary>The layout of a gazetteer index: header, buckets, entries, rows, strings; little-endian, every part a multiple of eight bytes long.</summary>
/// <remarks>
/// A key's 64-bit hash picks a bucket by its upper bits; a bucket is a range of entries, each the hash's lower half, a row, and what the name is to that row.
/// An entry without a row (<see cref="NoRow"/>) says instead how many words the longest name has that begins with these.
/// </remarks>
internal static class GazetteerFormat
{
    /// <summary>"CLGAZ" and the version of this layout.</summary>
    public const ulong Magic = 0x31305A41474C43;
    public const uint NoRow = 0xFFFFFF;

    /// <summary>Sums the content eight bytes at a time; finds damage, not forgery.</summary>
    public static ulong Checksum(ReadOnlySpan<byte> content)
    {
        // Four lanes, so that the sum runs at the speed of memory.
        ulong a = 1, b = 2, c = 3, d = 4;
        var words = MemoryMarshal.Cast<byte, ulong>(content);
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = ulong.RotateLeft(a ^ words[i], 27) * 0x9E3779B97F4A7C15;
            b = ulong.RotateLeft(b ^ words[i + 1], 31) * 0xC2B2AE3D27D4EB4F;
            c = ulong.RotateLeft(c ^ words[i + 2], 29) * 0x165667B19E3779F9;
            d = ulong.RotateLeft(d ^ words[i + 3], 33) * 0x85EBCA77C2B2AE63;
        }
        for (; i < words.Length; i++) a = ulong.RotateLeft(a ^ words[i], 27) * 0x9E3779B97F4A7C15;
        return a ^ ulong.RotateLeft(b, 13) ^ ulong.RotateLeft(c, 29) ^ ulong.RotateLeft(d, 47) ^ (ulong)content.Length;
    }

    [InlineArray(32)]
    public struct Hash32
    {
        private byte first;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct Header
    {
        public ulong Magic;

        /// <summary>Over all that follows this field.</summary>
        public ulong Checksum;
        public long Length;
        public int BucketBits;
        public int Entries;
        public int Rows;
        public int Strings;

        /// <summary>SHA-256 of the rows it was built from: what a reading names.</summary>
        public Hash32 Identity;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct Entry
    {
        public uint Hash;
        public uint RowAndKind;

        public readonly uint Row => RowAndKind & NoRow;

        public readonly byte Kind => (byte)(RowAndKind >> 24);
    }

    /// <summary>A row; strings are offsets, -1 for none.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct Row
    {
        public int Name;
        public int Id;
        public int Admin1;
        public int Admin2;
        public int Source;
        public int Latitude;
        public int Longitude;
        public int Population;
        public ushort Country;
        public ushort Namesakes;
        public PlaceType Type;
        public RowFlags Flags;
        public ushort Unused;
    }

    [Flags]
    public enum RowFlags : byte
    {
        None = 0,
        Capital = 1,

        /// <summary>Gone, or a part of a settlement.</summary>
        Lesser = 2,

        /// <summary>Seat of a first-level division.</summary>
        Seat = 4,

        /// <summary>Seat of a second-level division.</summary>
        LesserSeat = 8,

        /// <summary>The theatre's reports mean it by its bare name.</summary>
        Meant = 16,
    }
}
