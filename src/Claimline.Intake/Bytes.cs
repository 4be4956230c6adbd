using Claimline.Language;

namespace Claimline.Intake;

/// <summary>All bytes of a stream, up to a limit.</summary>
internal static class Bytes
{
    /// <summary>The bytes, or the reason why there are none.</summary>
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
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (default, IntakeProblems.Unreadable(where, reason.Message));
        }
    }
}
