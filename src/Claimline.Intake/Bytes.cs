using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Claimline.Language;

namespace Claimline.Intake;

/// <summary>The bytes of a stream, up to a limit.</summary>
internal static class Bytes
{
    /// <summary>The first bytes of a stream, which stands at its start afterwards.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, Problem? Problem)> HeadAsync(Stream stream, int length, string where, CancellationToken cancellation)
    {
        try
        {
            var head = new byte[Math.Min(length, stream.Length)];
            var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            stream.Position = 0;
            return (head.AsMemory(0, read), null);
        }
        catch (Exception reason) when (IsFailure(reason))
        {
            return (default, IntakeProblems.Unreadable(where, reason.Message));
        }
    }

    /// <summary>What a pipe holds, as a stream that can be looked into.</summary>
    public static async Task<(Stream? Stream, Problem? Problem)> PipeAsync(Stream pipe, int limit, string where, CancellationToken cancellation)
    {
        var (bytes, problem) = await ReadAsync(pipe, limit, where, cancellation).ConfigureAwait(false);
        return problem is null && MemoryMarshal.TryGetArray(bytes, out var array) ? (new MemoryStream(array.Array!, array.Offset, array.Count), null) : (null, problem);
    }

    /// <summary>All bytes, or the reason why there are none.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, Problem? Problem)> ReadAsync(Stream stream, int limit, string where, CancellationToken cancellation)
    {
        try
        {
            var expected = stream.CanSeek ? stream.Length : (long?)null;
            if (expected > limit) return (default, IntakeProblems.TooLarge(where, limit));
            var bytes = new byte[expected + 1 ?? 64 * 1024];
            var length = 0;
            while (await stream.ReadAsync(bytes.AsMemory(length), cancellation).ConfigureAwait(false) is > 0 and var count)
            {
                length += count;
                if (length > limit) return (default, IntakeProblems.TooLarge(where, limit));
                if (length == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(2L * length, (long)limit + 1));
            }
            // Something is still writing it: the rest of what it will hold would be missed.
            if (expected is { } size && size != length) return (default, IntakeProblems.Grew(where));
            return (bytes.AsMemory(0, length), null);
        }
        catch (Exception reason) when (IsFailure(reason))
        {
            return (default, IntakeProblems.Unreadable(where, reason.Message));
        }
    }

    /// <summary>A refusal with the hash of the whole stream, and its bytes where they are no more than <paramref name="largest"/>; as it was where the stream cannot be read again.</summary>
    public static async Task<DocumentResult.Refused> WithOriginalAsync(DocumentResult.Refused refused, Stream stream, int largest, CancellationToken cancellation)
    {
        try
        {
            if (stream.Length is 0 or > DocumentReader.LargestDocument) return refused;
            stream.Position = 0;
            if (stream.Length > largest) return refused with { Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false)) };
            var (bytes, problem) = await ReadAsync(stream, largest, refused.Problem.Where, cancellation).ConfigureAwait(false);
            return problem is null ? refused with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), Bytes = bytes } : refused;
        }
        catch (Exception reason) when (IsFailure(reason) || reason is ObjectDisposedException)
        {
            return refused;
        }
    }

    private static bool IsFailure(Exception reason) => reason is IOException or UnauthorizedAccessException or NotSupportedException;
}
