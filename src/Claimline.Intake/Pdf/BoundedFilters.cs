using System.IO.Compression;
using Claimline.Intake.Archive;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Claimline.Intake.Pdf;

/// <summary>The library's own decoders of streams, each asked only where what it makes stays within the bounds of an archive's part.</summary>
/// <remarks>A stream may be packed several times over, so that a thousand bytes become gigabytes: each time is looked at by itself.</remarks>
internal sealed class BoundedFilters(string where) : IFilterProvider
{
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => BoundAll(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => BoundAll(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    // What comes out of the last one is what the file means.
    private IReadOnlyList<IFilter> BoundAll(IReadOnlyList<IFilter> filters) => [.. Bound(filters), new FontBounds()];

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => f is FlateFilter or LzwFilter or RunLengthFilter or CcittFaxDecodeFilter ? new Bounded(f, where) : f)];

    private sealed class Bounded(IFilter inner, string where) : IFilter
    {
        private const int Chunk = 64 * 1024;

        // Of pictures nothing is read, and a page of fax may claim any size.
        public bool IsSupported => inner is not CcittFaxDecodeFilter && inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (!IsSupported) throw new NotSupportedException("a picture where text should be");
            var size = inner switch
            {
                // Behind the header as it should be, and for files without one.
                FlateFilter => Math.Max(Inflated(input, 2), Inflated(input, 0)),
                LzwFilter => Unpacked(input.Span),
                _ => Repeated(input.Span),
            };
            if (size > ZipParts.LargestPart) throw new ZipParts.PartException(IntakeProblems.Bomb(where));
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static long Inflated(Memory<byte> input, int header)
        {
            if (input.Length <= header) return 0;
            using var packed = new MemoryStream(input[header..].ToArray(), writable: false);
            using var stream = new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[Chunk];
            long size = 0;
            try
            {
                while (size <= ZipParts.LargestPart && stream.Read(buffer) is > 0 and var count) size += count;
            }
            catch (InvalidDataException)
            {
                // What comes before the damage counts.
            }
            return size;
        }

        // The longest that the codes can stand for: nine to twelve bits each, none for more characters than codes came before it since the last "clear".
        private static long Unpacked(ReadOnlySpan<byte> input)
        {
            const int Clear = 256, End = 257, First = 258, Last = 4096;
            var lengths = new int[Last];
            var (next, previous, width) = (First, 0, 9);
            long size = 0;
            for (long bit = 0; bit + width <= 8L * input.Length && size <= ZipParts.LargestPart; )
            {
                var code = 0;
                for (var i = 0; i < width; i++, bit++) code = (code << 1) | ((input[(int)(bit >> 3)] >> (int)(7 - (bit & 7))) & 1);
                if (code == End) break;
                if (code == Clear)
                {
                    (next, previous, width) = (First, 0, 9);
                    continue;
                }
                var length = code < Clear ? 1 : code < next ? lengths[code] : previous + 1;
                if (previous > 0 && next < Last) lengths[next++] = previous + 1;
                (size, previous) = (size + length, length);
                width = (next + 1) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 };
            }
            return size;
        }

        private static long Repeated(ReadOnlySpan<byte> input)
        {
            long size = 0;
            for (var at = 0; at < input.Length && input[at] != 128; at += input[at] < 128 ? input[at] + 2 : 2) size += input[at] < 128 ? input[at] + 1 : 257 - input[at];
            return size;
        }
    }
}
