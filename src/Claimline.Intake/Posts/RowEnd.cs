namespace Claimline.Intake.Posts;

/// <summary>Looks for the end of a table's row, from where it stopped when the bytes ran out.</summary>
/// <remarks>A quote opens a cell only where the cell begins, and closes it only where the cell ends; within one it is doubled. Elsewhere it is a sign like any other.</remarks>
internal sealed class RowEnd(byte sign)
{
    private bool quoted, begins = true;

    public enum Found { Row, More, OpenQuote, None }

    /// <summary>How far the row was looked through: where it was found, the place of its line break.</summary>
    public int At { get; private set; }

    /// <param name="row">The same row as before, from its beginning, and as much of what follows as there is.</param>
    /// <param name="isLast">Whether nothing comes behind that.</param>
    public Found Find(ReadOnlySpan<byte> row, bool isLast)
    {
        while (At < row.Length)
        {
            if (!quoted && begins && row[At] == '"')
            {
                (quoted, begins) = (true, false);
                At++;
            }
            else if (!quoted)
            {
                begins = false;
                var next = row[At..].IndexOfAny(sign, (byte)'\n');
                At = next < 0 ? row.Length : At + next;
                if (next < 0) break;
                if (row[At] == '\n') return Found.Row;
                begins = true;
                At++;
            }
            else
            {
                var next = row[At..].IndexOf((byte)'"');
                At = next < 0 ? row.Length : At + next;
                if (next < 0 || (At + 1 == row.Length && !isLast)) break;
                var follows = At + 1 == row.Length ? (byte)'\n' : row[At + 1];
                if (follows == '"')
                {
                    At += 2;
                    continue;
                }
                if (follows != sign && follows is not ((byte)'\n' or (byte)'\r')) return Found.OpenQuote;
                quoted = false;
                At++;
            }
        }
        if (!isLast) return Found.More;
        return quoted ? Found.OpenQuote : At > 0 ? Found.Row : Found.None;
    }
}
