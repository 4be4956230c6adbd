using System.Net;
using System.Text.RegularExpressions;
using Claimline.Tests.Ledger;

namespace Claimline.Tests.Server;

/// <summary>Maps, numbers said, and what is open, over HTTP.</summary>
public sealed partial class MapPageTests : IDisposable
{
    private const string Numbers = "The Ukrainian Air Force reported on July 1 that Russian forces launched 60 drones at Kyiv. The Russian Ministry of Defense claimed on July 1 that Russian forces launched at least 90 drones at Kyiv.";

    private readonly LedgerFile file = new();

    public void Dispose() => file.Dispose();

    [GeneratedRegex("<a href=\"(/claim/[a-z0-9]+)\" aria-label=\"[^\"]*Borova")]
    private static partial Regex Symbol { get; }

    [Fact]
    public async Task A_symbol_leads_to_its_claim_and_the_list_beside_says_the_same()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var page = await workspace.PageAsync("/map");
        Assert.Contains("class=\"claimline-map\" role=\"group\"", page, StringComparison.Ordinal);
        var claim = Symbol.Match(page).Groups[1].Value;
        Assert.Contains("Borova", await workspace.PageAsync(claim), StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, $"href=\"{claim}\""));
        Assert.Contains("A claim alone shows no control", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_and_conditions_choose_what_is_on_the_map()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var page = await workspace.PageAsync("/map?headline=disputed");
        Assert.Contains("<b>1 claim</b>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/map?headline=disputed&amp;since=2025-06-24&amp;until=2025-06-30\"", page, StringComparison.Ordinal);
        Assert.Contains("No claim meets all of this in these days", await workspace.PageAsync("/map?until=2024-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_asks_for_nothing_that_its_page_forbids()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var page = await workspace.PageAsync("/map");
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains(".claimline-map", await workspace.PageAsync("/site.css"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/map?text=")]
    [InlineData("/map?place=")]
    [InlineData("/quantities?item=")]
    [InlineData("/quantities?kind=")]
    public async Task What_an_address_holds_comes_back_as_text(string address)
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, Numbers);
        var (_, body) = await workspace.GetAsync(address + Uri.EscapeDataString("\"'><script>alert(1)</script>"));
        Assert.DoesNotContain("<script", body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Words_of_documents_are_text_on_the_map_and_in_the_chart()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, "Mayor Vitali Klitschko claimed on July 1 that Russian forces struck 12 <script>alert(1)</script> warehouses in Kyiv. \u202EMayor Vitali Klitschko claimed on July 1 that 30 drones fell on Kyiv.");
        foreach (var address in (string[])["/map", "/quantities", "/handover"])
        {
            var page = await workspace.PageAsync(address);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\u202E", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Numbers_are_shown_by_day_and_source_and_none_is_made_of_them()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, Numbers);
        var page = await workspace.PageAsync("/quantities?item=drone");
        foreach (var said in (string[])["at least 90", ">60</a>", "Ukrainian Air Force", "Russian Ministry of Defense", "<svg"]) Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("75", page.Replace("1.75", "", StringComparison.Ordinal)[page.IndexOf("<tbody>", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Nobody says a number of this", await workspace.PageAsync("/quantities?item=nothing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_shows_its_place_its_numbers_by_source_and_what_was_known_on_a_day()
    {
        file.Clock.Now = new DateTimeOffset(2025, 7, 3, 12, 0, 0, TimeSpan.Zero);
        await using var workspace = await RunningWorkspace.HoldingAsync(file, Numbers);
        var address = RunningWorkspace.ClaimLink.Match(await workspace.PageAsync("/quantities?item=drone")).Groups[1].Value;
        var claim = await workspace.PageAsync(address);
        Assert.Contains("Numbers said", claim, StringComparison.Ordinal);
        Assert.Contains("claimline-map", claim, StringComparison.Ordinal);
        Assert.Contains("What was recorded later is left out", await workspace.PageAsync($"{address}?known=2025-07-03"), StringComparison.Ordinal);
        var (status, body) = await workspace.GetAsync($"{address}?known=2025-07-02");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("CL0432", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_takes_over_sees_what_is_open()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        var claim = RunningWorkspace.ClaimLink.Match(await workspace.PageAsync("/claims?headline=disputed")).Groups[1].Value["/claim/".Length..];
        await using (var ledger = await file.OpenAsync())
        {
            await ledger.JudgeAsync(new Claimline.Ledger.Judgement(claim, "unlikely", "low", "One side only.", null, new DateOnly(2025, 8, 1), "Desk"), TestContext.Current.CancellationToken);
            await ledger.JudgeAsync(new Claimline.Ledger.Judgement(claim, "likely", "moderate", "Seen since.", null, new DateOnly(2025, 9, 1), "Desk"), TestContext.Current.CancellationToken);
        }
        var page = await workspace.PageAsync("/handover");
        Assert.Contains("2025-09-01", page, StringComparison.Ordinal);
        Assert.Contains("Seen since.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-08-01", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/place/Kiev")]
    [InlineData("/places?text=Kiev")]
    [InlineData("/search?q=Kiev")]
    [InlineData("/claims?place=Kiev")]
    public async Task A_place_is_found_by_its_other_name(string address)
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, LedgerFile.Report);
        Assert.Contains("Kyiv", await workspace.PageAsync(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/place/Hulyaipole", "a depot in Huliaipole")]
    [InlineData("/places?text=Hulyaipole", "href=\"/place/")]
    [InlineData("/search?q=Hulyaipole", "href=\"/place/")]
    public async Task A_place_is_found_in_another_spelling(string address, string holds)
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, "The mayor claimed on July 1 that Russian forces struck a depot in Huliaipole.");
        Assert.Contains(holds, await workspace.PageAsync(address), StringComparison.Ordinal);
    }
}
