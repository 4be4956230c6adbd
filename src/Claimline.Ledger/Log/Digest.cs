using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Claimline.Ledger.Log;

/// <summary>A SHA-256; <c>default</c> is all zeros, which is the hash of nothing known.</summary>
public readonly record struct Digest(UInt128 High, UInt128 Low)
{
    public const int Size = 32;

    public static Digest Of(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(data, hash);
        return From(hash);
    }

    /// <summary>The digest that these 32 bytes are.</summary>
    public static Digest From(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Size);
        return new Digest(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));
    }

    public static bool TryParse(ReadOnlySpan<char> hexadecimal, out Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Size];
        var whole = hexadecimal.Length == 2 * Size && Convert.FromHexString(hexadecimal, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        digest = whole ? From(bytes) : default;
        return whole;
    }

    public void CopyTo(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt128BigEndian(to, High);
        BinaryPrimitives.WriteUInt128BigEndian(to[16..], Low);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Lower-case hexadecimal.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToBytes());
}
