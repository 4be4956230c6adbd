using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Claimline.Intake.PlainText;

namespace Claimline.Intake.Posts;

/// <summary>Posts of a table with a header: comma, semicolon or tab between cells, quotes as in RFC 4180. One row at a time; the file is never held as a whole.</summary>
internal sealed class TableReader(ByteWindow window, string where, PostColumns columns)
{
    private const string MediaType = "text/csv";
    private const int LargestRow = 4 * PostRecord.Longest;
    private const byte NoSign = 0;

    private int records;

    /// <summary>The sign between cells and the names in a header; null where a line is no header of posts.</summary>
    public static (byte Sign, List<string> Names)? Header(ReadOnlySpan<byte> line, PostColumns columns)
    {
        if (!Utf8.IsValid(line)) return null;
        foreach (var sign in ",;\t"u8)
        {
            if (line.IndexOf(sign) >= 0 && Cells(line, sign) is var cells && columns.Fit(cells)) return (sign, cells);
        }
        // One column, and whatever stands in a line belongs to it.
        return Cells(line, NoSign) is var whole && columns.Fit(whole) ? (NoSign, whole) : null;
    }

    public async IAsyncEnumerable<DocumentResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await window.FillAsync(cancellation).ConfigureAwait(false);
        if (window.Span.StartsWith(Encoding.UTF8.Preamble)) window.Skip(Encoding.UTF8.Preamble.Length);
        var first = await LineAsync(cancellation).ConfigureAwait(false);
        if (Header(first.Span, columns) is not { } header)
        {
            yield return new DocumentResult.Refused(IntakeProblems.NoPosts(where));
            yield break;
        }
        var at = PostColumns.Parts.ToDictionary(p => p, p => columns.Of(p).Select(n => header.Names.FindIndex(h => h.Equals(n, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(i => i >= 0, -1), StringComparer.Ordinal);
        var any = false;
        while (await RowAsync(header.Sign, cancellation).ConfigureAwait(false) is { } row)
        {
            records++;
            if (Post(row, header.Sign, at) is not { } post) continue;
            any = true;
            yield return post;
        }
        if (window.Failure is { } failure) yield return new DocumentResult.Refused(IntakeProblems.Unreadable(where, failure));
        else if (!any) yield return new DocumentResult.Refused(IntakeProblems.NoPosts(where));
    }

    private DocumentResult? Post(Row row, byte sign, Dictionary<string, int> at)
    {
        var here = $"{where}: post {records}";
        if (row.Length > LargestRow) return new DocumentResult.Refused(IntakeProblems.NoPost(here, PostRecord.Longest));
        if (row.IsOpen) return new DocumentResult.Refused(IntakeProblems.OpenQuote(here));
        var bytes = row.Bytes.Span;
        if (!Utf8.IsValid(bytes)) return new DocumentResult.Refused(IntakeProblems.NotUnicode(here, "UTF-8", TextDecoder.FirstInvalid(bytes)));
        if (bytes.IsEmpty) return null;
        var cells = Cells(bytes, sign);
        return PostFields.Of(part => at[part] >= 0 && at[part] < cells.Count ? cells[at[part]] : null).ToDocument(row.Bytes.ToArray(), where, MediaType, records);
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

    private async Task<ReadOnlyMemory<byte>> LineAsync(CancellationToken cancellation)
    {
        int length;
        while ((length = window.Span.IndexOf((byte)'\n')) < 0 && !window.Ended && window.Length <= LargestRow) await window.FillAsync(cancellation).ConfigureAwait(false);
        return length < 0 ? Take(window.Length, window.Length) : Take(length, length + 1);
    }

    /// <summary>The next row; null at the end. Where one has no end, reading goes on behind the line in which it began, so that a stray quote takes nothing else with it.</summary>
    private async Task<Row?> RowAsync(byte sign, CancellationToken cancellation)
    {
        var end = new RowEnd(sign);
        while (true)
        {
            var found = end.Find(window.Span, window.Ended);
            if (found == RowEnd.Found.Row) return new Row(Take(end.At, Math.Min(end.At + 1, window.Length)), end.At);
            if (found == RowEnd.Found.None) return null;
            if (found == RowEnd.Found.OpenQuote || end.At > LargestRow)
            {
                await window.NextLineAsync(cancellation).ConfigureAwait(false);
                return new Row(default, end.At, IsOpen: true);
            }
            await window.FillAsync(cancellation).ConfigureAwait(false);
        }
    }

    private ReadOnlyMemory<byte> Take(int length, int next)
    {
        var row = window.Slice(0, length);
        window.Skip(next);
        return row.Length > 0 && row.Span[^1] == '\r' ? row[..^1] : row;
    }

    /// <param name="Length">Bytes that were looked through for its end.</param>
    /// <param name="IsOpen">Whether a quote in it has no end.</param>
    private readonly record struct Row(ReadOnlyMemory<byte> Bytes, int Length, bool IsOpen = false);
}
