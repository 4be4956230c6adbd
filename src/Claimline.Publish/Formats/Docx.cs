using System.IO.Compression;
using System.Text;
using Claimline.Publish.Maps;

namespace Claimline.Publish.Formats;

/// <summary>An assessment as DOCX with endnotes of the word processor's own. Its few parts are written as they are, stored and with fixed times: no library gives the same bytes twice.</summary>
public static class Docx
{
    // ZIP knows no time before.
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="picture">The map as PNG, where that was made already.</param>
    public static byte[] Write(Assessment assessment, byte[]? picture = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var body = new DocxBody(assessment);
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in DocxFrame.Files(assessment).Concat(body.Files())) Store(zip, name, Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{content}"));
            if (assessment.Map is { } map) Store(zip, "word/media/map.png", picture ?? MapPng.Of(map));
        }
        return output.ToArray();
    }

    private static void Store(ZipArchive zip, string name, byte[] bytes)
    {
        // Stored: what a compressor makes of it differs between its versions.
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Fixed;
        using var file = entry.Open();
        file.Write(bytes);
    }
}
