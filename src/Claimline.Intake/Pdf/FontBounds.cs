using System.Buffers.Binary;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Claimline.Intake.Pdf;

/// <summary>Of every stream that is a TrueType or OpenType font: no table reaches beyond its end.</summary>
/// <remarks>The library makes room for what a table says of its own length before it looks whether that much is there.</remarks>
internal sealed class FontBounds : IFilter
{
    private const int Header = 12, Record = 16, Offset = 8, Length = 12;

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (!IsFont(input.Span)) return input;
        var font = input;
        var tables = BinaryPrimitives.ReadUInt16BigEndian(input.Span[4..]);
        for (var at = Header; at < Header + (tables * Record) && at + Record <= input.Length; at += Record)
        {
            var record = font.Span[at..];
            long left = Math.Max(0, input.Length - (long)BinaryPrimitives.ReadUInt32BigEndian(record[Offset..]));
            if (BinaryPrimitives.ReadUInt32BigEndian(record[Length..]) <= left) continue;
            // A stream that was not packed is the file itself, which stays as it is.
            if (font.Equals(input)) font = input.ToArray();
            BinaryPrimitives.WriteUInt32BigEndian(font.Span[(at + Length)..], (uint)left);
        }
        return font;
    }

    private static bool IsFont(ReadOnlySpan<byte> stream) => stream.Length >= Header && (stream.StartsWith((ReadOnlySpan<byte>)[0, 1, 0, 0]) || stream.StartsWith("true"u8) || stream.StartsWith("OTTO"u8));
}
