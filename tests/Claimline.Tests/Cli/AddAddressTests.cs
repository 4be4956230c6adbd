using System.Text;
using Claimline.Cli;
using Claimline.Tests.Intake.Addresses;

namespace Claimline.Tests.Cli;

/// <summary>What a user names is fetched and recorded; only the switch of this test lets it reach the machine itself.</summary>
public sealed class AddAddressTests : IDisposable
{
    private const string Page = """
        <html><head><title>Evening report</title></head><body><article><h1>Evening report</h1>
        <p>Rybar claimed on July 1 that Russian forces seized Kupyansk. Nobody was there to see it, and nobody has heard of it since.</p></article></body></html>
        """;

    private readonly TemporaryFolder folder = new();
    private readonly LocalServer server = new();

    private string Ledger => Path.Combine(folder.Path, "ledger.db");

    [Fact]
    public void A_page_is_recorded_with_the_address_and_headers_and_asked_for_again_only_where_it_changed()
    {
        server.Answer("/report", request => request.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal)
            ? LocalServer.Whole("304 Not Modified", "") : LocalServer.Whole("200 OK", Page, "ETag: \"v1\"", "Content-Type: text/html; charset=utf-8"));
        var address = server.Address("/report");
        Assert.StartsWith("1 added, 0 read again, 0 already there, 0 refused; ", Add(address).Output, StringComparison.Ordinal);
        Assert.StartsWith("0 added, 0 read again, 1 already there, 0 refused; ", Add(address).Output, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", "/report", "/robots.txt", "/report"], server.Paths);
        var claim = CommandRun.Of("claims", "--text", "Kupyansk", "--format", "json", "--ledger", Ledger).Output.Split("\"id\":\"")[1][..20];
        var bundle = Path.Combine(folder.Path, "b.zip");
        CommandRun.Of("evidence", "bundle", claim, "--out", bundle, "--ledger", Ledger);
        using var archive = System.IO.Compression.ZipFile.OpenRead(bundle);
        using var manifest = new StreamReader(archive.GetEntry("manifest.json")!.Open());
        var told = manifest.ReadToEnd();
        Assert.Contains($"\"from\": \"{address}\"", told, StringComparison.Ordinal);
        Assert.Contains("content-type: text/html; charset=utf-8", told, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
    }

    [Fact]
    public void What_was_not_fetched_is_an_open_problem_until_it_is()
    {
        var address = server.Address("/later");
        Assert.Contains("CL0134", Add(address).Error, StringComparison.Ordinal);
        Assert.Contains("/later", CommandRun.Of("problems", "--ledger", Ledger).Output, StringComparison.Ordinal);
        server.Answer("/later", Page);
        Assert.StartsWith("1 closed, 0 still open; ", Run("retry", "--ledger", Ledger).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_with_a_password_in_it_is_refused_and_not_kept()
    {
        Assert.Contains("CL0131", Run("add", "http://me:secret@127.0.0.1/a", "--ledger", Ledger).Error, StringComparison.Ordinal);
        Add(server.Address("/report"));
        Assert.DoesNotContain("secret", CommandRun.Of("problems", "--format", "json", "--ledger", Ledger).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_switch_nothing_of_this_machine_is_fetched()
    {
        server.Answer("/report", Page);
        Assert.Contains("CL0132", CommandRun.Of("add", server.Address("/report"), "--ledger", Ledger).Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private CommandRun Add(string address) => Run("add", address, "--date", "2025-07-02", "--ledger", Ledger);

    private CommandRun Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLineTool.Run(args, new Terminal { In = Stream.Null, Out = output, Error = error, DataFolder = Path.Combine(folder.Path, "none"), Fetching = LocalServer.Rules });
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }
}
