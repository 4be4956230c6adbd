using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Claimline.Ledger.Log;

namespace Claimline.Tests.Cli;

/// <summary>All that a claim rests on in one archive, checked with nothing of this program.</summary>
public sealed class BundleCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BundleCommandTests()
    {
        var page = folder.File("page.html", """
            <html><head><title>Evening report</title><meta property="og:site_name" content="Front Notes"></head>
            <body><article><h1>Evening report</h1><p>Rybar claimed on July 1 that Russian forces seized Kupyansk. The settlement had been fought over for weeks.</p></article></body></html>
            """);
        folder.File("denial.txt", "The Ukrainian General Staff denied on July 2 that Russian forces seized Kupyansk.");
        CommandRun.Of("add", page, Path.Combine(folder.Path, "denial.txt"), "--date", "2025-07-02", "--by", "An Archivist", "--ledger", Ledger);
    }

    private string Ledger => Path.Combine(folder.Path, "ledger.db");

    private string Claim => JsonDocument.Parse(CommandRun.Of("claims", "--text", "Kupyansk", "--format", "json", "--ledger", Ledger).Output.Split('\n')[0]).RootElement.GetProperty("id").GetString()!;

    [Fact]
    public void Every_file_has_the_hash_that_the_list_says_and_documents_are_named_by_theirs()
    {
        var files = Unpacked(Bundle("bundle.zip"));
        var sums = Text(files, "SHA256SUMS").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split("  ")).ToDictionary(static l => l[1], static l => l[0], StringComparer.Ordinal);
        Assert.Equal(files.Keys.Where(static f => f != "SHA256SUMS").Order(StringComparer.Ordinal), sums.Keys.Order(StringComparer.Ordinal));
        Assert.All(sums, sum => Assert.Equal(Hash(files[sum.Key]), sum.Value));
        var documents = files.Where(static f => f.Key.StartsWith("documents/", StringComparison.Ordinal)).ToList();
        Assert.Equal([".html", ".txt"], documents.Select(static d => Path.GetExtension(d.Key)).Order(StringComparer.Ordinal));
        Assert.All(documents, static d => Assert.Equal(Path.GetFileNameWithoutExtension(d.Key), Hash(d.Value)));
    }

    [Fact]
    public void The_manifest_says_who_collected_each_document_when_how_and_from_where_and_where_the_claim_is_heard()
    {
        var files = Unpacked(Bundle("bundle.zip"));
        var told = JsonDocument.Parse(files["manifest.json"]).RootElement.GetProperty("documents").EnumerateArray().Single(static d => d.GetProperty("mediaType").GetString() == "text/html");
        var collection = told.GetProperty("collection");
        Assert.Equal(("An Archivist", "file", Path.Combine(folder.Path, "page.html")), (collection.GetProperty("collector").GetString(), collection.GetProperty("method").GetString(), collection.GetProperty("from").GetString()));
        Assert.True(DateTimeOffset.TryParse(collection.GetProperty("recorded").GetString(), out _));
        Assert.Equal("Front Notes", told.GetProperty("context").GetProperty("publisher").GetString());
        var text = Text(files, told.GetProperty("text").GetString()!);
        Assert.All(told.GetProperty("spans").EnumerateArray(), span => Assert.Equal(span.GetProperty("words").GetString(), text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]));
        Assert.NotEqual(0, told.GetProperty("spans").GetArrayLength());
        Assert.True(files.ContainsKey(told.GetProperty("reading").GetString()!));
    }

    [Fact]
    public void The_entries_lead_to_the_checkpoint_that_was_kept_and_later_ones_are_told()
    {
        var checkpoint = CommandRun.Of("checkpoint", "--ledger", Ledger).Output.Trim();
        CommandRun.WithInput("Rybar claimed on July 1 that Russian forces seized Kupyansk. Nobody was there to see it."u8.ToArray(), "add", "-", "--date", "2025-07-03", "--ledger", Ledger);
        var run = CommandRun.Of("evidence", "bundle", Claim, "--out", Path.Combine(folder.Path, "b.zip"), "--checkpoint", checkpoint, "--ledger", Ledger);
        Assert.Contains($"against {checkpoint}", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 entries were recorded after the checkpoint", run.Error, StringComparison.Ordinal);
        Assert.True(Checkpoint.TryParse(checkpoint, out var kept));
        var files = Unpacked(Path.Combine(folder.Path, "b.zip"));
        var proved = 0;
        foreach (var entry in JsonDocument.Parse(files["proofs.json"]).RootElement.GetProperty("entries").EnumerateArray())
        {
            if (entry.GetProperty("path").ValueKind is JsonValueKind.Null) continue;
            var commitment = Entry.Commit(Convert.FromHexString(entry.GetProperty("salt").GetString()!), files[entry.GetProperty("payload").GetString()!]);
            var leaf = new Entry(entry.GetProperty("number").GetInt64(), entry.GetProperty("recorded").GetInt64(), (EntryKind)entry.GetProperty("kind").GetInt32(), commitment).Leaf;
            var path = entry.GetProperty("path").EnumerateArray().Select(static p => Digest.TryParse(p.GetString(), out var digest) ? digest : default).ToList();
            Assert.True(MerkleProof.Includes(leaf, entry.GetProperty("number").GetInt64(), kept.Size, path, kept.Root));
            proved++;
        }
        Assert.Equal(4, proved);
    }

    [Fact]
    public void The_program_of_the_page_checks_the_proofs_and_finds_an_altered_entry()
    {
        var page = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "bundle.md"));
        var start = page.IndexOf("```python\n", StringComparison.Ordinal) + 10;
        var to = Path.Combine(folder.Path, "unpacked");
        ZipFile.ExtractToDirectory(Bundle("bundle.zip"), to);
        File.WriteAllText(Path.Combine(to, "check.py"), page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);
        Assert.Equal((0, 4), Check(to));
        var payload = Directory.GetFiles(Path.Combine(to, "log"))[0];
        File.WriteAllBytes(payload, [.. File.ReadAllBytes(payload), 0]);
        Assert.NotEqual(0, Check(to).Code);
    }

    [Fact]
    public void The_same_ledger_gives_the_same_bytes_and_nothing_is_written_over()
    {
        Assert.Equal(File.ReadAllBytes(Bundle("one.zip")), File.ReadAllBytes(Bundle("two.zip")));
        Assert.Contains("CL0413", CommandRun.Of("evidence", "bundle", Claim, "--out", Path.Combine(folder.Path, "one.zip"), "--ledger", Ledger).Error, StringComparison.Ordinal);
        Assert.Contains("CL0130", CommandRun.Of("evidence", "bundle", Claim, "--out", Path.Combine(folder.Path, "no", "where.zip"), "--ledger", Ledger).Error, StringComparison.Ordinal);
        var other = $"2:{new string('0', 64)}";
        Assert.Contains("CL0427", CommandRun.Of("evidence", "bundle", Claim, "--out", Path.Combine(folder.Path, "three.zip"), "--checkpoint", other, "--ledger", Ledger).Error, StringComparison.Ordinal);
    }

    private string Bundle(string name)
    {
        var path = Path.Combine(folder.Path, name);
        var run = CommandRun.Of("evidence", "bundle", Claim, "--out", path, "--by", "A Lawyer", "--ledger", Ledger);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return path;
    }

    private static Dictionary<string, byte[]> Unpacked(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.ToDictionary(static e => e.FullName, static e =>
        {
            using var bytes = new MemoryStream();
            using (var from = e.Open()) from.CopyTo(bytes);
            return bytes.ToArray();
        }, StringComparer.Ordinal);
    }

    private static (int Code, int Proved) Check(string folder)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", "check.py") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return (python.ExitCode, output.Split("is in the log").Length - 1);
    }

    private static string Text(Dictionary<string, byte[]> files, string name) => Encoding.UTF8.GetString(files[name]);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public void Dispose() => folder.Dispose();
}
