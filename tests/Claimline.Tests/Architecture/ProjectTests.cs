using System.Xml.Linq;

namespace Claimline.Tests.Architecture;

/// <summary>The project files are those of the table in docs/architecture.md.</summary>
public sealed class ProjectTests
{
    private static readonly string[] Folders = ["src", "bench", "tests"];
    private static readonly Dictionary<string, (string[] References, string[] Packages)> Table = ReadTable();

    [Fact]
    public void Every_project_has_its_line_in_the_table_and_no_line_is_left_over() =>
        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), Projects().Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal));

    [Fact]
    public void References_and_packages_are_those_of_the_table() => Assert.All(Projects(), path =>
    {
        var (references, packages) = Table[Path.GetFileNameWithoutExtension(path)];
        var project = XDocument.Load(path);
        Assert.Equal(references, project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/'))));
        Assert.Equal(packages.Order(StringComparer.Ordinal), project.Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(ProjectFolder.Root, "Claimline.slnx"));
        Assert.All(Projects(), path => Assert.Contains(Path.GetRelativePath(ProjectFolder.Root, path).Replace('\\', '/'), solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_has_a_lock_file() =>
        Assert.All(Projects(), path => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "packages.lock.json")), path));

    private static IEnumerable<string> Projects() => Folders.SelectMany(folder => ProjectFolder.Files(folder, "*.csproj"));

    private static Dictionary<string, (string[], string[])> ReadTable() =>
        File.ReadLines(Path.Combine(ProjectFolder.Root, "docs", "architecture.md")).Where(l => l.StartsWith("| Claimline.", StringComparison.Ordinal))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(c => c[1], c => (Names(c[2]), Names(c[3])), StringComparer.Ordinal);

    private static string[] Names(string cell) => cell == "none" ? [] : cell.Split(", ");
}
