using System.Globalization;
using System.Text;
using Claimline.Language.Places;

namespace Claimline.Intake.Boundaries;

/// <summary>The user's own boundaries: a folder with a file a source, a line a ring; each is written beside and moved into place.</summary>
public sealed class BoundaryStore(string folder)
{
    /// <summary>The sources in the folder, by name, with the number of their lines and what they say of their licence.</summary>
    public IReadOnlyList<(string Name, int Lines, string Credit)> Sources() => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(ReadHead)];

    /// <summary>Adds a source in place of an earlier one of its name.</summary>
    public void Add(BoundaryTable table, string credit)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(credit);
        Directory.CreateDirectory(folder);
        var path = FileOf(table.Name);
        var beside = $"{path}.{Environment.ProcessId}.new";
        using (var lines = new StreamWriter(beside, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {table.Boundaries.Count}\t{credit.ReplaceLineEndings(" ")}"));
            foreach (var boundary in table.Boundaries)
            {
                lines.Write($"{boundary.Kind}\t{boundary.Name}\t");
                lines.WriteLine(string.Join(' ', boundary.Points.Select(p => p.ToString("0.###", CultureInfo.InvariantCulture))));
            }
        }
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Takes a source away; false where there is none of that name.</summary>
    public bool Remove(string source)
    {
        if (!Sources().Any(s => s.Name == source)) return false;
        File.Delete(FileOf(source));
        return true;
    }

    /// <summary>Every boundary of every source. A line that is no boundary, as in a file cut short, is passed over: it only thins a sketch.</summary>
    public IEnumerable<Boundary> Read()
    {
        foreach (var (name, _, _) in Sources())
        {
            foreach (var line in File.ReadLines(FileOf(name)))
            {
                if (Parse(line) is { } boundary) yield return boundary;
            }
        }
    }

    private static Boundary? Parse(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != 3 || !Enum.TryParse<BoundaryKind>(cells[0], out var kind)) return null;
        var points = new List<float>();
        foreach (var range in cells[2].AsSpan().Split(' '))
        {
            if (!float.TryParse(cells[2].AsSpan()[range], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
            points.Add(number);
        }
        return points.Count >= 4 && points.Count % 2 == 0 ? new Boundary(kind, cells[1], points) : null;
    }

    private static (string Name, int Lines, string Credit) ReadHead(string path)
    {
        using var lines = new StreamReader(path);
        var head = (lines.ReadLine() ?? "").TrimStart('#', ' ').Split('\t');
        return (Path.GetFileNameWithoutExtension(path), int.TryParse(head[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0, head.Length > 1 ? head[1] : "");
    }

    private string FileOf(string name) => Path.Combine(folder, name + ".txt");
}
