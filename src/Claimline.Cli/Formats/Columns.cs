namespace Claimline.Cli.Formats;

/// <summary>Rows of cells wrapped into columns of fixed width, written as they come, so that a table of any length needs no memory.</summary>
/// <param name="widths">Of each column; the last may be shorter in a row.</param>
internal sealed class Columns(TextWriter output, bool colour, params int[] widths)
{
    private const int Gap = 2;

    /// <summary>Writes one row. Within a cell a line break starts a new line; its style holds for the line alone.</summary>
    public void Row(params ReadOnlySpan<Cell> cells)
    {
        var wrapped = new List<(string Text, Style Style)>[cells.Length];
        var height = 0;
        for (var c = 0; c < cells.Length; c++)
        {
            wrapped[c] = Wrap(cells[c], widths[c]);
            height = Math.Max(height, wrapped[c].Count);
        }
        for (var line = 0; line < height; line++)
        {
            var pending = 0;
            for (var c = 0; c < cells.Length; c++)
            {
                var (text, style) = line < wrapped[c].Count ? wrapped[c][line] : ("", Style.Plain);
                if (text.Length > 0)
                {
                    for (; pending > 0; pending--) output.Write(' ');
                    if (colour && style != Style.Plain) output.Write($"\u001b[{(int)style}m{text}\u001b[0m");
                    else output.Write(text);
                }
                pending += widths[c] + Gap - text.Length;
            }
            output.WriteLine();
        }
    }

    /// <summary>The name over a column.</summary>
    public static Cell Heading(string name) => new((name.ToUpperInvariant(), Style.Faint));

    private static List<(string Text, Style Style)> Wrap(Cell cell, int width)
    {
        var lines = new List<(string, Style)>();
        foreach (var (text, style) in cell.Lines)
        {
            var rest = text.AsSpan().Trim();
            while (rest.Length > width)
            {
                var cut = rest[..(width + 1)].LastIndexOf(' ');
                // A word longer than the column is cut, but never between the halves of one character.
                if (cut <= 0) cut = char.IsHighSurrogate(rest[width - 1]) ? width - 1 : width;
                lines.Add((Printable.Of(rest[..cut]), style));
                rest = rest[cut..].TrimStart();
            }
            if (!rest.IsEmpty) lines.Add((Printable.Of(rest), style));
        }
        return lines;
    }

    /// <summary>What stands in one column of a row.</summary>
    public readonly record struct Cell(params (string Text, Style Style)[] Lines)
    {
        public static implicit operator Cell(string text) => new((text, Style.Plain));
    }
}

/// <summary>How a terminal shows a line, by its escape code.</summary>
internal enum Style
{
    Plain = 0,
    Strong = 1,
    Faint = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
