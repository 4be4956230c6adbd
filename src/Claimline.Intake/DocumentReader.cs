using System.Runtime.CompilerServices;
using System.Text;
using Claimline.Intake.Archive;
using Claimline.Intake.Html;
using Claimline.Intake.Pdf;
using Claimline.Intake.PlainText;
using Claimline.Intake.Posts;

namespace Claimline.Intake;

/// <summary>From files and streams to documents. The kind is told by content. What cannot be read is refused with a coded problem, never thrown.</summary>
public static class DocumentReader
{
    /// <summary>Bytes that one document may have. Reading takes about fifteen times as much memory.</summary>
    public const int LargestDocument = 256 * 1024 * 1024;

    /// <summary>Bytes of a file that is refused up to which they are handed over to be kept.</summary>
    public const int LargestKept = 16 * 1024 * 1024;

    /// <summary>Endings of the files that are read from a folder; a file that is named itself may be called anything.</summary>
    public const string Endings = ".txt .md .html .htm .xhtml .docx .pdf .json .jsonl .ndjson .csv .tsv .zip";

    private const string DataEndings = ".json .jsonl .ndjson .csv .tsv";

    /// <summary>Whether a folder's file is one that is read, by its ending.</summary>
    public static bool Reads(string path) => Path.GetExtension(path) is { Length: > 1 } ending && Endings.Split(' ').Contains(ending, StringComparer.OrdinalIgnoreCase);

    /// <summary>The same, whether it holds anything, and of a file of data, whether its beginning shows posts: a folder may hold tables of anything.</summary>
    public static bool Reads(string path, PostColumns columns)
    {
        if (!Reads(path)) return false;
        try
        {
            // A pipe, a socket or a device has no length either, and opening one may wait for ever.
            if (Length(path) == 0) return false;
            if (!IsData(path)) return true;
            using var stream = File.OpenRead(path);
            var head = new byte[DocumentKinds.HeadLength];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return MayHoldPosts(path, head.AsSpan(0, length), columns);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // What cannot be looked into is named when it is read.
            return true;
        }
    }

    /// <summary>Whether a file is to be read for all that its name and its beginning tell: one of data only where it shows posts.</summary>
    internal static bool MayHoldPosts(string path, ReadOnlySpan<byte> head, PostColumns columns) => !IsData(path) || DocumentKinds.HoldsPosts(head, columns);

    private static bool IsData(string path) => DataEndings.Split(' ').Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    // Of a link that of its target.
    private static long Length(string path)
    {
        var file = new FileInfo(Path.GetFullPath(path));
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
    }

    /// <summary>Reads a file: one document, or each of those that it holds.</summary>
    /// <param name="columns">Under which names a table or a JSON file holds the parts of posts.</param>
    public static async IAsyncEnumerable<DocumentResult> ReadAsync(string path, PostColumns columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (stream, refused) = Open(path);
        if (stream is null)
        {
            yield return refused!;
            yield break;
        }
        await using (stream.ConfigureAwait(false))
        {
            await foreach (var result in ReadAsync(stream, path, Path.GetFileName(path), columns, cancellation).ConfigureAwait(false)) yield return result;
        }
    }

    /// <summary>Reads a stream to its end, or to the largest size allowed.</summary>
    /// <param name="where">What messages call it: "standard input".</param>
    /// <param name="name">File name without folders; a date in it can stand for the document's own.</param>
    /// <param name="columns">As for a file.</param>
    public static async IAsyncEnumerable<DocumentResult> ReadAsync(Stream stream, string where, string? name, PostColumns columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        // A pipe cannot be looked into before it is read.
        var (seekable, problem) = stream.CanSeek ? (stream, null) : await Bytes.PipeAsync(stream, LargestDocument, where, cancellation).ConfigureAwait(false);
        if (problem is not null)
        {
            yield return new DocumentResult.Refused(problem);
            yield break;
        }
        await foreach (var result in PartsAsync(seekable!, where, name, columns, cancellation).ConfigureAwait(false))
            yield return result is DocumentResult.Refused { Sha256: null } refused && refused.Problem.Where == where ? await Bytes.WithOriginalAsync(refused, seekable!, LargestKept, cancellation).ConfigureAwait(false) : result;
    }

    private static async IAsyncEnumerable<DocumentResult> PartsAsync(Stream stream, string where, string? name, PostColumns columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (head, problem) = await Bytes.HeadAsync(stream, DocumentKinds.HeadLength, where, cancellation).ConfigureAwait(false);
        if (problem is not null)
        {
            yield return new DocumentResult.Refused(problem);
            yield break;
        }
        var (kind, called, wayOut) = DocumentKinds.Of(head.Span, columns);
        // A table that no header tells to hold posts is none of text either.
        if (kind == DocumentKind.PlainText && IsTable(name)) kind = DocumentKind.Table;
        var utf8 = kind is DocumentKind.Json or DocumentKind.Table && DocumentKinds.Utf16(head.Span) is { } utf16 ? Encoding.CreateTranscodingStream(stream, utf16, Encoding.UTF8, leaveOpen: true) : stream;
        if (Many(kind, utf8, where, name, columns, cancellation) is { } many)
        {
            await foreach (var result in many.ConfigureAwait(false)) yield return result;
            yield break;
        }
        if (kind == DocumentKind.Unread) problem = IntakeProblems.UnknownKind(where, called, wayOut);
        var bytes = ReadOnlyMemory<byte>.Empty;
        if (problem is null) (bytes, problem) = await Bytes.ReadAsync(stream, LargestDocument, where, cancellation).ConfigureAwait(false);
        foreach (var result in problem is not null ? [new DocumentResult.Refused(problem)] : Read(kind, bytes, where, name)) yield return result;
    }

    private static bool IsTable(string? name) => Path.GetExtension(name)?.ToUpperInvariant() is ".CSV" or ".TSV";

    /// <summary>What is read piece by piece; null for kinds that are read whole.</summary>
    private static IAsyncEnumerable<DocumentResult>? Many(DocumentKind kind, Stream stream, string where, string? name, PostColumns columns, CancellationToken cancellation) => kind switch
    {
        DocumentKind.Zip => ZipReader.ReadAsync(stream, where, name, columns, cancellation),
        DocumentKind.Json => new JsonReader(new ByteWindow(stream), where, columns).ReadAsync(cancellation),
        DocumentKind.Table => new TableReader(new ByteWindow(stream), where, columns).ReadAsync(cancellation),
        _ => null,
    };

    private static IEnumerable<DocumentResult> Read(DocumentKind kind, ReadOnlyMemory<byte> bytes, string where, string? name) => kind switch
    {
        DocumentKind.Html => HtmlReader.Read(bytes, where, name),
        DocumentKind.Pdf => [PdfReader.Read(bytes, where, name)],
        _ => [TextDecoder.Decode(bytes, where, name)],
    };

    private static (Stream? Stream, DocumentResult? Refused) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0), null);
        }
        catch (Exception reason) when (reason is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, new DocumentResult.Refused(IntakeProblems.Missing(path)));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, new DocumentResult.Refused(IntakeProblems.Unreadable(path, reason.Message)));
        }
    }
}
