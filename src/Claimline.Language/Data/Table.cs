namespace Claimline.Language.Data;

/// <summary>A tab-separated data file: comment lines with '#', one header line, then rows with as many cells. An empty cell or "-" is no value.</summary>
public sealed class Table
{
    private Table(string path, string[] columns, IReadOnlyList<Row> rows)
    {
        Path = path;
        Columns = columns;
        Rows = rows;
    }

    public string Path { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Reads a table; every bad line goes to <paramref name="problems"/> and is left out.</summary>
    public static Table Read(DataFiles files, string path, ICollection<Problem> problems, params ReadOnlySpan<string> required)
    {
        string[]? columns = null;
        var rows = new List<Row>();
        var number = 0;
        foreach (var raw in files.Read(path, problems).AsSpan().EnumerateLines())
        {
            number++;
            if (raw.IsWhiteSpace() || raw[0] == '#') continue;
            var cells = raw.ToString().Split('\t');
            if (columns is null)
            {
                columns = cells;
                foreach (var column in required)
                {
                    if (!columns.Contains(column, StringComparer.Ordinal))
                        problems.Add(new("CL0202", $"column '{column}' is missing from the header", $"{path}:{number}"));
                }
            }
            else if (cells.Length != columns.Length)
            {
                problems.Add(new("CL0203", $"{cells.Length} cells where the header has {columns.Length}; use tabs, and '-' for no value", $"{path}:{number}"));
            }
            else
            {
                rows.Add(new Row(columns, cells, new DataLine(path, number)));
            }
        }
        return new Table(path, columns ?? [], rows);
    }

    /// <summary>One row; cells are reached by the header's names.</summary>
    public readonly struct Row(string[] columns, string[] cells, DataLine line)
    {
        public DataLine Line => line;

        /// <summary>The cell, or null where it is empty, "-", or the file has no such column.</summary>
        public string? this[string column]
        {
            get
            {
                var index = Array.IndexOf(columns, column);
                return index < 0 || cells[index].Length == 0 || cells[index] == "-" ? null : cells[index];
            }
        }

        /// <summary>The cell's comma-separated values, trimmed.</summary>
        public string[] List(string column) => this[column]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

        /// <summary>The cell as a value of an enumeration; a problem and <c>default</c> where it is none of them. "state-media" fits StateMedia.</summary>
        public T Choice<T>(string column, ICollection<Problem> problems) where T : struct, Enum
        {
            var cell = this[column];
            if (cell is null) return default;
            var name = cell.Replace("-", "", StringComparison.Ordinal);
            if (!int.TryParse(name, out _) && Enum.TryParse<T>(name, ignoreCase: true, out var value)) return value;
            problems.Add(new("CL0204", $"'{cell}' in column '{column}' is none of {string.Join(", ", Enum.GetNames<T>())}", line.ToString()));
            return default;
        }

        /// <summary>The cell as a whole number; a problem and null where it is none.</summary>
        public int? Whole(string column, ICollection<Problem> problems)
        {
            var cell = this[column];
            if (cell is null) return null;
            if (int.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var value)) return value;
            problems.Add(new("CL0205", $"'{cell}' in column '{column}' is no whole number", line.ToString()));
            return null;
        }
    }
}
