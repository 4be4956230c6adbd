using System.Globalization;
using System.Text;
using Claimline.Language;
using Claimline.Language.Places;

namespace Claimline.Intake.Gazetteers;

/// <summary>The user's own places: a folder with each imported source as a table, and the index built from them all.</summary>
/// <remarks>Whoever changes the folder holds its lock; the index is written beside and moved into place, so that readers see the old one or the new one whole.</remarks>
public sealed class GazetteerStore(string folder)
{
    private const string Header = "id\tname\talternates\tlat\tlon\ttype\tadmin1\tadmin2\tcountry\tpopulation";

    public string IndexFile { get; } = Path.Combine(folder, "index");

    private string SourceFolder { get; } = Path.Combine(folder, "sources");

    /// <summary>The index, or null where nothing was imported, or a problem where it cannot be read.</summary>
    public Gazetteer? Open(out Problem? problem)
    {
        problem = null;
        try
        {
            return File.Exists(IndexFile) ? Gazetteer.Open(File.ReadAllBytes(IndexFile), IndexFile, out problem) : null;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            problem = IntakeProblems.Unreadable(IndexFile, reason.Message);
            return null;
        }
    }

    /// <summary>The sources in the folder, by name.</summary>
    public IReadOnlyList<GazetteerSource> Sources() => !Directory.Exists(SourceFolder) ? [] :
        [.. Directory.EnumerateFiles(SourceFolder, "*.tsv").Order(StringComparer.Ordinal).Select(ReadHead)];

    /// <summary>Adds sources, each in place of an earlier one of its name, and builds the index. Returns the number of places in it.</summary>
    public int Add(IReadOnlyList<(GazetteerTable Table, string Licence)> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        using var held = Lock();
        Directory.CreateDirectory(SourceFolder);
        foreach (var (table, licence) in tables) Replace(SourceFile(table.Name), file => Write(table, licence, file));
        return Build(tables.ToDictionary(t => t.Table.Name, t => t.Table, StringComparer.Ordinal));
    }

    /// <summary>Takes a source away and builds the index again; false where there is none of that name.</summary>
    public bool Remove(string source)
    {
        using var held = Lock();
        if (!Sources().Any(s => s.Name == source)) return false;
        File.Delete(SourceFile(source));
        if (Sources().Count == 0) File.Delete(IndexFile);
        else Build([]);
        return true;
    }

    private int Build(Dictionary<string, GazetteerTable> fresh)
    {
        var tables = Sources().Select(s => fresh.TryGetValue(s.Name, out var table) ? table : Read(s.Name)).ToList();
        var rows = GazetteerMerge.Merge(tables);
        var index = GazetteerWriter.Write(rows);
        Replace(IndexFile, file => file.Write(index));
        return rows.Count;
    }

    // Two processes that import at once take turns.
    private FileStream Lock()
    {
        Directory.CreateDirectory(folder);
        for (var waited = 0; ; waited++)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < 600)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static void Replace(string path, Action<FileStream> write)
    {
        var beside = $"{path}.{Environment.ProcessId}.new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write)) write(file);
        File.Move(beside, path, overwrite: true);
    }

    private string SourceFile(string name) => Path.Combine(SourceFolder, name + ".tsv");

    private GazetteerTable Read(string name) => GazetteerReader.Read(SourceFile(name)).Table ?? new GazetteerTable(name, [], new Dictionary<string, IReadOnlyList<string>>(), 0, []);

    private static GazetteerSource ReadHead(string path)
    {
        using var lines = new StreamReader(path);
        var head = (lines.ReadLine() ?? "").TrimStart('#', ' ').Split('\t');
        return new GazetteerSource(Path.GetFileNameWithoutExtension(path), head is [var count, ..] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : 0, head is [_, var licence, ..] ? licence : "");
    }

    private static void Write(GazetteerTable table, string licence, Stream file)
    {
        using var lines = new StreamWriter(file, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        lines.WriteLine($"# {(table.Rows.Count > 0 ? table.Rows.Count : table.Names.Count).ToString(CultureInfo.InvariantCulture)}\t{licence}");
        if (table.Rows.Count > 0) lines.WriteLine(Header);
        foreach (var row in table.Rows)
        {
            lines.WriteLine(string.Join('\t', row.Id, row.Name, string.Join('|', row.Alternates), row.Latitude.ToString(CultureInfo.InvariantCulture), row.Longitude.ToString(CultureInfo.InvariantCulture),
                row.FeatureCode, row.Admin1, row.Admin2, row.Country, row.Population.ToString(CultureInfo.InvariantCulture)));
        }
        foreach (var (id, names) in table.Names)
        {
            foreach (var name in names) lines.WriteLine($"0\t{id}\t\t{name}\t\t\t\t");
        }
    }
}
