using System.IO.Compression;
using System.Runtime.CompilerServices;
using Claimline.Intake.Docx;
using Claimline.Intake.Posts;
using Claimline.Language;

namespace Claimline.Intake.Archive;

/// <summary>A ZIP archive: a word processor's file, or documents packed together, of which each is read on its own.</summary>
internal static class ZipReader
{
    // Other programs keep their files as ZIP archives too; what each is called by the part that only it has.
    private static readonly (string Part, string Kind, string WayOut)[] Unread =
    [
        ("xl/workbook.xml", "a spreadsheet (.xlsx)", "save the sheet as CSV"),
        ("ppt/presentation.xml", "a presentation (.pptx)", "save its text"),
        ("mimetype", "a file of this kind (.odt, .epub)", "save it as .docx or HTML"),
    ];

    public static async IAsyncEnumerable<DocumentResult> ReadAsync(Stream stream, string where, string? name, PostColumns columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Open(stream) is not { } archive)
        {
            yield return new DocumentResult.Refused(IntakeProblems.Damaged(where, "its directory cannot be read"));
            yield break;
        }
        using (archive)
        {
            if (DocxReader.Is(archive))
            {
                stream.Position = 0;
                var (bytes, problem) = await Bytes.ReadAsync(stream, DocumentReader.LargestDocument, where, cancellation).ConfigureAwait(false);
                yield return problem is null ? DocxReader.Read(bytes, archive, where, name) : new DocumentResult.Refused(problem);
                yield break;
            }
            foreach (var (part, kind, wayOut) in Unread)
            {
                if (archive.GetEntry(part) is null) continue;
                yield return new DocumentResult.Refused(IntakeProblems.UnknownKind(where, kind, wayOut));
                yield break;
            }
            var any = false;
            foreach (var entry in archive.Entries.Where(e => e.Length > 0 && !IsOfMac(PathOf(e)) && DocumentReader.Reads(PathOf(e))))
            {
                await foreach (var result in MemberAsync(entry, $"{where}: {PathOf(entry)}", columns, cancellation).ConfigureAwait(false))
                {
                    any = true;
                    yield return result;
                }
            }
            if (!any) yield return new DocumentResult.Refused(IntakeProblems.NothingInFolder(where));
        }
    }

    private static async IAsyncEnumerable<DocumentResult> MemberAsync(ZipArchiveEntry entry, string where, PostColumns columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Names are never used as paths here; but whoever packed such a one meant harm to somebody.
        if (LeadsOut(PathOf(entry)))
        {
            yield return new DocumentResult.Refused(IntakeProblems.NameLeadsOut(where));
            yield break;
        }
        var (bytes, problem) = entry.IsEncrypted ? (null, IntakeProblems.Locked(where)) : await UnpackAsync(entry, where, cancellation).ConfigureAwait(false);
        if (problem is not null)
        {
            yield return new DocumentResult.Refused(problem);
            yield break;
        }
        var path = PathOf(entry);
        // As in a folder, tables and JSON of anything else are passed over.
        if (!DocumentReader.MayHoldPosts(path, bytes.AsSpan(0, Math.Min(bytes!.Length, DocumentKinds.HeadLength)), columns)) yield break;
        var member = new MemoryStream(bytes);
        if (DocumentKinds.Of(bytes, columns).Kind == DocumentKind.Zip && (Open(member) is not { } inner || !DocxReader.Is(inner)))
        {
            yield return new DocumentResult.Refused(IntakeProblems.NestedArchive(where));
            yield break;
        }
        member.Position = 0;
        await foreach (var result in DocumentReader.ReadAsync(member, where, path[(path.LastIndexOf('/') + 1)..], columns, cancellation).ConfigureAwait(false)) yield return result;
    }

    private static async Task<(byte[]? Bytes, Problem? Problem)> UnpackAsync(ZipArchiveEntry entry, string where, CancellationToken cancellation)
    {
        try
        {
            using var unpacked = new MemoryStream();
            await using var part = ZipParts.Open(entry, where);
            await part.CopyToAsync(unpacked, cancellation).ConfigureAwait(false);
            return (unpacked.ToArray(), null);
        }
        catch (ZipParts.PartException reason)
        {
            return (null, reason.Problem);
        }
        catch (Exception reason) when (ZipParts.IsFailure(reason))
        {
            return (null, IntakeProblems.Damaged(where, reason.Message));
        }
    }

    private static ZipArchive? Open(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            // The directory is read when it is first asked for.
            return archive.Entries.Count >= 0 ? archive : null;
        }
        catch (Exception reason) when (ZipParts.IsFailure(reason))
        {
            return null;
        }
    }

    // Old programs part folders by the other stroke.
    private static string PathOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    // What a Mac keeps beside each file, under the same name.
    private static bool IsOfMac(string path) => path.StartsWith("__MACOSX/", StringComparison.Ordinal) || path[(path.LastIndexOf('/') + 1)..].StartsWith("._", StringComparison.Ordinal);

    private static bool LeadsOut(string path) => path.StartsWith('/') || (path is [_, ':', ..] && char.IsAsciiLetter(path[0])) || path.Split('/').Contains("..");
}
