using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Claimline.Tests.Cli;

/// <summary>What could not be read is kept, listed, read again and closed.</summary>
public sealed class ProblemsCommandTests : IDisposable
{
    private static readonly byte[] Latin = [.. "Officials said that Kyiv was hit in the caf"u8, 0xe9, .. ". Nobody denied it."u8];
    private readonly TemporaryFolder folder = new();

    private string Ledger => Path.Combine(folder.Path, "ledger.db");

    [Fact]
    public void What_was_refused_is_listed_with_its_reason_until_it_is_read()
    {
        var bad = folder.File("texts/b.txt", Latin);
        folder.File("texts/a.txt", "Officials said that Kyiv was hit.");
        var run = Add(Path.Combine(folder.Path, "texts"));
        Assert.Equal(1, run.Code);
        Assert.StartsWith("1 added, 0 read again, 0 already there, 1 refused; ", run.Output, StringComparison.Ordinal);
        Assert.Contains("refused 1 for CL0104", run.Error, StringComparison.Ordinal);
        var told = Assert.Single(Open());
        Assert.Equal((bad, "CL0104", true), (told.GetProperty("path").GetString(), told.GetProperty("code").GetString(), told.GetProperty("isKept").GetBoolean()));

        folder.File("texts/b.txt", "Officials said that Kyiv was hit in the café. Nobody denied it.");
        Assert.StartsWith("1 closed, 0 still open; ", Retry().Output, StringComparison.Ordinal);
        Assert.Empty(Open());
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
    }

    [Fact]
    public void The_same_refusal_again_is_the_same_problem()
    {
        folder.File("b.txt", Latin);
        Add(Path.Combine(folder.Path, "b.txt"));
        var size = CommandRun.Of("checkpoint", "--ledger", Ledger).Output;
        Assert.Equal(1, Add(Path.Combine(folder.Path, "b.txt")).Code);
        Assert.Equal(size, CommandRun.Of("checkpoint", "--ledger", Ledger).Output);
        Assert.Equal((1, "0 closed, 1 still open; 0 new statements\n"), (Retry().Code, Retry().Output));
    }

    [Fact]
    public void Adding_the_file_again_closes_what_can_be_read_and_leaves_the_rest()
    {
        var posts = folder.File("posts.jsonl", """
            {"channel": "@frontnotes", "id": 1, "date": "2025-07-02", "text": "Officials said that Kyiv was hit."}
            {"channel": "@frontnotes", "id": 2,
            {"channel": "@frontnotes", "id": 3
            """);
        Add(posts);
        Assert.Equal([": post 2", ": post 3"], Open().Select(r => r.GetProperty("part").GetString()));
        folder.File("posts.jsonl", """
            {"channel": "@frontnotes", "id": 1, "date": "2025-07-02", "text": "Officials said that Kyiv was hit."}
            {"channel": "@frontnotes", "id": 2, "date": "2025-07-02", "text": "Officials denied that Kyiv was hit."}
            {"channel": "@frontnotes", "id": 3
            """);
        Assert.StartsWith("1 added, 0 read again, 1 already there, 1 refused; ", Add(posts).Output, StringComparison.Ordinal);
        Assert.Equal(": post 3", Assert.Single(Open()).GetProperty("part").GetString());
    }

    [Fact]
    public void Where_the_file_is_gone_the_bytes_that_were_kept_are_read_with_what_was_told_of_them()
    {
        CommandRun.WithInput(Latin, "add", "-", "--date", "2025-07-01", "--ledger", Ledger);
        var bad = folder.File("b.txt", "\0 is no text"u8.ToArray());
        Add(bad);
        File.Delete(bad);
        Assert.Equal(["CL0104", "CL0105"], Open().Select(r => r.GetProperty("code").GetString()!));
        var run = Retry();
        Assert.Equal("0 closed, 2 still open; 0 new statements\n", run.Output);
        Assert.Contains("b.txt: CL0105", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Open().Count);
        // As a version would that reads what this one cannot.
        using (var database = Claimline.Ledger.Store.Database.Open(Ledger, write: true)) database.Script("UPDATE refusal SET code = 'CL0199'");
        Assert.Equal("2 closed, 0 still open; 0 new statements\n", CommandRun.Of("retry", "--code", "CL0199", "--ledger", Ledger).Output);
        Assert.Equal("2025-07-01", Open()[0].GetProperty("date").GetString());
    }

    [Fact]
    public void Of_an_archive_the_one_document_that_cannot_be_read_is_kept()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var good = archive.CreateEntry("july/a.txt").Open()) good.Write("Officials said that Kyiv was hit."u8);
            using var bad = archive.CreateEntry("july/b.txt").Open();
            bad.Write(Latin);
        }
        var zip = folder.File("reports.zip", packed.ToArray());
        Assert.StartsWith("1 added, 0 read again, 0 already there, 1 refused; ", Add(zip).Output, StringComparison.Ordinal);
        var told = Assert.Single(Open());
        Assert.Equal((zip, ": july/b.txt", "b.txt", Convert.ToHexStringLower(SHA256.HashData(Latin)), true),
            (told.GetProperty("path").GetString(), told.GetProperty("part").GetString(), told.GetProperty("name").GetString(), told.GetProperty("sha256").GetString(), told.GetProperty("isKept").GetBoolean()));
        File.Delete(zip);
        Assert.Contains("july/b.txt: CL0104", Retry().Error, StringComparison.Ordinal);
        Assert.Single(Open());
    }

    [Fact]
    public void A_name_that_was_mistyped_is_no_problem_to_come_back_to()
    {
        Add(folder.File("a.txt", "Officials said that Kyiv was hit."), Path.Combine(folder.Path, "nothing.txt"));
        Assert.Empty(Open());
    }

    [Fact]
    public void What_was_kept_of_a_refused_file_can_be_redacted_and_does_not_come_back()
    {
        var bad = folder.File("b.txt", Latin);
        Add(bad);
        var hash = Open()[0].GetProperty("sha256").GetString()!;
        Assert.Equal(0, CommandRun.Of("redact", hash, "--reason", "by order", "--ledger", Ledger).Code);
        Assert.Contains("CL0411", Add(bad).Error, StringComparison.Ordinal);
        Assert.Empty(Open());
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
    }

    private CommandRun Add(params string[] paths) => CommandRun.Of(["add", .. paths, "--ledger", Ledger]);

    private CommandRun Retry() => CommandRun.Of("retry", "--ledger", Ledger);

    private List<JsonElement> Open() =>
        [.. CommandRun.Of("problems", "--format", "json", "--ledger", Ledger).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];

    public void Dispose() => folder.Dispose();
}
