using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Claimline.Intake.PlainText;

namespace Claimline.Intake.Posts;

/// <summary>Posts of a table with a header: comma, semicolon or tab between cells, quotes as in RFC 4180. One row at a time; the file is never held as a whole.</summary>
internal sealed class TableReader(Stream stream, string where, PostColumns columns)
{
    private const string MediaType = "text/csv";
    private const int LargestRow = 4 * PostRecord.Longest;

    private readonly ByteWindow window = new(stream);
    private int records;

    /// <summary>The sign between cells and the names in a header; null where a line is no header of posts.</summary>
    public static (byte Sign, List<string> Names)? Header(ReadOnlySpan<byte> line, PostColumns columns)
    {
        foreach (var sign in ",;\t"u8)
        {
            if (line.IndexOf(sign) >= 0 && Utf8.IsValid(line) && Cells(line, sign) is var cells && columns.Fit(cells)) return (sign, cells);
        }
        return null;
    }

    public async IAsyncEnumerable<DocumentResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await window.FillAsync(cancellation).ConfigureAwait(false);
        if (window.Span.StartsWith(Encoding.UTF8.Preamble)) window.Skip(Encoding.UTF8.Preamble.Length);
        var first = await RowAsync(cancellation).ConfigureAwait(false);
        if (first is null || Header(first.Value.Span, columns) is not { } header)
        {
            yield return new DocumentResult.Refused(IntakeProblems.NoPosts(where));
            yield break;
        }
        var at = PostColumns.Parts.ToDictionary(p => p, p => columns.Of(p).Select(n => header.Names.FindIndex(h => h.Equals(n, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(i => i >= 0, -1), StringComparer.Ordinal);
        while (await RowAsync(cancellation).ConfigureAwait(false) is { } row)
        {
            records++;
            if (row.Length > LargestRow) yield return new DocumentResult.Refused(IntakeProblems.NoPost($"{where}: post {records}", PostRecord.Longest));
            else if (!Utf8.IsValid(row.Span)) yield return new DocumentResult.Refused(IntakeProblems.NotUnicode($"{where}: post {records}", "UTF-8", TextDecoder.FirstInvalid(row.Span)));
            else if (row.Length > 0)
            {
                var cells = Cells(row.Span, header.Sign);
                yield return PostFields.Of(part => at[part] >= 0 && at[part] < cells.Count ? cells[at[part]] : null).ToDocument(row.ToArray(), where, MediaType, records);
            }
        }
        if (window.Failure is { } failure) yield return new DocumentResult.Refused(IntakeProblems.Unreadable(where, failure));
        else if (records == 0) yield return new DocumentResult.Refused(IntakeProblems.NoPosts(where));
    }

    private static List<string> Cells(ReadOnlySpan<byte> row, byte sign)
    {
        var cells = new List<string>();
        while (true)
        {
            int length;
            if (row.StartsWith("\""u8))
            {
                length = 1;
                while (length < row.Length && !(row[length] == '"' && (length + 1 == row.Length || row[length + 1] != '"'))) length += row[length] == '"' ? 2 : 1;
                length = Math.Min(length, row.Length);
                cells.Add(Encoding.UTF8.GetString(row[1..length]).Replace("\"\"", "\"", StringComparison.Ordinal));
                // What stands between a closing quote and the next sign is no part of the cell.
                var next = row[length..].IndexOf(sign);
                length = next < 0 ? row.Length : length + next;
            }
            else
            {
                length = row.IndexOf(sign) is >= 0 and var at ? at : row.Length;
                cells.Add(Encoding.UTF8.GetString(row[..length]).Trim());
            }
            if (length == row.Length) return cells;
            row = row[(length + 1)..];
        }
    }

    /// <summary>The bytes of the next row without its line break; null at the end. For a row that is too long, more bytes than a row may have.</summary>
    private async Task<ReadOnlyMemory<byte>?> RowAsync(CancellationToken cancellation)
    {
        var (at, quoted) = (0, false);
        while (true)
        {
            for (; at < window.Length; at++)
            {
                var sign = window.Span[at];
                if (sign == '"') quoted = !quoted;
                else if (sign == '\n' && !quoted) return Take(at, at + 1);
            }
            if (at > LargestRow)
            {
                // A quote that is never closed would take the rest of the file with it: reading goes on behind the line where the row began.
                await window.NextLineAsync(cancellation).ConfigureAwait(false);
                return new byte[LargestRow + 1];
            }
            // Spelled out: a bare null would become an empty row, and the end never come.
            if (window.Ended) return at > 0 ? Take(at, at) : default(ReadOnlyMemory<byte>?);
            await window.FillAsync(cancellation).ConfigureAwait(false);
        }
    }

    private ReadOnlyMemory<byte> Take(int length, int next)
    {
        var row = window.Slice(0, length);
        window.Skip(next);
        return row.Length > 0 && row.Span[^1] == '\r' ? row[..^1] : row;
    }
}
