namespace Claimline.Intake;

/// <summary>From files and streams to text. What cannot be read is refused with a coded problem, never thrown.</summary>
public static class DocumentReader
{
    /// <summary>Bytes that one document may have. Reading takes about fifteen times as much memory.</summary>
    public const int LargestDocument = 256 * 1024 * 1024;

    /// <summary>Whether a folder's file is one that is read, by its ending.</summary>
    public static bool Reads(string path) => Path.GetExtension(path).ToUpperInvariant() is ".TXT" or ".MD";

    /// <summary>Reads a plain text or Markdown file. A name without ending counts as plain text.</summary>
    public static async Task<DocumentResult> ReadAsync(string path, CancellationToken cancellation)
    {
        var extension = Path.GetExtension(path);
        if (extension.Length > 0 && !Reads(path) && !Directory.Exists(path))
            return new DocumentResult.Refused(File.Exists(path) ? IntakeProblems.UnknownKind(path, extension) : IntakeProblems.Missing(path));
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            var markdown = string.Equals(extension, ".md", StringComparison.OrdinalIgnoreCase);
            return await ReadAsync(file, path, Path.GetFileName(path), markdown ? "text/markdown" : "text/plain", cancellation).ConfigureAwait(false);
        }
        catch (Exception reason) when (reason is FileNotFoundException or DirectoryNotFoundException)
        {
            return new DocumentResult.Refused(IntakeProblems.Missing(path));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new DocumentResult.Refused(IntakeProblems.Unreadable(path, reason.Message));
        }
    }

    /// <summary>Reads a stream to its end, or to the largest size allowed.</summary>
    /// <param name="where">What messages call it: "standard input".</param>
    /// <param name="name">File name without folders; a date in it can stand for the document's own.</param>
    public static async Task<DocumentResult> ReadAsync(Stream stream, string where, string? name, string mediaType, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = new byte[stream.CanSeek ? (int)Math.Min(stream.Length, LargestDocument) + 1 : 64 * 1024];
        var length = 0;
        try
        {
            while (await stream.ReadAsync(bytes.AsMemory(length), cancellation).ConfigureAwait(false) is > 0 and var count)
            {
                length += count;
                if (length > LargestDocument) return new DocumentResult.Refused(IntakeProblems.TooLarge(where, LargestDocument));
                if (length == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(2L * length, LargestDocument + 1));
            }
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return new DocumentResult.Refused(IntakeProblems.Unreadable(where, reason.Message));
        }
        return TextDecoder.Decode(bytes.AsMemory(0, length), where, name, mediaType);
    }
}
