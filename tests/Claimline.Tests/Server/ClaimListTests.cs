using Claimline.Tests.Ledger;

namespace Claimline.Tests.Server;

/// <summary>The list of claims: what it counts, and what it shows of an earlier day.</summary>
public sealed class ClaimListTests : IDisposable
{
    private readonly LedgerFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Values_that_claims_have_are_counted_and_each_narrows_the_list_or_widens_it_again()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var page = await workspace.PageAsync("/claims");
        Assert.Contains("<a href=\"/claims?headline=disputed\">disputed</a> <span class=\"n\">1</span>", page, StringComparison.Ordinal);
        var narrowed = await workspace.PageAsync("/claims?headline=disputed");
        Assert.Contains("<b>1 claim</b>", narrowed, StringComparison.Ordinal);
        Assert.Contains("<a class=\"chosen\" href=\"/claims\">", narrowed, StringComparison.Ordinal);
        Assert.Contains("/claims?headline=disputed&amp;source=vitaliy-klychko", narrowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_shown_as_the_claims_stood_on_a_day()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        Assert.Contains("No claim meets all of this", await workspace.PageAsync("/claims?asof=2020-01-01"), StringComparison.Ordinal);
        var then = await workspace.PageAsync("/claims?asof=2025-07-02&place=Kyiv");
        Assert.Contains("<b>1 claim</b>", then, StringComparison.Ordinal);
        Assert.Contains("/claim/", then, StringComparison.Ordinal);
        Assert.Contains("?asof=2025-07-02\"", then, StringComparison.Ordinal);
    }
}
