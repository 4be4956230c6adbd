namespace Claimline.Intake.Pdf;

/// <summary>Puts the lines of a page into the order of reading: columns from left to right, each from top to bottom.</summary>
/// <remarks>One for a file: where columns parted on one page, they do so on the next, however few lines they have there.</remarks>
internal sealed class ReadingOrder
{
    // A page of more pieces than this is a drawing or a table; it is read line by line.
    private const int MostPieces = 1500;

    private const double Same = 6;

    private const int FewestInColumn = 4;

    // Lines of a column fill it; entries of a table do not.
    private const double Fill = 0.55;

    private readonly List<double> gutters = [];

    /// <param name="lines">Pieces of lines from top to bottom, those of one line from left to right.</param>
    public List<PdfLine> Of(List<PdfLine> lines)
    {
        if (lines.Count == 0) return lines;
        var whole = BoundsOf(lines);
        if (lines.Count > MostPieces) return Within(whole, Joined(lines));
        var ordered = new List<PdfLine>(lines.Count);
        Read(lines, ordered, whole, 0);
        return ordered;
    }

    private void Read(List<PdfLine> lines, List<PdfLine> into, (double Left, double Right) whole, int depth)
    {
        if (depth < 8 && Split(lines) is { } columns)
        {
            Read(columns.Above, into, whole, depth + 1);
            into.AddRange(Within(BoundsOf(columns.Left), Joined(columns.Left)));
            into.AddRange(Within(BoundsOf(columns.Right), Joined(columns.Right)));
            Read(columns.Below, into, whole, depth + 1);
            return;
        }
        into.AddRange(Within(whole, Joined(lines)));
    }

    private static (double Left, double Right) BoundsOf(List<PdfLine> lines) => (lines.Min(l => l.Left), lines.Max(l => l.Right));

    private static List<PdfLine> Within((double Left, double Right) column, List<PdfLine> lines) => lines.ConvertAll(l => l with { Column = column });

    /// <summary>The longest stretch of lines that parts into two columns, with what stands above and below it.</summary>
    private (List<PdfLine> Above, List<PdfLine> Left, List<PdfLine> Right, List<PdfLine> Below)? Split(List<PdfLine> lines)
    {
        // Where columns part, many pieces begin at the same place to the right of where others end.
        var starts = lines.GroupBy(l => Math.Round(l.Left / 4)).Where(g => g.Count() >= FewestInColumn).Select(g => g.Min(l => l.Left)).Order().Skip(1);
        foreach (var gutter in gutters.Concat(starts).ToList())
        {
            int first = -1, last = -1;
            for (var i = 0; i < lines.Count; i++)
            {
                var crosses = (lines[i].Left < gutter - 1 && lines[i].Right > gutter - 2) || StandsAlone(lines, i, gutter);
                if (!crosses)
                {
                    if (first < 0) first = i;
                    last = i;
                }
                else if (first >= 0)
                {
                    if (IsColumns(lines, first, last, gutter)) break;
                    first = -1;
                }
            }
            if (first < 0 || !IsColumns(lines, first, last, gutter)) continue;
            if (!gutters.Exists(g => Math.Abs(g - gutter) < Same)) gutters.Add(gutter);
            var stretch = lines[first..(last + 1)];
            return (lines[..first], stretch.FindAll(l => l.Left < gutter - 1), stretch.FindAll(l => l.Left >= gutter - 1), lines[(last + 1)..]);
        }
        return null;
    }

    // A heading over what comes next, too short to reach over the gutter.
    private static bool StandsAlone(List<PdfLine> lines, int at, double gutter)
    {
        var line = lines[at];
        if (line.Left >= gutter - 1 || line.Size <= 1.1 * lines[lines.Count / 2].Size) return false;
        for (var i = at + 1; i < lines.Count && line.Base - lines[i].Base < line.Size; i++)
        {
            if (lines[i].Left >= gutter - 1) return false;
        }
        for (var i = at - 1; i >= 0 && lines[i].Base - line.Base < line.Size; i--)
        {
            if (lines[i].Left >= gutter - 1) return false;
        }
        return true;
    }

    private bool IsColumns(List<PdfLine> lines, int first, int last, double gutter)
    {
        var stretch = lines[first..(last + 1)];
        var (left, right) = (Joined(stretch.FindAll(l => l.Left < gutter - 1)), Joined(stretch.FindAll(l => l.Left >= gutter - 1)));
        if (left.Count > 0 && right.Count > 0 && gutters.Exists(g => Math.Abs(g - gutter) < Same) && right.Min(l => l.Left) - gutter < Same) return true;
        return left.Count >= FewestInColumn && right.Count >= FewestInColumn && Fills(left) && Fills(right);
    }

    private static bool Fills(List<PdfLine> column)
    {
        var width = column.Max(l => l.Right) - column.Min(l => l.Left);
        return column.Count(l => l.Width > Fill * width) > column.Count / 2 && width > 8 * column[0].Size;
    }

    // Pieces of one line that no column parts are one line: a row of a table, a heading with a number.
    public static List<PdfLine> Joined(List<PdfLine> lines)
    {
        var joined = new List<PdfLine>(lines.Count);
        foreach (var line in lines)
        {
            if (joined.Count > 0 && joined[^1] is var before && Math.Abs(before.Base - line.Base) < 0.3 * line.Size && line.Left >= before.Right)
                joined[^1] = before with { Text = $"{before.Text} {line.Text}", Right = line.Right, Raised = [.. before.Raised, .. line.Raised] };
            else joined.Add(line);
        }
        return joined;
    }
}
