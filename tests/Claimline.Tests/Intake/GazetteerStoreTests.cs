using System.Diagnostics;
using Claimline.Intake.Gazetteers;

namespace Claimline.Tests.Intake;

public sealed class GazetteerStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_processes_that_import_at_once_leave_both_sources_and_a_whole_index()
    {
        const int rows = 3000;
        await Task.WhenAll(ImportAsync(Table("north", rows)), ImportAsync(Table("south", rows)));
        var store = new GazetteerStore(Path.Combine(folder.Path, "claimline", "places"));
        Assert.Equal(["north", "south"], store.Sources().Select(s => s.Name));
        var gazetteer = store.Open(out var problem);
        Assert.Null(problem);
        Assert.Equal(2 * rows, gazetteer!.Count);
    }

    [Fact]
    public void The_same_tables_give_the_same_index_in_whatever_order_they_came()
    {
        var hashes = new List<string>();
        foreach (var order in new[] { ["north", "south"], new[] { "south", "north" } })
        {
            var store = new GazetteerStore(Path.Combine(folder.Path, string.Concat(order)));
            foreach (var name in order) store.Add([(GazetteerReader.Read(Table(name, 50)).Table!, "CC0")]);
            hashes.Add(store.Open(out _)!.Hash);
        }
        Assert.Equal(hashes[0], hashes[1]);
    }

    [Fact]
    public void A_temporary_file_of_a_process_that_died_is_no_source()
    {
        var store = new GazetteerStore(Path.Combine(folder.Path, "places"));
        store.Add([(GazetteerReader.Read(Table("north", 5)).Table!, "CC0")]);
        folder.File("places/sources/south.tsv.123.new", "# 9\tCC0\nid\tname");
        Assert.Equal(["north"], store.Sources().Select(s => s.Name));
    }

    private async Task ImportAsync(string table)
    {
        using var import = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "claimline.dll"), "places", "import", table])
        {
            Environment = { ["XDG_DATA_HOME"] = folder.Path },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = import.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await import.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Contains("places in your gazetteer", await output, StringComparison.Ordinal);
        await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, import.ExitCode);
    }

    private string Table(string name, int rows) => folder.File($"{name}.tsv",
        "id\tname\tlat\tlon\tcountry\n" + string.Concat(Enumerable.Range(1, rows).Select(i => FormattableString.Invariant($"{name}:{i}\t{name} {i}\t{40 + (i % 20)}\t{20 + (i % 30)}\tUA\n"))));
}
