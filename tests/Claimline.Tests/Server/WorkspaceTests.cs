using System.Net;
using Claimline.Tests.Cli;
using Claimline.Tests.Ledger;

namespace Claimline.Tests.Server;

/// <summary>The pages of the workspace, asked over HTTP on a free port.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private readonly LedgerFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Every_page_shows_what_the_ledger_holds()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        foreach (var (address, holds) in ((string, string)[])
        [
            ("/", "a warehouse in Kyiv"), ("/day/2025-07-01", "Borova"), ("/day/2024-01-01", "Nothing in the ledger was said on this day"), ("/claims", "a warehouse in Kyiv"), ("/claims?place=Kyiv", "1 claim"),
            ("/sources", "Vitaliy Klychko"), ("/source/vitaliy-klychko", "a warehouse in Kyiv"), ("/places", "Borova"), ("/place/Kyiv", "a warehouse in Kyiv"), ("/evidence", "Borova"),
            ("/search?q=warehouse", "<mark>warehouse</mark>"), ("/search?q=Borova", "href=\"/place/"), ("/search", "Search"),
        ])
            Assert.Contains(holds, await workspace.PageAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_shows_both_sides_and_its_words_lead_to_the_place_in_the_document()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var list = await workspace.PageAsync("/claims?contest=denied");
        var claim = await workspace.PageAsync(RunningWorkspace.ClaimLink.Match(list).Groups[1].Value);
        Assert.Contains("disputed", claim, StringComparison.Ordinal);
        Assert.Contains("Vitaliy Klychko", claim, StringComparison.Ordinal);
        Assert.Contains("denies", claim, StringComparison.Ordinal);
        var document = await workspace.PageAsync(WebUtility.HtmlDecode(RunningWorkspace.DocumentLink.Match(claim).Groups[1].Value));
        Assert.Contains("id=\"at\">Russian forces struck a warehouse in ", document, StringComparison.Ordinal);
        Assert.Contains("href=\"#n1\"", document, StringComparison.Ordinal);
        Assert.Contains("id=\"n1\"", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_is_shown_as_it_stood_on_a_day()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var address = RunningWorkspace.ClaimLink.Match(await workspace.PageAsync("/claims?contest=denied")).Groups[1].Value;
        Assert.Contains("What was said later is left out", await workspace.PageAsync($"{address}?asof=2025-07-02"), StringComparison.Ordinal);
        var (status, body) = await workspace.GetAsync($"{address}?asof=2020-01-01");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("CL0432", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_shown_can_be_had_as_a_table()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var table = await workspace.PageAsync("/claims.csv?place=Kyiv");
        Assert.Equal(2, table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("id,day,first,last,headline", table, StringComparison.Ordinal);
        var printed = CommandRun.Of("claims", "--place", "Kyiv", "--format", "csv", "--ledger", file.Path);
        Assert.Equal(printed.Output, table);
    }

    [Fact]
    public async Task An_address_says_again_what_was_asked()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var page = await workspace.PageAsync("/claims?place=Kyiv&currency=current&since=2025-06-01");
        Assert.Contains("value=\"Kyiv\"", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"current\" selected", page, StringComparison.Ordinal);
        Assert.Contains("/claims.csv?place=Kyiv&amp;currency=current&amp;since=2025-06-01", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_is_not_there_yet_shows_how_to_begin()
    {
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        Assert.Contains("./claimline add samples", await workspace.PageAsync("/"), StringComparison.Ordinal);
        var (status, body) = await workspace.GetAsync("/claims");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("CL0401", body, StringComparison.Ordinal);
        await file.AddAsync(LedgerFile.Document(LedgerFile.Report));
        Assert.Contains("a warehouse in Kyiv", await workspace.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_added_meanwhile_is_shown_at_once()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        Assert.DoesNotContain("Lyman", await workspace.PageAsync("/places"), StringComparison.Ordinal);
        await using var open = await file.OpenAsync();
        await file.AddAsync(LedgerFile.Document("The mayor claimed on July 1 that Russian forces struck a depot in Lyman.", "later.txt"));
        Assert.Contains("Lyman", await workspace.PageAsync("/places"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/claims?headline=nonsense", HttpStatusCode.BadRequest, "CL0705")]
    [InlineData("/claims?since=yesterday", HttpStatusCode.BadRequest, "CL0704")]
    [InlineData("/claims?place=Nowhereville", HttpStatusCode.BadRequest, "CL0456")]
    [InlineData("/claims?party=martians", HttpStatusCode.BadRequest, "CL0462")]
    [InlineData("/claims?after=nonsense", HttpStatusCode.BadRequest, "CL0457")]
    [InlineData("/search?q=%3F%21", HttpStatusCode.BadRequest, "CL0459")]
    [InlineData("/claim/zzzzzz", HttpStatusCode.NotFound, "CL0430")]
    [InlineData("/documents/ffffff", HttpStatusCode.NotFound, "CL0414")]
    [InlineData("/documents/..%2F..%2Fetc%2Fpasswd", HttpStatusCode.NotFound, "CL0414")]
    [InlineData("/source/nobody-at-all", HttpStatusCode.NotFound, "CL0434")]
    [InlineData("/place/Nowhereville", HttpStatusCode.NotFound, "CL0456")]
    [InlineData("/no/such/page", HttpStatusCode.NotFound, "CL0706")]
    public async Task What_cannot_be_shown_gets_a_page_with_a_code(string address, HttpStatusCode expected, string code)
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var (status, body) = await workspace.GetAsync(address);
        Assert.Equal(expected, status);
        Assert.Contains(code, body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
    }
}
