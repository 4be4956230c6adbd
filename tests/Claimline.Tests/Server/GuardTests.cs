using System.Net;
using Claimline.Server.Hosting;
using Claimline.Tests.Cli;
using Claimline.Tests.Ledger;

namespace Claimline.Tests.Server;

/// <summary>What the workspace lets nobody do.</summary>
public sealed class GuardTests : IDisposable
{
    private const string Script = "<script>alert(1)</script>";

    private readonly LedgerFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_script_in_a_document_is_text_on_every_page()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, $"Mayor Vitali Klitschko claimed on July 1 that Russian forces struck a {Script} warehouse in Kyiv.[1]\n\n[1] javascript:alert(2) {Script}\n");
        var claim = RunningWorkspace.ClaimLink.Match(await workspace.PageAsync("/claims")).Groups[1].Value;
        var document = RunningWorkspace.DocumentLink.Match(await workspace.PageAsync(claim)).Groups[1].Value;
        foreach (var address in (string[])["/", "/claims", claim, WebUtility.HtmlDecode(document), "/search?q=warehouse", "/place/Kyiv", "/sources"])
        {
            var page = await workspace.PageAsync(address);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("&lt;script&gt;", await workspace.PageAsync(WebUtility.HtmlDecode(document)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=")]
    [InlineData("/claims?text=")]
    [InlineData("/claims?place=")]
    [InlineData("/claims?headline=")]
    [InlineData("/source/")]
    [InlineData("/place/")]
    [InlineData("/claim/")]
    [InlineData("/documents/")]
    [InlineData("/day/")]
    public async Task What_an_address_holds_comes_back_as_text(string address)
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var (_, body) = await workspace.GetAsync(address + Uri.EscapeDataString($"\"'>{Script}"));
        Assert.DoesNotContain("<script", body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Signs_that_hide_or_turn_text_around_are_shown_as_what_they_are()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, "Mayor Vitali Klitschko claimed on July 1 that Russian forces struck a ware\u202Ehouse\u200B in Kyiv.\n");
        var document = RunningWorkspace.DocumentLink.Match(await workspace.PageAsync(RunningWorkspace.ClaimLink.Match(await workspace.PageAsync("/claims")).Groups[1].Value)).Groups[1].Value;
        foreach (var address in (string[])["/claims", WebUtility.HtmlDecode(document)])
        {
            var page = WebUtility.HtmlDecode(await workspace.PageAsync(address));
            Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
            Assert.DoesNotContain("\u200B", page, StringComparison.Ordinal);
            Assert.Contains("ware\uFFFDhouse\uFFFD in", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/site.css")]
    [InlineData("/claims?since=never")]
    [InlineData("/nowhere")]
    public async Task Every_answer_forbids_scripts_frames_and_foreign_requests(string address)
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var headers = (await workspace.SendAsync(address)).Headers;
        Assert.StartsWith("default-src 'none';", Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task The_bytes_of_a_document_are_handed_out_and_never_shown()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var document = RunningWorkspace.DocumentLink.Match(await workspace.PageAsync(RunningWorkspace.ClaimLink.Match(await workspace.PageAsync("/claims")).Groups[1].Value)).Groups[1].Value.Split('?')[0];
        var answer = await workspace.SendAsync($"{document}/original");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(LedgerFile.Report, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("192.168.1.10", HttpStatusCode.BadRequest)]
    [InlineData("localhost:1234", HttpStatusCode.OK)]
    public async Task Only_names_of_this_machine_are_answered(string host, HttpStatusCode expected)
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var (status, body) = await workspace.GetAsync("/claims", host);
        Assert.Equal(expected, status);
        Assert.Equal(expected != HttpStatusCode.OK, body.Contains("CL0703", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.168.1.10")]
    [InlineData("example.org")]
    public void An_address_that_others_reach_is_refused_with_the_reason(string host)
    {
        var run = CommandRun.Of("serve", "--host", host, "--port", "0", "--ledger", file.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("CL0701", run.Error, StringComparison.Ordinal);
        Assert.Contains("accounts", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public void This_machines_own_names_are_known(string host) => Assert.NotNull(Loopback.Of(host));

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_a_code()
    {
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        var run = CommandRun.Of("serve", "--port", $"{workspace.Port}", "--ledger", file.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("CL0702", run.Error, StringComparison.Ordinal);
    }
}
