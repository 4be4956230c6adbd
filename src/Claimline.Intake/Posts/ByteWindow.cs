using System.Text;

namespace Claimline.Intake.Posts;

/// <summary>A stretch of a stream that is held in memory while records are cut from it.</summary>
internal sealed class ByteWindow(Stream stream)
{
    private const int Chunk = 64 * 1024;

    private byte[] buffer = new byte[Chunk];
    private int start, end;

    /// <summary>With the stream's first bytes, which were read before.</summary>
    public ByteWindow(Stream stream, ReadOnlySpan<byte> head)
        : this(stream) => (buffer, end) = (head.ToArray(), head.Length);

    /// <summary>Whether the stream has no more than what is held.</summary>
    public bool Ended { get; private set; }

    /// <summary>Why the stream ended too early; null where it did not.</summary>
    public string? Failure { get; private set; }

    public int Length => end - start;

    public ReadOnlySpan<byte> Span => buffer.AsSpan(start, end - start);

    /// <summary>Bytes that are held, from an offset on; gone once more is read.</summary>
    public ReadOnlyMemory<byte> Slice(int from, int length) => buffer.AsMemory(start + from, length);

    /// <summary>Bytes that are held, to be written over.</summary>
    public Span<byte> Writable => buffer.AsSpan(start, end - start);

    /// <summary>Lets go of the first bytes.</summary>
    public void Skip(int count) => start += count;

    /// <summary>Reads on behind what is held.</summary>
    public async Task FillAsync(CancellationToken cancellation)
    {
        Span.CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        try
        {
            var count = await stream.ReadAsync(buffer.AsMemory(end), cancellation).ConfigureAwait(false);
            end += count;
            Ended = count == 0;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            (Ended, Failure) = (true, reason.Message);
        }
    }

    /// <summary>Lets go of all bytes up to the end of the line; false where no line follows.</summary>
    public async Task<bool> NextLineAsync(CancellationToken cancellation)
    {
        int line;
        while ((line = Span.IndexOf((byte)'\n')) < 0)
        {
            Skip(Length);
            if (Ended) return false;
            await FillAsync(cancellation).ConfigureAwait(false);
        }
        Skip(line + 1);
        return true;
    }
}
