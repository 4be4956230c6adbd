using System.IO.Compression;
using System.Text;
using Claimline.Language;

namespace Claimline.Intake.Gazetteers;

/// <summary>Reads tables of places: GeoNames' country dumps and alternate names (.txt, .zip), and tab-separated tables with a header.</summary>
public static class GazetteerReader
{
    /// <summary>Bytes that one table may have when unpacked; GeoNames' largest country is a fifth of it.</summary>
    public const long LargestTable = 2L * 1024 * 1024 * 1024;

    /// <summary>The table, or the reason why it is refused.</summary>
    public static (GazetteerTable? Table, Problem? Problem) Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var name = Path.GetFileNameWithoutExtension(path);
            return string.Equals(Path.GetExtension(path), ".zip", StringComparison.OrdinalIgnoreCase) ? Unzip(file, path, name) : Read(file, path, name);
        }
        catch (Exception reason) when (reason is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, IntakeProblems.Missing(path));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, IntakeProblems.Unreadable(path, reason.Message));
        }
    }

    private static (GazetteerTable?, Problem?) Unzip(FileStream file, string path, string name)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        GazetteerTable? best = null;
        foreach (var entry in archive.Entries)
        {
            if (!entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || entry.Name.StartsWith("readme", StringComparison.OrdinalIgnoreCase)) continue;
            if (entry.Length > LargestTable) return (null, IntakeProblems.TooLarge(path, LargestTable));
            using var content = entry.Open();
            var (table, _) = Read(content, path, name);
            if (table is not null && (best is null || table.Rows.Count + table.Names.Count > best.Rows.Count + best.Names.Count)) best = table;
        }
        return best is null ? (null, IntakeProblems.NoPlaces(path)) : (best, null);
    }

    private static (GazetteerTable?, Problem?) Read(Stream stream, string path, string name)
    {
        using var lines = new StreamReader(new LimitedStream(stream, LargestTable), new UTF8Encoding(false, false));
        var table = new TableBuilder(name);
        string? line;
        while ((line = lines.ReadLine()) is not null) table.Add(line);
        return table.Finish() is { } read && read.Rows.Count + read.Names.Count > 0 ? (read, null) : (null, IntakeProblems.NoPlaces(path));
    }

    /// <summary>Ends the stream after so many bytes, so that a small archive cannot unpack without end.</summary>
    private sealed class LimitedStream(Stream inner, long limit) : Stream
    {
        private long left = limit;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, (int)Math.Min(count, left));
            left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
