using System.IO.Compression;
using Claimline.Language;

namespace Claimline.Intake.Archive;

/// <summary>What is in a ZIP archive, unpacked within bounds whatever its directory says.</summary>
internal static class ZipParts
{
    /// <summary>Bytes that one part may unpack to.</summary>
    public const int LargestPart = 64 * 1024 * 1024;

    // Text packs to a tenth or a fiftieth; a thousandth is made to fill a memory.
    private const int LargestRatio = 500;
    private const int RatioFrom = 8 * 1024 * 1024;

    /// <summary>A part's bytes as they are unpacked; reading throws <see cref="PartException"/> where it unpacks to too much.</summary>
    public static Stream Open(ZipArchiveEntry entry, string where)
    {
        if (entry.Length > LargestPart) throw new PartException(IntakeProblems.TooLarge(where, LargestPart));
        return new Bounded(entry.Open(), entry.CompressedLength, where);
    }

    public static bool IsFailure(Exception reason) => reason is InvalidDataException or IOException or NotSupportedException or ArgumentException or PartException;

    /// <summary>Thrown inside the reading of one part, and caught where it is read.</summary>
    internal sealed class PartException(Problem problem) : Exception(problem.Message)
    {
        public Problem Problem => problem;
    }

    private sealed class Bounded(Stream inner, long packed, string where) : Stream
    {
        private long unpacked;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => unpacked; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Count(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private int Count(int count)
        {
            unpacked += count;
            if (unpacked > LargestPart) throw new PartException(IntakeProblems.TooLarge(where, LargestPart));
            if (unpacked > RatioFrom && unpacked / LargestRatio > packed) throw new PartException(IntakeProblems.Bomb(where));
            return count;
        }
    }
}
