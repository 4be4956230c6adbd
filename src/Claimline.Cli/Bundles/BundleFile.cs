using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Claimline.Cli.Bundles;

/// <summary>The archive that a bundle is written to: its files with their hashes, the same bytes for the same content.</summary>
internal sealed class BundleFile(Stream output) : IDisposable
{
    public const string Sums = "SHA256SUMS";

    // The first day that the format can tell; when a bundle was written says nothing of what is in it.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);

    public void Add(string name, ReadOnlySpan<byte> bytes)
    {
        hashes.Add(name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Write(name, bytes);
    }

    public void Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes the list that <c>sha256sum -c</c> checks, and ends the archive.</summary>
    public void Dispose()
    {
        Write(Sums, Encoding.UTF8.GetBytes(string.Concat(hashes.Select(static h => $"{h.Value}  {h.Key}\n"))));
        archive.Dispose();
    }

    private void Write(string name, ReadOnlySpan<byte> bytes)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var to = entry.Open();
        to.Write(bytes);
    }
}
